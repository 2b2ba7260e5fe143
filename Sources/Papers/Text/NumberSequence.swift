/// The numbers of headings and paragraphs so far, by which the next one is told from a figure.
struct NumberSequence {
    private var last: [Int] = []
    private var lastBare = 0

    mutating func note(_ number: LineNumber) {
        guard let first = number.parts.first else { return }
        if number.style == .bare { lastBare = first } else { last = number.parts }
    }

    /// Whether a number fits in where one is expected: in the same section, the next one, or a new count from one.
    func allows(_ parts: [Int]) -> Bool {
        guard let section = parts.first, let lastSection = last.first else { return true }
        return parts.count >= 3 || section == 1 || section - lastSection == 0 || section - lastSection == 1
            || section == lastBare || section == lastBare + 1
    }

    /// Whether a number is exactly the one after the last: then even a line full of prose before it is at its end.
    func expects(_ parts: [Int]) -> Bool {
        guard let number = parts.last, !last.isEmpty else { return false }
        if parts.count > last.count { return parts.count == last.count + 1 && parts.starts(with: last) && number == 1 }
        let shared = parts.count - 1
        return parts[..<shared] == last[..<shared] && number == last[shared] + 1
    }

    /// Whether a whole number alone on its line may count sections or notes.
    func allowsBare(_ number: Int) -> Bool {
        number == 1 || number == lastBare + 1 || number == (last.first ?? 0) + 1
    }
}
