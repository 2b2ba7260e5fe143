import Figures
import Lexicon
import Records
import Tables

extension ProseTrial {
    typealias Pair = (record: Int, figure: Figure)

    /// The size agrees, the word doesn't.
    mutating func judgeTurned(_ index: Int, _ aspect: FigureAspect, _ pair: Pair, _ binding: ProseBinding) -> Bool {
        let statement = statements[index]
        guard let size = statement.figure.value?.magnitude, let value = pair.figure.value,
            mayBeTurned(index, by: pair, bound: binding)
        else { return false }
        let said = aspect == .overspend ? "overspend" : "underspend"
        let shown = aspect == .overspend ? "underspend" : "overspend"
        raise(
            ProseMatter(
                rule: DirectionMismatch.id,
                severity: isSure(binding) ? .error : .warning,
                statement: index,
                stated: aspect == .overspend ? size : -size,
                expected: value,
                tolerance: half(statement.figure, pair.figure),
                operands: [operand(pair, aspect)],
                table: tableID(pair.record),
                diagnosis: .signFlipped,
                explanation: "With the word turned it would fit: \(shown) \(statement.figure.printed).",
                message:
                    "\(statement.figure.printed) is called an \(said), but \(name(of: pair.record, aspect, pair.figure)) is "
                    + "\(pair.figure.printed), an \(shown)"
            )
        )
        return true
    }

    /// Whether a figure of the size of a record's is surely of it, so that its word is wrong.
    private func mayBeTurned(_ index: Int, by pair: Pair, bound binding: ProseBinding) -> Bool {
        if case .heading = binding { return true }
        let (row, column) = place(of: pair)
        return mayBeContradicted(index, in: row, column: column)
            && (traits[index].slippingDigits > 1 || isSpoken(index, in: row, column: column))
    }

    mutating func judgeQualifier(_ index: Int, _ aspect: FigureAspect, _ pair: Pair, _ binding: ProseBinding) -> Bool {
        let statement = statements[index]
        let words = statement.qualifier?.wording ?? ""
        raise(
            ProseMatter(
                rule: QualifierUnfulfilled.id,
                severity: .warning,
                statement: index,
                expected: pair.figure.value?.magnitude,
                tolerance: half(pair.figure, pair.figure),
                operands: [operand(pair, aspect)],
                table: tableID(pair.record),
                message:
                    "The text says \(words) \(statement.figure.printed), but \(name(of: pair.record, aspect, pair.figure)) is "
                    + pair.figure.printed
            )
        )
        return true
    }

    mutating func judgeLastPlace(_ index: Int, _ aspect: FigureAspect, _ pair: Pair, _ binding: ProseBinding) -> Bool {
        guard subject.records[pair.record].isSound else { return false }
        var matter = difference(index, aspect, pair, binding, severity: .note)
        matter.explanation = Self.lastDigit
        raise(matter)
        return true
    }

    /// No record prints it, and nothing explains it. Whether that is an error depends on how the two are bound.
    mutating func judgeDifference(
        _ index: Int,
        _ aspect: FigureAspect,
        _ pairs: [Pair],
        _ binding: ProseBinding
    ) -> Bool {
        let statement = statements[index]
        if let other = unnamedColumn(index, pairs) {
            settle(index, .explained, by: rule(of: binding), with: other.label, at: other.place, because: other.text)
            return true
        }
        let distinct = Set(pairs.compactMap { $0.figure.value?.magnitude })
        let near = pairs.compactMap { pair -> (pair: Pair, diagnosis: Finding.Diagnosis?, text: String?)? in
            guard let value = pair.figure.value else { return nil }
            // A table prints more digits than a sentence: the slip is in those that are told.
            let told = statement.figure.told(value)
            if let diagnosis = NearMiss.diagnosis(stated: statement.figure, printed: told)
                ?? NearMiss.unitSlip(of: value, to: statement.figure)
            {
                return (pair, diagnosis, nil)
            }
            if let neighbour = neighbour(of: pair, aspect, statement.figure) { return (pair, nil, neighbour) }
            return nil
        }
        let slips = near.filter { $0.diagnosis != nil }
        let sole = Set(slips.compactMap { $0.pair.figure.value?.magnitude }).count == 1 ? slips.first : nil
        let found: (pair: Pair, diagnosis: Finding.Diagnosis?, text: String?)?
        let isSure: Bool
        switch binding {
        case .heading:
            found = near.first ?? pairs.first.map { ($0, nil, nil) }
            isSure = distinct.count == 1
        case .named:
            // What is no slip, and no other figure of the table, is another quantity.
            found = distinct.count == 1 || near.count == 1 ? near.first : nil
            isSure = distinct.count == 1
        case .whole:
            found = values.isPrintedElsewhere(index) ? nil : sole
            isSure = true
        case .section:
            let isSound = sole.map { subject.records[$0.pair.record].isSound } == true
            found = isSound && isTelling(index) && !values.isPrintedElsewhere(index) ? sole : nil
            isSure = false
        case .anchored(let count):
            found = near.first ?? (count >= 2 ? pairs.first.map { ($0, nil, nil) } : nil)
            isSure = count >= 2 && distinct.count == 1
        }
        guard let found, mayBeContradicted(index, by: found.pair, bound: binding),
            found.diagnosis == nil || isSurelyOwn(index, found.pair, binding)
        else { return false }
        let isAnchored = if case .anchored = binding { true } else { false }
        let isSound = subject.records[found.pair.record].isSound && isPlainly(index, found.pair, binding)
        let isError = isSure && (isAnchored || isSound)
        var matter = difference(index, aspect, found.pair, binding, severity: isError ? .error : .warning)
        add(found.diagnosis, found.text, to: &matter)
        raise(matter)
        return true
    }

