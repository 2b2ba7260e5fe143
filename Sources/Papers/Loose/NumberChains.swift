/// Follows whole numbers that count up from row to row: `1`, `2`, `3`, or on a later page `35`, `36`, `37`, `40`.
struct NumberChains {
    private var places: [Int] = []
    private var chain: [Int] = []
    private var first = 0
    private var last = 0
    /// Candidates since the last number of the chain.
    private var passed = 0
    /// Steps by one.
    private var steps = 0

    private static let least = 3
    /// Figures count up by chance as well: so many do not.
    private static let leastLater = 4
    /// The numbers between stand on the lines of the names.
    private static let longestStep = 3
    private static let mostPassed = 3

    /// - Parameter number: nil for a figure that numbers no row.
    mutating func add(_ number: Int?, at place: Int) {
        guard let number else { return pass() }
        if !chain.isEmpty, number > last, number == last + 1 || first > 1 && number - last <= Self.longestStep {
            if number == last + 1 { steps += 1 }
            chain.append(place)
            (last, passed) = (number, 0)
        } else if chain.isEmpty || number == 1 {
            start(number, at: place)
        } else {
            pass()
            if chain.isEmpty { start(number, at: place) }
        }
    }

    /// The places of those that number rows.
    mutating func settled() -> [Int] {
        settle()
        return places
    }

    private mutating func start(_ number: Int, at place: Int) {
        settle()
        chain = [place]
        (first, last) = (number, number)
    }

    private mutating func pass() {
        passed += 1
        // A chain that has not begun to count may have begun with a figure.
        if passed > Self.mostPassed || chain.count == 1, first > 1 { settle() }
    }

    private mutating func settle() {
        let least = first == 1 ? Self.least : Self.leastLater
        if chain.count >= least, steps * 2 >= chain.count { places += chain }
        chain = []
        (passed, steps) = (0, 0)
    }
}
