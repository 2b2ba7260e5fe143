import ArgumentParser
import Figures
import Glibc
import Ingestion
import Publishing
import Reconciliation

/// Which findings people let stand.
struct AcceptanceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of acceptances, as 'outturn accept' writes it: findings that people let stand. (default: none)",
            valueName: "file"
        ),
        completion: .file()
    )
    var acceptances: PathArgument?

    @Option(
        help: ArgumentHelp(
            "The day on which it is judged whether an acceptance has run out. (default: today)",
            valueName: "yyyy-mm-dd"
        )
    )
    var asOf: DayArgument?

    /// Nil where no file was named.
    func book() throws -> AcceptanceBook? {
        guard let path = acceptances?.path else { return nil }
        return try AcceptanceBook(AcceptanceStore.read(path), on: (asOf ?? DayArgument.today()).day)
    }
}

/// A day on the command line: `2031-04-30`.
struct DayArgument: ExpressibleByArgument, Sendable {
    let day: CalendarDate

    init(_ day: CalendarDate) { self.day = day }

    init?(argument: String) {
        guard let day = CalendarDate(iso8601: argument) else { return nil }
        self.day = day
    }

    /// The day by the clock and time zone of this machine.
    ///
    /// - Throws: where the clock names no day of the years 1 to 9999.
    static func today() throws -> DayArgument {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let day = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        guard let day else {
            throw Complaint(about: "the clock", reason: "tells no day", remedy: "set it, or name the day by an option")
        }
        return DayArgument(day)
    }
}

/// The file of acceptances on disk.
enum AcceptanceStore {
    static func read(_ path: FilePath) throws -> [Acceptance] {
        try read(FileContents.read(path, limit: .max), of: path)
    }

    static func read(_ bytes: [UInt8], of path: FilePath) throws -> [Acceptance] {
        do {
            return try AcceptanceFile.read(bytes)
        } catch {
            throw Complaint(error, in: path)
        }
    }
}

extension Complaint {
    /// A fault in a JSON file that the user named: FILE:LINE:COLUMN.
    init(_ fault: DocumentFault, in path: FilePath) {
        let place = fault.position.map { ":\($0.line):\($0.column)" } ?? ""
        self.init(about: "\(path)\(place)", reason: fault.reason, remedy: fault.remedy)
    }
}
