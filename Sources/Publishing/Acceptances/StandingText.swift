import Reconciliation

extension AcceptanceStanding {
    /// One sentence about an acceptance that somebody has to look at.
    public var message: String {
        let key = acceptance.key
        let subject = acceptance.paper.map { " in \($0)" } ?? ""
        let opening = "the acceptance of \(key.rule) \(key.fingerprint)\(subject) by \(acceptance.acceptedBy)"
        switch status {
        case .used: return "\(opening) is used"
        case .notAudited: return "\(opening) is about a paper or a rule that is not audited here"
        case .expired:
            let day = acceptance.validUntil.map { " on \($0)" } ?? ""
            return "\(opening) ran out\(day), so the finding is open again: sign it anew or have the figure put right"
        case .unmatched:
            return "\(opening) matches no finding any more: a figure has changed or was put right, so take it out"
        }
    }
}

extension AuditText {
    /// The acceptances of a file that have run out or match nothing; empty where all is well.
    ///
    /// - Parameter file: The name of the file.
    public func stale(_ standings: [AcceptanceStanding], in file: String) -> String {
        standings.filter(\.isStale).map { standing in
            "\(paint(TerminalText.safe(file) + ":", .bold)) \(paint("warning:", .yellow)) "
                + "\(TerminalText.safe(standing.message)) [\(standing.status == .expired ? "expired" : "unmatched")-acceptance]\n"
        }.joined()
    }
}
