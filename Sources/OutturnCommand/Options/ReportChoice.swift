import Archive
import Ingestion
import Publishing

/// Looks whether an archive has what was asked for by name: nothing found is an answer only where the name is right.
struct ReportChoice {
    let archive: ArchiveFile

    /// The name of a council as the archive has it, by its name or code.
    ///
    /// - Throws: `Complaint`, which tells the councils that there are.
    func authority(_ name: String) throws -> String {
        let holdings = try archive.holdings()
        if let authority = holdings.authority(called: name) { return authority.name }
        throw complaint("holds no report of the council '\(name)'", "councils", holdings.authorities.map(\.name), name)
    }

    func checkPortfolio(_ name: String) throws {
        let portfolios = try archive.holdings().portfolios
        if portfolios.contains(where: { $0.lowercased() == name.lowercased() }) { return }
        throw complaint("holds no report of the portfolio '\(name)'", "portfolios", portfolios, name)
    }

    /// Says so where there is no report of a period; that is an answer too.
    func tellOfMissing(_ period: PeriodArgument) throws {
        let periods = try archive.holdings().periods
        guard !periods.contains(period.text) else { return }
        let told = complaint("holds no report of \(period.text)", "periods", periods, "\(period.year)")
        Console.tell(told)
    }

    private func complaint(_ reason: String, _ kind: String, _ names: [String], _ asked: String) -> Complaint {
        var seen: Set<String> = []
        let distinct = names.filter { seen.insert($0.lowercased()).inserted }
        guard !distinct.isEmpty else {
            return Complaint(about: archive.path, reason: reason, remedy: "its reports name no \(kind) at all")
        }
        // Those like it first, as far as they fit a screen.
        let words = asked.lowercased().split(separator: " ")
        let like = distinct.filter { name in words.contains { name.lowercased().contains($0) } }
        let shown = (like.isEmpty ? distinct : like).prefix(12).joined(separator: ", ")
        let rest = distinct.count - min(12, like.isEmpty ? distinct.count : like.count)
        let more = rest > 0 ? ", and \(rest) more" : ""
        return Complaint(about: archive.path, reason: reason, remedy: "the \(kind) in it: \(shown)\(more)")
    }
}