    /// Whether a figure may be of a record at all; of what a heading is, it is.
    private func mayBeContradicted(_ index: Int, by pair: Pair, bound binding: ProseBinding) -> Bool {
        if case .heading = binding { return true }
        let (row, column) = place(of: pair)
        guard mayBeContradicted(index, in: row, column: column), isApart(index, from: pair.figure) else {
            return false
        }
        let isOfRow = subject.records[pair.record].figures.contains {
            Agreement(statements[index], $0.figure).isAgreement
        }
        guard case .named = binding, isOfRow || !isTelling(index) else { return true }
        // In a few digits many figures agree by chance, and what the row prints elsewhere may be meant.
        return isSpoken(index, in: row, column: column)
    }

    /// Whether all words of a figure are of the record, so that nothing else can be meant.
    private func isPlainly(_ index: Int, _ pair: Pair, _ binding: ProseBinding) -> Bool {
        guard case .named = binding else { return true }
        let (row, column) = place(of: pair)
        return isSpoken(index, in: row, column: column)
    }

    /// Whether only a slip can have made a figure of a record another; beside others of the record few words will do.
    private func isSurelyOwn(_ index: Int, _ pair: Pair, _ binding: ProseBinding) -> Bool {
        switch binding {
        case .heading, .anchored, .whole, .section: return true
        case .named:
            let (row, column) = place(of: pair)
            return isSurelyOwn(index, in: row, column: column)
        }
    }

    /// The row of a record, and the column that prints a figure of it.
    private func place(of pair: Pair) -> (row: RowPlace, column: Int?) {
        let facts = subject.records[pair.record]
        return (RowPlace(table: facts.table, row: facts.row), bond(pair.record, pair.figure).column)
    }

    // MARK: Words

    private func difference(
        _ index: Int,
        _ aspect: FigureAspect,
        _ pair: Pair,
        _ binding: ProseBinding,
        severity: Severity
    ) -> ProseMatter {
        let statement = statements[index]
        return ProseMatter(
            rule: rule(of: binding),
            severity: severity,
            statement: index,
            stated: statement.figure.value?.magnitude,
            expected: pair.figure.value?.magnitude,
            tolerance: half(statement.figure, pair.figure),
            operands: [operand(pair, aspect)],
            table: tableID(pair.record),
            message:
                "The text says \(statement.figure.printed), but \(name(of: pair.record, aspect, pair.figure)) is printed as "
                + pair.figure.printed
        )
    }

    func add(_ diagnosis: Finding.Diagnosis?, _ text: String?, to matter: inout ProseMatter) {
        matter.diagnosis = diagnosis
        switch diagnosis {
        case .digitsExchanged: matter.explanation = "With two digits exchanged it would fit."
        case .oneDigitDiffers: matter.explanation = "With one digit changed it would fit."
        case .unitSlip: matter.explanation = "In another unit it would fit."
        default: matter.explanation = text
        }
    }

    /// What else of the row, or of the column, prints the stated figure.
    private func neighbour(of pair: Pair, _ aspect: FigureAspect, _ stated: Figure) -> String? {
        guard let value = stated.value?.magnitude, !value.isZero else { return nil }
        let facts = subject.records[pair.record]
        for other in facts.figures where other.figure.value?.magnitude == value && other.figure.unit == stated.unit {
            return "It is what \(name(of: pair.record, other.aspect, other.figure)) prints."
        }
        for record in (subject.recordsOfTable[facts.table] ?? []).prefix(400) where record != pair.record {
            let other = subject.records[record]
            guard let figure = other.figure(aspect), figure.value?.magnitude == value, figure.unit == stated.unit else {
                continue
            }
            return "It is what \(name(of: record, aspect)) prints."
        }
        return nil
    }

    private func isSure(_ binding: ProseBinding) -> Bool {
        switch binding {
        case .heading, .named, .whole: true
        case .anchored(let count): count >= 2
        case .section: false
        }
    }

    /// Whether a figure has digits enough to be told from others by them.
    func isTelling(_ index: Int) -> Bool { traits[index].slippingDigits >= 3 }

    func operand(_ pair: Pair, _ aspect: FigureAspect) -> ProseMatter.Operand {
        let facts = subject.records[pair.record]
        return ProseMatter.Operand(
            label: [facts.label, (aspect.isVariance ? FigureAspect.variance : aspect).words].compactMap(\.self).joined(
                separator: ", "
            ),
            figure: pair.figure
        )
    }

    func tableID(_ record: Int) -> String { subject.tables[subject.records[record].table].id }

    func half(_ first: Figure, _ second: Figure) -> ExactDecimal {
        let halves = [first, second].map { RoundingInterval(value: .zero, decimals: $0.decimals).upper }
        return halves.max() ?? .zero
    }
}
