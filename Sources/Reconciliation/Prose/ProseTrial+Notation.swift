import Figures
import Lexicon
import Records
import Tables

/// What is odd in the way an amount is printed.
extension ProseTrial {
    mutating func checkNotation() {
        // Nearly every amount is printed as it should be: those are counted, and their rule is asked for once.
        var hadUnit = 0
        for index in statements.indices where traits[index].isMoney {
            if tellsUnit(index) { hadUnit += 1 } else { checkUnit(index) }
            checkMinus(index)
        }
        pass(UnitLost.id, times: hadUnit)
    }

    /// Whether an amount is printed in hundreds or more.
    private func tellsUnit(_ index: Int) -> Bool {
        let figure = statements[index].figure
        return figure.value != nil && figure.decimals.map { $0 <= -2 } == true
    }

    /// No amount has tenths of pence: `£0.585` has lost its million.
    private mutating func checkUnit(_ index: Int) {
        let figure = statements[index].figure
        guard let value = figure.value, let decimals = figure.decimals else { return }
        guard decimals >= 3, value.magnitude < ExactDecimal(1000), checks[index]?.outcome != .confirmed else { return }
        // "£0.125 per mile" is a rate.
        let statement = statements[index]
        let spaces = statement.sentence.utf8.dropFirst(statement.range.upperBound).prefix { $0 == UInt8(ascii: " ") }
        let end = statement.range.upperBound + spaces.count
        let next = statement.words.position(atOrAfter: end)
        let isRate =
            next < statement.words.count && statement.words.ranges[next].lowerBound == end
            && subject.words.rates.contains(statement.words.hashes[next])
        guard !isRate, statement.sentence.utf8.dropFirst(end).first != UInt8(ascii: "/") else { return }
        for power in [6, 3, 9] {
            let scaled = value.scaled(byPowerOfTen: power)
            guard let twin = values.place(of: scaled, unit: figure.unit, besides: index) else { continue }
            raise(
                ProseMatter(
                    rule: UnitLost.id,
                    severity: .warning,
                    statement: index,
                    expected: scaled,
                    operands: [ProseMatter.Operand(label: twin.label, figure: twin.figure)],
                    diagnosis: .unitSlip(powerOfTen: power),
                    explanation: "Elsewhere the paper prints \(twin.figure.printed).",
                    message: "\(figure.printed) has lost its unit"
                )
            )
            return
        }
    }

    /// `underspend £-0.7m` says less twice.
    private mutating func checkMinus(_ index: Int) {
        let figure = statements[index].figure
        guard readings[index].isDirected, checks[index]?.outcome != .contradicted else { return }
        guard figure.value?.isNegative == true, figure.printed.utf8.contains(UInt8(ascii: "-")) else {
            pass(DoubleNegative.id)
            return
        }
        raise(
            ProseMatter(
                rule: DoubleNegative.id,
                severity: .note,
                statement: index,
                message: "\(figure.printed) has a minus after words that already say which way it goes"
            ),
            settling: false
        )
    }

    /// An amount with a minus where its row, or another passage, prints none, and no word says which way it goes.
    mutating func checkSigns() {
        for index in statements.indices
        where statements[index].figure.value?.isNegative == true && checks[index]?.outcome == .confirmed {
            let isMoney = traits[index].isMoney
            if let bond = bonds[index], isMoney ? isLevel(index, bond) : isBracketed(index),
                hasLoneMinus(index, beside: bond.figure)
            {
                raiseMinus(
                    index,
                    StatedFigureMismatch.id,
                    against: bond.figure,
                    of: checks[index]?.counterpart ?? "",
                    said: "the table prints \(bond.figure.printed)"
                )
            } else if let twin = unsigned(like: index) {
                raiseMinus(
                    index,
                    bonds[index] == nil ? PassagesDisagree.id : StatedFigureMismatch.id,
                    against: twin,
                    of: checks[index]?.counterpart ?? "",
                    said: "line \(twin.place.line) prints \(twin.printed)"
                )
            }
        }
    }

    /// What another place prints of a figure with a minus to which a word like "of", "is" or "at" leads up: nil where
    /// any place prints one too, or tells by its heading or its words that it goes either way.
    private func unsigned(like index: Int) -> Figure? {
        let statement = statements[index]
        let first = statement.words.position(atOrAfter: statement.range.lowerBound)
        guard first > 0, subject.words.led.contains(statement.words.hashes[first - 1]), !isMoving(index),
            ClauseMarks.before(first, in: statement.sentence, statement.words).isEmpty,
            case let cells = values.cells(like: index).compactMap({ place in
                subject.tables[place.table].cell(at: place.cell)?.figure.map { (place, $0) }
            }), cells.allSatisfy({ hasLoneMinus(index, beside: $0.1) && !goesEitherWay($0.0) }),
            case let others = values.statements(like: index).filter({ $0 != index }),
            others.allSatisfy({ hasLoneMinus(index, beside: statements[$0].figure) })
        else { return nil }
        if let bond = bonds[index] { return cells.isEmpty ? nil : bond.figure }
        // A percentage alone may be one by which something fell.
        guard statement.figure.unit != .percent else { return nil }
        return others.first { !isMoving($0) }.map { statements[$0].figure }
    }

