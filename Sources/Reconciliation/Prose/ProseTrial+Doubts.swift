import Figures
import Lexicon
import Records
import Tables

/// What speaks against a finding, whichever comparison made it: the amount is what a total prints, the name of the row
/// is the beginning of another name, the subject is no whole of the table, or the sign of an income is read as that of
/// a cost.
extension ProseTrial {
    /// Asked once for all, right before a matter is raised.
    func isDoubted(_ matter: ProseMatter) -> Bool {
        let index = matter.statement
        if isBoundMet(by: matter) || isInRange(matter) { return true }
        guard let row = row(of: matter) else { return false }
        let isTotal = isTotal(row)
        switch matter.rule {
        case StatedFigureMismatch.id, StatedTotalMismatch.id:
            return !isTotal && isOfTotal(index, besides: row) || isNamedOtherwise(index, row)
                || isTotal && isOfOtherSubject(index, row)
        case DirectionMismatch.id:
            return isNamedOtherwise(index, row) || isTotal && isOfOtherSubject(index, row) || isOfIncome(row)
                || !isTotal && tellsWhole(index, besides: row)
        default: return false
        }
    }

    // MARK: Bounds

    /// How many times a bound, or a number below one, may be the other and still be told so.
    private static let farthestBound = ExactDecimal(3)

    /// "More than £0.5m" of 0.750, "up to £0.05m" of 0.026: coarse, and true.
    private func isBoundMet(by matter: ProseMatter) -> Bool {
        guard Self.ofSize.contains(matter.rule), let qualifier = statements[matter.statement].qualifier,
            let stated = statements[matter.statement].figure.value?.magnitude,
            let printed = matter.operands.first?.figure.value?.magnitude
        else { return false }
        switch qualifier {
        case .over, .atLeast: return printed >= stated && printed <= stated * Self.farthestBound
        case .nearly, .upTo: return printed <= stated && stated <= printed * Self.farthestBound
        case .about, .between: return false
        }
    }

    /// The rules that say that a figure is another.
    private static let ofSize = [StatedFigureMismatch.id, StatedTotalMismatch.id, PassagesDisagree.id]

    /// "By between £0.5m and £1.0m", "by £20k to £30k": whether what is printed lies between two amounts that are told
    /// as the ends of a range.
    private func isInRange(_ matter: ProseMatter) -> Bool {
        guard Self.ofSize.contains(matter.rule), let printed = matter.operands.first?.figure.value?.magnitude else {
            return false
        }
        let index = matter.statement
        return [(index, index + 1), (index - 1, index)].contains { low, high in
            guard low >= 0, high < statements.count, isRange(low, high),
                let first = statements[low].figure.value?.magnitude,
                let last = statements[high].figure.value?.magnitude
            else { return false }
            return first <= printed && printed <= last
        }
    }

    private func isRange(_ low: Int, _ high: Int) -> Bool {
        // "Rose by £206k to £12.5m" tells what it came to.
        guard passageOf[low] == passageOf[high], readings[low].aspect != .change,
            statements[low].figure.unit == statements[high].figure.unit,
            case let words = statements[low].words,
            case let gap = words.position(atOrAfter: statements[low].range.upperBound)..<firstWord(of: high)
        else { return false }
        let lead = firstWord(of: low)
        if gap.isEmpty { return statements[low].figure.unit?.isMoney == true && isDash(between: low, high) }
        guard gap.count == 1 else { return false }
        if statements[low].qualifier == .between { return subject.words.joins.contains(words.hashes[gap.lowerBound]) }
        return subject.words.ends.contains { $0.count == 1 && words.matches($0, at: gap.lowerBound) }
            && !subject.words.starts.contains { $0.count == 1 && words.matches($0, at: lead - 1) }
    }

    /// "£0.5m-£1.0m", "£0.5m – £1.0m"
    private func isDash(between low: Int, _ high: Int) -> Bool {
        let bytes = Array(statements[low].sentence.utf8)
        let gap = bytes[statements[low].range.upperBound..<statements[high].range.lowerBound].filter { $0 != 0x20 }
        return gap == [UInt8(ascii: "-")] || gap == [0xE2, 0x80, 0x93]
    }

