import Figures
import Lexicon
import Papers
import Tables

/// Reads what a report says of itself before its first section: authority, body, date, title, portfolio and period.
struct HeadReader {
    /// How many blocks from the top may belong to the head.
    private static let reach = 40

    private let lexicon: Lexicon
    private let periods = PeriodReader()

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func head(of blocks: ArraySlice<Block>) -> ReportHead {
        var lines = HeadLines(lexicon: lexicon)
        for block in blocks.prefix(Self.reach) where lines.isOpen { lines.pass(block) }
        let title = lines.title
        var head = ReportHead(kind: kind(title: title, lines: lines))
        head.title = title
        head.authority = lines.authority.map { name in
            let known = lexicon.authorities.authority(named: name)
            return Authority(name: name, code: known?.code, gssCode: known?.gssCode)
        }
        head.body = lines.body
        head.meetingDate = lines.date
        head.portfolio = lines.portfolio
        head.period = period(title: title, purpose: lines.purpose)
        head.period.basis = basis(of: head.kind)
        return head
    }

    private func kind(title: String?, lines: HeadLines) -> ReportHead.Kind {
        for text in [title, lines.purpose] {
            guard let text else { continue }
            let meanings = lexicon.reportKinds.matches(in: Words(text)).map(\.meaning)
            guard let first = meanings.min(by: { $0.rank < $1.rank }) else { continue }
            if let kind = ReportHead.Kind(rawValue: first.kind) { return kind }
        }
        return .other
    }

    /// The title's period, completed from the sentence that states the purpose.
    private func period(title: String?, purpose: String?) -> Period {
        let named = [title, purpose].map { $0.flatMap { PeriodJoiner.period(of: periods.mentions(in: $0)) } }
        var period = named[0] ?? named[1] ?? Period()
        if let more = named[1], more.financialYear == nil || more.financialYear == period.financialYear {
            period.quarter = period.quarter ?? more.quarter
            period.month = period.month ?? more.month
            period.asAt = period.asAt ?? more.asAt
        }
        if period.asAt == nil, let year = period.financialYear, let quarter = period.quarter {
            period.asAt = year.end(of: quarter)
        }
        return period
    }

    private func basis(of kind: ReportHead.Kind) -> Period.Basis? {
        switch kind {
        case .outturn: .actual
        case .budgetMonitoring: .forecast
        default: nil
        }
    }
}
