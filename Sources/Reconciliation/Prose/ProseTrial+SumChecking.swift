import Figures
import Lexicon
import Records
import Tables

/// How a sum that words only suggest is held against its figures: one that holds explains them, one that a slip in a
/// figure would mend is raised, and of any other nobody knows that it was meant.
extension ProseTrial {
    typealias Part = (index: Int, weight: Int)

    /// A result and what is to make it.
    typealias ToldSum = (result: Int, parts: [Part])

    /// Of several sums that may be meant one that holds; else the only one that a slip would mend.
    ///
    /// - Parameter isOfAnyTime: Whether the words say that what they take to another time is meant.
    mutating func checkOneOf(_ sums: [ToldSum], isOfAnyTime: Bool = false) {
        if let holding = sums.first(where: { addsUp($0.result, $0.parts) }) {
            check(holding.result, holding.parts)
            return
        }
        // The same amount told twice is that amount again, and no part of it.
        let mendable = sums.filter { sum in
            let values = ([sum.result] + sum.parts.map(\.index)).map { statements[$0].figure.value }
            return Set(values).count == values.count && isMendable(sum.result, sum.parts, isOfAnyTime: isOfAnyTime)
        }
        guard mendable.count == 1, let only = mendable.first else { return }
        checkSum(only.result, only.parts, fewestDigits: Self.fewestDigits - 1, isOfAnyTime: isOfAnyTime)
    }

    /// Counts a sum that holds, and raises one that would with one of its figures mended.
    mutating func checkSum(_ result: Int, _ parts: [Part], fewestDigits: Int, isOfAnyTime: Bool = false) {
        let members = [result] + parts.map(\.index)
        if addsUp(result, parts) {
            check(result, parts)
            return
        }
        let isLong = members.allSatisfy { traits[$0].slippingDigits >= fewestDigits }
        guard
            isLong && isMendable(result, parts, isOfAnyTime: isOfAnyTime)
                || isMisread(result, parts, isOfAnyTime: isOfAnyTime)
        else { return }
        check(result, parts, isOfAnyTime: isOfAnyTime)
    }

    /// Whether a slip in one figure, that nothing else confirms, is all that a sum lacks.
    ///
    /// - Parameter isOfAnyTime: Whether the words say that what they take to another time is meant.
    func isMendable(_ result: Int, _ parts: [Part], isOfAnyTime: Bool = false) -> Bool {
        let members = [result] + parts.map(\.index)
        guard areOpen(members, isOfAnyTime) else { return false }
        // The same figure told as a part and as what they make is printed twice.
        if parts.count == 2,
            parts.contains(where: { statements[$0.index].figure.value == statements[result].figure.value })
        {
            return parts.allSatisfy { statements[$0.index].figure.value?.isZero == false }
        }
        return members.contains { checks[$0]?.outcome != .confirmed && isSlip(of: $0, result, parts) }
    }

    private func areOpen(_ members: [Int], _ isOfAnyTime: Bool) -> Bool {
        members.allSatisfy { member in
            checks[member]?.outcome != .contradicted && (isOfAnyTime || !readings[member].isElsewhen)
        }
    }

    /// Whether all that a sum lacks is the figure of another cell of the row or column that prints one of its own.
    private func isMisread(_ result: Int, _ parts: [Part], isOfAnyTime: Bool) -> Bool {
        let members = [result] + parts.map(\.index)
        return areOpen(members, isOfAnyTime) && members.contains { isMisread($0, result, parts) }
    }

    /// Whether another cell of the row or column that prints a member of a sum would make it hold: the figure was read
    /// off one place too far.
    private func isMisread(_ member: Int, _ result: Int, _ parts: [Part]) -> Bool {
        guard isTelling(member), let needed = rest(for: member, result, parts) else { return false }
        let unit = statements[member].figure.unit
        return values.cells(like: member).contains { place in
            let table = subject.tables[place.table].table
            let (row, column) = (Int(place.cell.row), Int(place.cell.column))
            let beside = table.rows[row - 1].cells.filter { $0.column != column }.compactMap(\.figure)
            let around = table.rows.prefix(Self.mostRowsOfColumn).filter { $0.index != row }
                .compactMap { $0.figure(inColumn: column) }
            return (beside + around).contains { figure in
                figure.unit == unit && figure.slippingDigits >= Self.fewestDigits
                    && figure.value.map { ($0.magnitude - needed.value).magnitude <= needed.tolerance } == true
            }
        }
    }

    private static let mostRowsOfColumn = 60

    /// What a member of a sum would have to be for it to hold.
    private func rest(for member: Int, _ result: Int, _ parts: [Part])
        -> (value: ExactDecimal, tolerance: ExactDecimal)?
    {
        guard let total = statements[result].figure.value?.magnitude else { return nil }
        var (sum, tolerance) = (member == result ? ExactDecimal.zero : total, statements[member].figure.halfTold)
        if member != result { tolerance += statements[result].figure.halfTold }
        var weight = 1
        for part in parts {
            guard let value = statements[part.index].figure.value?.magnitude else { return nil }
            if part.index == member {
                weight = part.weight
                continue
            }
            let isAdded = (part.weight < 0) != (member == result)
            sum += isAdded ? value : -value
            tolerance += statements[part.index].figure.halfTold
        }
        let needed = weight < 0 ? -sum : sum
        return member == result || !needed.isNegative ? (needed.magnitude, tolerance) : nil
    }

    /// Whether a slip in one member of a sum would explain why it doesn't hold.
    private func isSlip(of member: Int, _ result: Int, _ parts: [Part]) -> Bool {
        if member == result { return isSlip(result, of: parts) }
        guard let own = parts.first(where: { $0.index == member }) else { return false }
        // The member as the difference of the others.
        let rest: [Part] =
            [(result, own.weight)] + parts.filter { $0.index != member }.map { ($0.index, -own.weight * $0.weight) }
        return isSlip(member, of: rest)
    }

    func isPlainMoney(_ index: Int) -> Bool { traits[index].isPlainMoney }

    // MARK: Words

    /// The first of some phrases in a range of words.
    func cue(_ phrases: [Words], in words: Words, within range: Range<Int>) -> Range<Int>? {
        // A bit of 64 for each first word: most words open none of the phrases, and are turned away by it.
        let openings = phrases.reduce(0 as UInt64) { $1.isEmpty ? .max : $0 | 1 &<< ($1.hashes[0] & 63) }
        for index in range where index < words.count && openings &>> (words.hashes[index] & 63) & 1 == 1 {
            for phrase in phrases where words.matches(phrase, at: index) && index + phrase.count <= range.upperBound {
                return index..<index + phrase.count
            }
        }
        return nil
    }

    /// A phrase between the figure before and a figure.
    func cue(_ phrases: [Words], leadingTo index: Int, _ words: Words) -> Range<Int>? {
        let end = firstWord(of: index)
        return cue(phrases, in: words, within: max(0, end - readings[index].lead)..<end)
    }
}
