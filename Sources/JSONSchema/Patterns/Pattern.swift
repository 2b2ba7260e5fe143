/// A regular expression, compiled into steps that are followed all at once (Thompson's construction), so that the time
/// is the length of the text times the number of steps at worst, whatever the expression.
struct Pattern: Sendable {
    enum Step: Sendable {
        /// Takes one character of the set whose ranges these are.
        case take(Range<Int>)
        /// Goes on in two places.
        case fork(Int, Int)
        case jump(Int)
        case start
        case end
        case match
    }

    /// The expression as it was written.
    let text: String
    private(set) var steps: [Step] = []
    private(set) var ranges: [ClosedRange<UInt32>] = []

    private static let stepLimit = 10_000

    init(_ text: String) throws(PatternError) {
        self.text = text
        try append(try PatternParser.parse(text))
        steps.append(.match)
    }

    private mutating func append(_ syntax: PatternSyntax) throws(PatternError) {
        guard steps.count < Self.stepLimit else {
            throw PatternError(reason: "its repetitions come to more than \(Self.stepLimit) steps")
        }
        switch syntax {
        case .empty: break
        case .start: steps.append(.start)
        case .end: steps.append(.end)
        case .set(let set):
            ranges.append(contentsOf: set.ranges)
            steps.append(.take(ranges.count - set.ranges.count..<ranges.count))
        case .sequence(let parts):
            for part in parts { try append(part) }
        case .choice(let branches): try append(choice: branches)
        case .repetition(let part, let minimum, let maximum):
            for _ in 0..<minimum {
                let before = steps.count
                try append(part)
                // What needs no steps once needs none a thousand times.
                if steps.count == before { return }
            }
            if let maximum {
                try append(optional: part, count: maximum - minimum)
            } else {
                try append(loop: part)
            }
        }
    }

    private mutating func append(choice branches: [PatternSyntax]) throws(PatternError) {
        var jumps: [Int] = []
        for (index, branch) in branches.enumerated() {
            let fork = steps.count
            let isLast = index == branches.count - 1
            if !isLast { steps.append(.fork(fork + 1, fork + 1)) }
            try append(branch)
            if !isLast {
                jumps.append(steps.count)
                steps.append(.jump(0))
                steps[fork] = .fork(fork + 1, steps.count)
            }
        }
        for jump in jumps { steps[jump] = .jump(steps.count) }
    }

    private mutating func append(optional part: PatternSyntax, count: Int) throws(PatternError) {
        var forks: [Int] = []
        for _ in 0..<count {
            forks.append(steps.count)
            steps.append(.fork(0, 0))
            try append(part)
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    }

    private mutating func append(loop part: PatternSyntax) throws(PatternError) {
        let fork = steps.count
        steps.append(.fork(0, 0))
        try append(part)
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
    }
}
