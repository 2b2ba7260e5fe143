import Figures
import Lexicon
import Records
import Tables

/// Sums that a passage tells by itself.
extension ProseTrial {
    mutating func checkToldSums() {
        var index = 0
        while index < statements.count {
            let block = blockRange[index]
            checkSavingsSums(in: block)
            checkFurther(in: block)
            index = block.upperBound
        }
        for number in passages.indices where passages[number].statements.count >= 3 {
            checkChange(passages[number])
            checkShare(passages[number])
        }
    }

    /// "A target of a, a further b brought forward, a total of c; d will be achieved, e is the shortfall."
    private mutating func checkSavingsSums(in block: Range<Int>) {
        var told: [FigureAspect: [Int]] = [:]
        for index in block {
            guard let aspect = readings[index].aspect, aspect.isOfSavings,
                traits[index].isMoney
            else { continue }
            told[aspect, default: []].append(index)
        }
        func only(_ aspect: FigureAspect) -> Int? { told[aspect]?.count == 1 ? told[aspect]?.first : nil }
        if let target = only(.savingsTarget), let before = only(.broughtForward), let total = only(.totalTarget) {
            // What was over-achieved is brought forward as a relief.
            let isRelief = addsUp(total, [(target, 1), (before, -1)])
            check(total, [(target, 1), (before, isRelief ? -1 : 1)])
        }
        if let total = only(.totalTarget) ?? (told[.totalTarget] == nil ? only(.savingsTarget) : nil),
            let achieved = only(.achieved), let missing = only(.shortfall)
        {
            check(missing, [(total, 1), (achieved, -1)])
        }
    }

    /// "A budget of a; an additional b gives a total of c."
    private mutating func checkFurther(in block: Range<Int>) {
        for index in block where index >= block.lowerBound + 2 && readings[index - 1].isFurther {
            guard isLed(index, by: subject.totals), readings[index - 1].aspect?.isOfSavings != true,
                readings[index].aspect?.isOfSavings != true
            else { continue }
            check(index, [(index - 2, 1), (index - 1, 1)])
        }
    }

    /// "n of m (p%)"
    private mutating func checkShare(_ passage: Passage) {
        let shares = passage.statements.dropFirst(2).filter { index in
            statements[index].figure.unit == .percent && statements[index - 1].figure.unit == .count
        }
        guard !shares.isEmpty else { return }
        let bytes = passage.sentence.utf8.span
        for share in shares {
            let (part, whole) = (share - 2, share - 1)
            let range = statements[share].range
            guard statements[part].figure.unit == .count, range.lowerBound > 0,
                bytes[range.lowerBound - 1] == UInt8(ascii: "("), isLed(whole, by: subject.words.parted),
                let divisor = statements[whole].figure.value, !divisor.isZero,
                let dividend = statements[part].figure.value, dividend.magnitude <= divisor.magnitude,
                let decimals = statements[share].figure.decimals, let stated = statements[share].figure.value,
                let computed = (dividend * ExactDecimal(100)).divided(by: divisor, places: decimals + 1)
            else { continue }
            let half = RoundingInterval(value: .zero, decimals: decimals).upper
            if (stated - computed).magnitude <= half + ExactDecimal(5, exponent: -decimals - 2) {
                settle(share, .explained, by: ToldSumMismatch.id, because: "It is the share told before it.")
                continue
            }
            raise(
                ProseMatter(
                    rule: ToldSumMismatch.id,
                    severity: .warning,
                    statement: share,
                    expected: computed,
                    tolerance: half,
                    operands: [operand(part), operand(whole)],
                    message:
                        "The text says \(statements[share].figure.printed), but \(statements[part].figure.printed) "
                        + "of \(statements[whole].figure.printed) is \(computed)%"
                )
            )
        }
    }

    // MARK: One sum

    func addsUp(_ result: Int, _ parts: [(index: Int, weight: Int)]) -> Bool {
        guard let gap = gap(result, parts) else { return false }
        return gap.difference.magnitude <= gap.tolerance
    }

    /// Whether one slip of the pen would make a figure the sum of others.
    func isSlip(_ result: Int, of parts: [(index: Int, weight: Int)]) -> Bool {
        gap(result, parts).flatMap { NearMiss.diagnosis(stated: statements[result].figure, printed: $0.sum) } != nil
    }

