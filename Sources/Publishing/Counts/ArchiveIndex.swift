/// What became of every file of an archive, in the order of their names.
public struct ArchiveIndex: Sendable {
    public struct Entry: Sendable {
        public enum Outcome: Sendable {
            /// - Parameters:
            ///   - output: The document, relative to the output folder.
            ///   - sha256: Over the bytes of the file.
            case read(output: String, sha256: String, counts: PaperCounts)
            case refused(Refusal)
        }

        /// The path as it was given, or relative to the folder that was given.
        public var name: String
        public var outcome: Outcome

        public init(name: String, outcome: Outcome) {
            self.name = name
            self.outcome = outcome
        }
    }

    public var entries: [Entry]

    public init(entries: [Entry] = []) {
        self.entries = entries
    }

    /// The files that could not be read, with the reason.
    public var refused: [(name: String, refusal: Refusal)] {
        entries.compactMap { entry in
            if case .refused(let refusal) = entry.outcome { (entry.name, refusal) } else { nil }
        }
    }

    /// How many papers were read, and what came out of them together.
    public var totals: (read: Int, counts: PaperCounts) {
        var read = 0
        var total = PaperCounts()
        for entry in entries {
            if case .read(_, _, let counts) = entry.outcome {
                read += 1
                total += counts
            }
        }
        return (read, total)
    }
}

/// Why a file was not read as a paper, and what to do about it.
public struct Refusal: Hashable, Sendable {
    /// A stable name for programs: `empty`, `pdf`, `not_permitted`.
    public var code: String
    /// What is wrong, as the end of a sentence that begins with the file's name.
    public var message: String
    /// What the user can do.
    public var remedy: String

    public init(code: String, message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}
