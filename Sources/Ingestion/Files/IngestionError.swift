import Archive
import Glibc
import Papers
import Publishing

/// Why a paper did not come through, or nothing could be written: the path, what is wrong, and what to do about it.
public struct IngestionError: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        case notFound
        case notPermitted
        case isFolder
        /// A pipe, a socket or a device, named as in "is a pipe".
        case notRegular(String)
        /// A link to a folder, met on the way through another.
        case linkedFolder
        /// The bytes are no paper, or too many.
        case paper(PaperError)
        case unreadable(SystemError)
        /// A folder without a single paper in it.
        case noPapers
        case notAFolder
        case unwritable(SystemError)
        /// There is no room left, or no more that this user or process may fill.
        case noSpace(SystemError)
        /// The output would be written over, or among, the papers that are read.
        case outputAmongPapers
        /// What was made of a paper breaks its own schema, and is not written.
        case publishing(PublishingError)
        /// A line of a stream that asks for nothing that can be read.
        case badRequest(String)
        /// It took longer than one paper may, in seconds.
        case tooSlow(seconds: Int)
        /// What was read does not go into the archive.
        case archive(ArchiveError)
    }

    public var path: FilePath
    public var problem: Problem

    public init(_ problem: Problem, at path: FilePath) {
        self.path = path
        self.problem = problem
    }

    /// A stable name for programs and for the index of an archive.
    public var code: String {
        switch problem {
        case .notFound: "not_found"
        case .notPermitted: "not_permitted"
        case .isFolder: "is_folder"
        case .notRegular: "not_regular"
        case .linkedFolder: "linked_folder"
        case .paper(let error): error.code
        case .unreadable: "unreadable"
        case .noPapers: "no_papers"
        case .notAFolder: "not_a_folder"
        case .unwritable: "unwritable"
        case .noSpace: "no_space"
        case .outputAmongPapers: "output_among_papers"
        case .publishing(let error): error.code
        case .badRequest: "bad_request"
        case .tooSlow: "too_slow"
        case .archive(let error): error.code
        }
    }

    /// What is wrong, as the end of a sentence that begins with the path.
    public var reason: String {
        switch problem {
        case .notFound: "is not there"
        case .notPermitted: "may not be read by this user"
        case .isFolder: "is a folder, and a file is wanted here"
        case .notRegular(let kind): "is \(kind), not a file"
        case .linkedFolder: "is a link to a folder, which is not followed"
        case .paper(let error): error.reason
        case .unreadable(let error): "could not be read: \(error.message)"
        case .noPapers: "holds no papers"
        case .notAFolder: "is not a folder"
        case .unwritable(let error): "could not be written: \(error.message)"
        case .noSpace(let error): "could not be written to its end: \(error.message)"
        case .outputAmongPapers: "would be written among the papers that are read"
        case .publishing(let error): error.statement
        case .badRequest(let problem): problem
        case .tooSlow(let seconds): "took longer than the \(seconds) seconds that one paper may take"
        case .archive(let error): "was not archived: what holds the archive \(error.reason)"
        }
    }

    /// What the user can do.
    public var remedy: String {
        switch problem {
        case .notFound: "check the name; a name with spaces needs quotation marks"
        case .notPermitted: "give this user permission: chmod u+r FILE, for a folder chmod u+rx FOLDER"
        case .isFolder: "name a file in it"
        case .notRegular: "write its contents to a file and name that"
        case .linkedFolder: "name the folder itself as one of the PATHs"
        case .paper(let error): error.remedy
        case .unreadable: "check the disk or the network share that holds it, and try again"
        case .noPapers:
            "name a folder with papers as text or HTML; names that begin with a dot, or stand in a .outturnignore, are passed by"
        case .notAFolder: "name a folder, or a path where one can be made"
        case .unwritable: "name another folder with --output, or give this user permission: chmod u+rwx FOLDER"
        case .noSpace: "make room or raise the limit (ulimit -f), then run it again; nothing half-written is left"
        case .outputAmongPapers: "name another folder with --output"
        case .publishing(let error): error.remedy
        case .badRequest: #"write one object a line: {"name": "a.txt", "path": "papers/a.txt"}, or text for path"#
        case .tooSlow: "raise --limit, or cut the paper into its reports"
        case .archive(let error): error.remedy
        }
    }
}

extension IngestionError {
    /// Whether something may stand at the path, or below it, that could not be looked at.
    var hidesWhatIsThere: Bool {
        switch problem {
        case .notPermitted, .unreadable: true
        default: false
        }
    }

    /// The same for the index, which names the file itself.
    public var refusal: Refusal { Refusal(code: code, message: reason, remedy: remedy) }
}

extension IngestionError: CustomStringConvertible {
    public var description: String { "\(path) \(reason); \(remedy)" }
}