    // MARK: The row

    /// The row of the cell that denies a statement.
    private func row(of matter: ProseMatter) -> RowPlace? {
        guard let table = subject.tables.firstIndex(where: { $0.id == matter.table }),
            let place = matter.operands.first?.figure.place
        else { return nil }
        return subject.tables[table].table.rows.first { row in row.cells.contains { $0.figure?.place == place } }
            .map { RowPlace(table: table, row: $0.index) }
    }

    private func isTotal(_ row: RowPlace) -> Bool {
        !subject.tables[row.table].table.rows[row.row - 1].roles.isDisjoint(with: [.total, .subtotal])
    }

    /// "Waste is the main cause of the overspend of £729,000": whether a total of the row's table prints the amount.
    private func isOfTotal(_ index: Int, besides row: RowPlace) -> Bool {
        subject.tables[row.table].table.rows.contains { other in
            other.index != row.row && !other.roles.isDisjoint(with: [.total, .subtotal])
                && other.cells.contains { $0.figure.map { Agreement(statements[index], $0) == .equal } == true }
        }
    }

    /// Whether a row is of income, so that over budget is no overspend: its budget and what came of it are printed as
    /// less than nothing.
    private func isOfIncome(_ row: RowPlace) -> Bool {
        let table = subject.tables[row.table].table
        let levels = table.columns.filter { column in
            switch column.role {
            case .budget, .adjustedBudget, .forecast, .actual: true
            default: false
            }
        }.compactMap { table.rows[row.row - 1].figure(inColumn: $0.index)?.value }.filter { !$0.isZero }
        return levels.count > 1 && levels.allSatisfy(\.isNegative)
    }

    // MARK: The name

    /// Whether a row's name stands in the sentence, and everywhere as a part of another: "Housing Benefit overspent",
    /// "Planning fees brought in".
    private func isNamedOtherwise(_ index: Int, _ row: RowPlace) -> Bool {
        guard !headed.contains(index) else { return false }
        let names = rowsNamed[passageOf[index]].filter { subject.rowNames.rows(named: $0.name).contains(row) }
        guard !names.isEmpty else { return false }
        let table = subject.tables[row.table].table
        let texts = [table.rows[row.row - 1].label, table.rows[row.row - 1].group, table.caption?.text, table.heading]
        let known = Set(texts.compactMap(\.self).flatMap { subject.tokens($0).stems })
        return names.allSatisfy { isInLongerName($0.words, index, known) }
    }

    private func isInLongerName(_ name: Range<Int>, _ index: Int, _ known: Set<UInt64>) -> Bool {
        let (sentence, words) = (statements[index].sentence, statements[index].words)
        let next = name.upperBound
        // "Parks's share": what follows a name in the possessive is of the row.
        guard next < words.count, ClauseMarks.before(next, in: sentence, words).isEmpty,
            words.ranges[next].lowerBound - words.ranges[next - 1].upperBound == 1, isStranger(next, index, known)
        else { return false }
        if isCapital(next, index) { return true }
        // A verb would follow the name itself.
        let after = next + 1
        return name.count == 1 && after < words.count && ClauseMarks.before(after, in: sentence, words).isEmpty
            && isVerb(after, index)
    }

    private func isCapital(_ word: Int, _ index: Int) -> Bool {
        statements[index].sentence.utf8.span[statements[index].words.ranges[word].lowerBound].isCapital
    }

    private func isVerb(_ word: Int, _ index: Int) -> Bool {
        let (words, comparison) = (statements[index].words, subject.words)
        let hash = words.hashes[word]
        guard !comparison.silent.contains(hash), !comparison.joins.contains(hash) else { return false }
        return comparison.plainLinks.contains(hash) || comparison.telling.contains(hash)
            || comparison.aspects.match(in: words, at: word) != nil
            || comparison.leanings.match(in: words, at: word) != nil
    }