    /// Whether the words of a figure say that it is one that goes either way.
    private func isMoving(_ index: Int) -> Bool {
        let reading = readings[index]
        return reading.leaning != nil || reading.aspect == .change || reading.aspect?.isVariance == true
    }

    /// Whether the heading of a column, or the label of a row, tells of what goes either way.
    private func goesEitherWay(_ place: ValueIndex.CellPlace) -> Bool {
        let table = subject.tables[place.table].table
        let role = column(of: place)?.role
        if role.map(Self.isLevel) == true { return false }
        switch role {
        case .variance, .savingsShortfall, .identifiedShortfall, .movement, .previousVariance, .varianceMovement, .net:
            return true
        default: break
        }
        let label = table.rows[Int(place.cell.row) - 1].label
        return [label, column(of: place)?.heading ?? ""].contains { text in
            let words = Words(text)
            return (0..<words.count).contains { word in
                subject.words.leanings.match(in: words, at: word) != nil
                    || subject.words.signs.match(in: words, at: word).map { $0.meaning != .favourable } == true
                    || subject.words.aspects.match(in: words, at: word).map {
                        $0.meaning.isVariance || $0.meaning == .change
                    } == true
            }
        }
    }

    /// Whether the words, or the column, say that a figure is an amount that has no direction of its own.
    private func isLevel(_ index: Int, _ bond: Bond) -> Bool {
        if let aspect = readings[index].aspect { return !aspect.isVariance }
        guard let column = bond.column, bond.isByWords else { return false }
        return subject.tables[bond.table].table.columns[column - 1].role.map(Self.isLevel) ?? false
    }

    /// Whether a column's amounts have no direction of their own.
    private static func isLevel(_ role: ColumnRole) -> Bool {
        switch role {
        case .budget, .adjustedBudget, .additionalFunding, .forecast, .actual, .opening, .closing, .balance,
            .savingsTarget, .savingsAchieved, .savingsIdentified:
            true
        default: false
        }
    }

    /// An amount with a minus that another passage tells without.
    mutating func judgeSigns(_ index: Int, _ other: Int) -> Bool {
        let twin = statements[other].figure
        guard traits[index].isMoney, readings[index].aspect?.isVariance == false,
            hasLoneMinus(index, beside: twin), isSameQuantity(index, other)
        else { return false }
        raiseMinus(
            index,
            PassagesDisagree.id,
            against: twin,
            of: label(other),
            said: "line \(twin.place.line) tells \(twin.printed)"
        )
        return true
    }

    /// A sum holds by the sizes of its figures: one of them with a minus that no word explains.
    mutating func judgeSigns(ofSum members: [Int]) {
        let marked = members.filter { statements[$0].figure.value?.isNegative == true }
        guard marked.count == 1, let index = marked.first, let other = members.first(where: { $0 != index }),
            hasLoneMinus(index, beside: statements[other].figure), readings[index].aspect?.isVariance != true
        else { return }
        raise(
            ProseMatter(
                rule: ToldSumMismatch.id,
                severity: .warning,
                statement: index,
                expected: statements[index].figure.value?.magnitude,
                operands: members.filter { $0 != index }.map { operand($0) },
                diagnosis: .signFlipped,
                explanation: "Without the minus it would fit.",
                message:
                    "\(statements[index].figure.printed) has a minus, but the figures told with it make a sum without"
            ),
            overruling: true
        )
    }

    /// Whether a figure has a minus that its words don't explain, and the other none.
    private func hasLoneMinus(_ index: Int, beside other: Figure) -> Bool {
        let figure = statements[index].figure
        return figure.value?.isNegative == true && other.value?.isNegative == false && !readings[index].isDirected
            && figure.printed.utf8.contains(UInt8(ascii: "-"))
    }

    private mutating func raiseMinus(
        _ index: Int,
        _ rule: String,
        against figure: Figure,
        of label: String,
        said: String
    ) {
        raise(
            ProseMatter(
                rule: rule,
                severity: .warning,
                statement: index,
                expected: figure.value,
                operands: [ProseMatter.Operand(label: label, figure: figure)],
                diagnosis: .signFlipped,
                explanation: "Without the minus it would fit.",
                message: "\(statements[index].figure.printed) has a minus, but \(said)"
            )
        )
    }
}
