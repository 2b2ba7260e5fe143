import Figures
import Lexicon
import Papers
import Tables

/// Reads a table of what each department has written off.
struct DebtWriteOffReader {
    let source: RecordSource

    func records() -> [DebtWriteOff] {
        let end = source.table.table.caption.flatMap { DebtWriteOffSentences.date(in: $0.text) }
        let givesReasons =
            source.columns(.label).first?.path.last
            .flatMap { source.lexicon.columns.longestMatch(in: Words($0))?.meaning.role } == .description
        return source.recordRows.compactMap { row in
            guard let role = source.role(of: row), let amount = source.figure(row, .amount) else { return nil }
            var record = DebtWriteOff(
                id: source.id(of: row),
                provenance: source.provenance(row),
                department: row.label.isEmpty || givesReasons ? nil : row.label,
                periodEnd: end ?? source.period.asAt,
                role: role
            )
            record.amount = amount
            if givesReasons, role == .line, !row.label.isEmpty { record.reason = row.label }
            record.trend = source.trend(row)
            return record
        }
    }
}

/// Reads the sentence that tells in prose what has been written off: its words, a verb, the amount.
struct DebtWriteOffSentences {
    let lexicon: Lexicon
    let reportID: String

    func records(in blocks: ArraySlice<Block>) -> [DebtWriteOff] {
        var records: [DebtWriteOff] = []
        for block in blocks {
            switch block.kind {
            case .paragraph, .listItem: break
            default: continue
            }
            guard let amount = amount(in: block) else { continue }
            var record = DebtWriteOff(
                id: "\(reportID)/debt_write_offs/\(records.count + 1)",
                provenance: Provenance(table: nil, rows: [], lineRanges: [block.lines]),
                department: nil,
                periodEnd: Self.date(in: block.text.text),
                role: .line
            )
            record.amount = amount
            records.append(record)
        }
        return records
    }

    static func date(in text: String) -> CalendarDate? {
        PeriodJoiner.period(of: PeriodReader(options: [.twoDigitYears]).mentions(in: text))?.asAt
    }

    private func amount(in block: Block) -> Figure? {
        guard let end = phraseEnd(in: block.words) else { return nil }
        let text = block.text
        let bytes = text.text.utf8.span
        for mention in FigureScanner.mentions(in: bytes) where mention.range.lowerBound >= end {
            guard mention.number.unit == .gbp else { continue }
            let between = String(
                decoding: text.text.utf8.dropFirst(end).prefix(mention.range.lowerBound - end),
                as: UTF8.self
            )
            guard lexicon.writeOffLeads.contains(Words(between)) else { return nil }
            let printed = text.text.utf8.dropFirst(mention.range.lowerBound).prefix(mention.range.count)
            return Figure(
                value: mention.number.value,
                unit: mention.number.unit,
                unitOrigin: .cell,
                decimals: mention.number.decimals,
                printed: String(decoding: printed, as: UTF8.self),
                place: text.place(of: mention.range)
            )
        }
        return nil
    }

    /// Where the first phrase that speaks of a write-off ends, as a UTF-8 offset.
    private func phraseEnd(in words: Words) -> Int? {
        lexicon.writeOffPhrases.matches(in: words).first.map { words.ranges[$0.words.upperBound - 1].upperBound }
    }
}