    /// Whether a word says neither what an amount is, nor is it of some words, nor of those by which any table is told.
    private func isStranger(_ word: Int, _ index: Int, _ known: Set<UInt64>) -> Bool {
        guard let tokens = tokens[passageOf[index]] else { return false }
        let reader = FigureReader(passages[passageOf[index]], in: subject)
        let times = times.mentions(at: passageOf[index]).map(\.range)
        let hash = statements[index].words.hashes[word]
        guard !subject.words.generic.contains(hash), !subject.fillers.contains(hash),
            !subject.words.titles.contains(hash), !subject.words.plainPlaces.contains(hash),
            !subject.words.plainLinks.contains(hash), !subject.stops.contains(hash),
            !subject.words.together.contains(where: { statements[index].words.matches($0, at: word) })
        else { return false }
        let stems = reader.strangers(in: word..<word + 1, times: times)
        return !stems.isEmpty && stems.allSatisfy { !known.contains($0) } && !tokens.stems.isEmpty
    }

    // MARK: The whole

    /// "The capital programme underspent", "The Fire Authority underspent": whether the words that open the clause of
    /// an amount name something else than the whole of a table and the paper.
    private func isOfOtherSubject(_ index: Int, _ row: RowPlace) -> Bool {
        guard !headed.contains(index), readings[index].aspect?.isVariance == true else { return false }
        let head = subject.report.head
        let table = subject.tables[row.table].table
        let texts = [
            table.rows[row.row - 1].label, table.caption?.text, table.heading, head.title, head.authority?.name,
            head.body, head.portfolio,
        ]
        let known = Set(texts.compactMap(\.self).flatMap { subject.tokens($0).stems })
        let start = readings[index].window.lowerBound
        let end = firstWord(of: index)
        guard start < end else { return false }
        let opening = (start..<end).prefix { !isVerb($0, index) || $0 == start }
        guard opening.count <= Self.longestSubject, opening.count < end - start else { return false }
        return opening.contains { isStranger($0, index, known) && !isRank($0, index) }
    }

    /// "The largest variances are an overspend of".
    private func isRank(_ word: Int, _ index: Int) -> Bool {
        let (performance, words) = (subject.performance, statements[index].words)
        return performance.most.match(in: words, at: word) != nil || performance.least.match(in: words, at: word) != nil
    }

    private static let longestSubject = 5
    /// The words from an article to its noun: "the total net overspend".
    private static let longestNoun = 3

    /// "Savings in Leisure reduced the overspend by £174,000": whether the overspend of which the sentence tells is the
    /// whole's: "the overspend", and not "in Leisure".
    private func tellsWhole(_ index: Int, besides row: RowPlace) -> Bool {
        let words = statements[index].words
        let names = rowsNamed[passageOf[index]]
        return (1..<max(1, words.count)).contains { word in
            // "The variances are": they go either way.
            guard let match = subject.words.aspects.match(in: words, at: word), match.meaning.isVariance,
                match.meaning != .variance
            else { return false }
            let lead = max(0, word - Self.longestNoun)..<word
            guard let article = lead.last(where: { subject.words.definite.contains(words.hashes[$0]) }),
                article > 0
            else { return false }
            let next = match.words.upperBound
            return !names.contains { (next...next + 2).contains($0.words.lowerBound) }
        }
    }

    // MARK: The digits

    /// Whether few digits, one slip from a cell, stand beside words of something else: "fuel cost £333,000 more than
    /// planned" where the row's variance is 133. Each cell of three digits has 27 neighbours.
    func isUnlikely(
        _ slip: Finding.Diagnosis?,
        _ index: Int,
        in row: RowPlace,
        column: Int?,
        isGap: Bool = false
    ) -> Bool {
        guard case .oneDigitDiffers? = slip, traits[index].isMoney,
            traits[index].slippingDigits <= Self.fewSlippingDigits
        else { return false }
        return !isSpoken(index, in: row, column: column, isGap: isGap)
    }

    private static let fewSlippingDigits = 3
}