    private func gap(_ result: Int, _ parts: [(index: Int, weight: Int)])
        -> (difference: ExactDecimal, tolerance: ExactDecimal, sum: ExactDecimal)?
    {
        guard let stated = statements[result].figure.value?.magnitude else { return nil }
        var sum = ExactDecimal.zero
        var tolerance = statements[result].figure.halfTold
        for part in parts {
            guard let value = statements[part.index].figure.value?.magnitude,
                statements[part.index].figure.unit == statements[result].figure.unit
            else { return nil }
            sum += part.weight < 0 ? -value : value
            tolerance += statements[part.index].figure.halfTold
        }
        return (stated - sum.magnitude, tolerance, sum.magnitude)
    }

    /// The larger of two amounts less the smaller.
    func difference(_ first: Int, _ second: Int) -> [(index: Int, weight: Int)] {
        let (one, other) = (statements[first].figure.value, statements[second].figure.value)
        let isFall = one.flatMap { one in other.map { $0 < one } } == true
        return isFall ? [(first, 1), (second, -1)] : [(second, 1), (first, -1)]
    }

    /// - Parameter isOfAnyTime: Whether the words say that what they take to another time is meant.
    mutating func check(_ result: Int, _ parts: [(index: Int, weight: Int)], isOfAnyTime: Bool = false) {
        guard let gap = gap(result, parts) else { return }
        let members = [result] + parts.map(\.index)
        if gap.difference.magnitude <= gap.tolerance {
            pass(ToldSumMismatch.id)
            judgeSigns(ofSum: members)
            for index in members where checks[index] == nil {
                settle(index, .explained, because: "It makes a sum with the other figures of its passage.")
            }
            return
        }
        // One wrong figure is told once: where a table already contradicts a member, that is the finding.
        guard !members.contains(where: { checks[$0]?.outcome == .contradicted || statements[$0].qualifier != nil }),
            isOfAnyTime || !members.contains(where: { readings[$0].isElsewhen }), !isMadeOtherwise(result, than: parts)
        else { return }
        let isSlip = NearMiss.diagnosis(stated: statements[result].figure, printed: gap.sum)
        raise(
            ProseMatter(
                rule: ToldSumMismatch.id,
                severity: isSlip == nil ? .warning : .error,
                statement: result,
                stated: statements[result].figure.value?.magnitude,
                expected: gap.sum,
                tolerance: gap.tolerance,
                operands: parts.map { operand($0.index, weight: $0.weight) },
                diagnosis: isSlip,
                message: "The text says \(statements[result].figure.printed), but the figures told with it, "
                    + parts.map { ($0.weight < 0 ? "less " : "") + statements[$0.index].figure.printed }
                    .joined(separator: ", ") + ", make another sum"
            ),
            settling: checks[result] == nil
        )
    }

    func label(_ index: Int) -> String { statements[index].subject ?? "told beside it" }

    /// A figure that is told beside the one that is judged.
    func operand(_ index: Int, weight: Int = 1) -> ProseMatter.Operand {
        ProseMatter.Operand(label: label(index), figure: statements[index].figure, weight: weight)
    }

    // MARK: What figures told together deny

    /// A percentage that the figures told with it don't make.
    ///
    /// - Parameter computed: What they make.
    mutating func raiseShare(
        _ share: Int,
        _ computed: RoundingInterval,
        of operands: [ProseMatter.Operand],
        _ message: String,
        overruling: Bool = false
    ) {
        let middle = ((computed.lower + computed.upper) * .half).magnitude
        raise(
            ProseMatter(
                rule: ToldSumMismatch.id,
                severity: .warning,
                statement: share,
                expected: middle.rounded(toPlaces: (statements[share].figure.decimals ?? 0) + 1),
                tolerance: computed.width * .half,
                operands: operands,
                message: message
            ),
            overruling: overruling
        )
    }

    /// A word for a direction that the figures told beside it deny.
    mutating func raiseDirection(_ statement: Int, beside operands: [ProseMatter.Operand], _ message: String) {
        raise(
            ProseMatter(
                rule: DirectionMismatch.id,
                severity: .warning,
                statement: statement,
                operands: operands,
                diagnosis: .signFlipped,
                message: message
            ),
            overruling: true
        )
    }

    // MARK: Words

    /// The position of a figure's first word in its sentence.
    func firstWord(of index: Int) -> Int {
        statements[index].words.position(atOrAfter: statements[index].range.lowerBound)
    }

    private func isLed(_ index: Int, by leads: [Words]) -> Bool {
        let first = firstWord(of: index)
        return leads.contains { statements[index].words.matches($0, at: first - $0.count) }
    }
}
