/// What the labels of a sum's figures have in common: the column that all rows share, or the row that all columns do.
///
/// `Placements, Budget` and `Parks, Budget` are told as `Placements` and `Parks`.
struct SharedLabel {
    /// A line above the sum; nil where nothing is shared, or the reader knows it already.
    private(set) var heading: String?
    private var prefix = ""
    private var suffix = ""

    /// - Parameter message: What the reader has just read.
    init(of labels: [String], toldIn message: String) {
        guard labels.count > 1, let first = labels.first else { return }
        let parts = first.components(separatedBy: Self.separator)
        // A part of every label has to be left.
        for count in stride(from: parts.count - 1, to: 0, by: -1) {
            let head = parts[..<count].joined(separator: Self.separator) + Self.separator
            let tail = Self.separator + parts[(parts.count - count)...].joined(separator: Self.separator)
            if labels.allSatisfy({ $0.hasPrefix(head) }) {
                prefix = head
            } else if labels.allSatisfy({ $0.hasSuffix(tail) }) {
                suffix = tail
            } else {
                continue
            }
            break
        }
        let shared = prefix.isEmpty ? String(suffix.dropFirst(Self.separator.count)) : String(prefix.dropLast(2))
        if !shared.isEmpty, !message.contains(shared) { heading = TerminalText.safe(shared) }
    }

    func rest(of label: String) -> String { String(label.dropFirst(prefix.count).dropLast(suffix.count)) }

    private static let separator = ", "
}

extension String {
    /// The parts between the occurrences of a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
