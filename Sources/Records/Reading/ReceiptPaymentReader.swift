import Figures
import Lexicon
import Tables

/// Reads the accounts of a small council: a row an amount, in a table or in a list of terms and amounts.
struct ReceiptPaymentReader {
    let source: RecordSource
    private let periods = PeriodReader(options: [.twoDigitYears])

    init(source: RecordSource) {
        self.source = source
    }

    func records() -> [ReceiptPayment] {
        let slices = source.slices
        return source.recordRows.flatMap { row in slices.compactMap { ReceiptPaymentReader(source: $0).record(of: row) }
        }
    }

    private func record(of row: Row) -> ReceiptPayment? {
        guard let role = source.role(of: row) else { return nil }
        guard let amount = amount(of: row) ?? source.figure(row, .net), amount.value != nil else { return nil }
        var record = ReceiptPayment(
            id: source.id(of: row),
            provenance: source.provenance(row),
            name: row.label,
            role: role
        )
        record.group = row.group
        record.direction = direction(of: row)
        record.date = date(of: row)
        record.amount = takesOff(row) && amount.value.map { $0 > .zero } == true ? amount.reversed : amount
        record.net = source.figure(row, .net)
        record.vat = source.figure(row, .vat)
        if source.isSlice { record.period = source.period }
        return record
    }

    private func amount(of row: Row) -> Figure? {
        if source.isSlice { return source.figure(row, .actual) ?? source.figure(row, .amount) }
        let columns = source.columns(.amount, .total, .gross, .actual)
        return columns.lazy.compactMap { source.figure(row, in: $0) }.first { $0.value != nil }
    }

    /// "Less cheques not presented": what the row prints is taken off what stands above.
    private func takesOff(_ row: Row) -> Bool {
        let words = row.labelWords
        guard !words.isEmpty, let match = source.lexicon.accounts.match(in: words, at: 0) else { return false }
        return match.meaning == .less
    }

    /// What the group, the caption or the heading above says first. A balance, and what is left of income, goes no way.
    private func direction(of row: Row) -> ReceiptPayment.Direction? {
        let own = Words(row.label)
        if source.lexicon.rows.balance(of: own) != nil { return nil }
        switch source.lexicon.columns.longestMatch(in: own)?.meaning.role {
        case .opening, .closing, .balance: return nil
        default: break
        }
        if Set(source.lexicon.accounts.matches(in: own).map(\.meaning)).isSuperset(of: [.receipt, .payment]) {
            return nil
        }
        let label = source.columns(.label).first?.path.last
        let texts = [row.group, label, source.table.table.caption?.text, source.table.table.heading]
        for text in texts.compactMap({ $0 }) {
            let found = Set(source.lexicon.accounts.matches(in: Words(text)).map(\.meaning)).subtracting([.less])
            // "Income and expenditure" says neither.
            guard let only = found.first else { continue }
            return found.count == 1 ? (only == .receipt ? .receipt : .payment) : nil
        }
        return nil
    }

    /// The day in a column of dates, or at the beginning of the label.
    private func date(of row: Row) -> CalendarDate? {
        for text in [source.text(row, .date), row.label].compactMap({ $0 }) {
            if let date = PeriodJoiner.period(of: periods.mentions(in: text))?.asAt { return date }
        }
        return nil
    }
}
