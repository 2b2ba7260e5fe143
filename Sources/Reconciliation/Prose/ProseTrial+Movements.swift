import Figures
import Lexicon
import Records
import Tables

/// What a sentence tells of a figure that moved: from where, to where, by how much, and which way.
extension ProseTrial {
    private struct Movement {
        /// Statements: where it was, and where it is.
        var before: Int
        var after: Int
        var verb: FigureLeaning?
        /// The statement that tells by how much; nil where none does.
        var change: Int?
        /// The two are only compared: what is told behind them may be against something else.
        var isCompared = false
    }

    /// How many words may stand between the two figures, and before the change that is told behind them.
    private static let longestLead = 8

    private func movement(to second: Int, in passage: Passage) -> Movement? {
        guard second > passage.statements.lowerBound else { return nil }
        let (first, reading) = (second - 1, readings[second])
        guard reading.lead <= Self.longestLead, statements[first].figure.unit == statements[second].figure.unit else {
            return nil
        }
        if reading.isEnd, readings[first].isStart {
            // "an increase of 4.2% from £4.0m to £4.2m"
            let ahead = first > passage.statements.lowerBound && readings[first].lead <= 1 ? change(first - 1) : nil
            let change = ahead ?? changeBehind(second, in: passage)
            let verb = readings[first].movement ?? change.flatMap { readings[$0].leaning }
            return Movement(before: first, after: second, verb: verb, change: change)
        }
        if reading.isCompared, let change = changeBehind(second, in: passage) {
            return Movement(
                before: second,
                after: first,
                verb: readings[change].leaning,
                change: change,
                isCompared: true
            )
        }
        if isEarlierAside(second, behind: first), let change = changeBehind(second, in: passage),
            leads(to: change, from: second), endsClause(change)
        {
            return Movement(before: second, after: first, verb: readings[change].leaning, change: change)
        }
        // "rose to £19.8m, from £18.9m"
        if reading.isStart, reading.lead <= 1, readings[first].isEnd, let verb = readings[first].leaning,
            verb == .rise || verb == .fall
        {
            return Movement(before: second, after: first, verb: verb, change: changeBehind(second, in: passage))
        }
        // "80.1% against a target of 82.0%, up from 79.3%": the target did not move.
        let moved =
            readings[first].isMeasure && first > passage.statements.lowerBound
                && statements[first - 1].figure.unit == statements[second].figure.unit ? first - 1 : first
        // "£3.8m, down from £4.2m"
        let isLast = second + 1 == passage.statements.upperBound || !readings[second + 1].isEnd
        guard reading.isStart, let verb = reading.movement, reading.lead <= 3, isLast, readings[moved].leaning == nil,
            readings[moved].aspect != .change
        else { return nil }
        let change = moved == first ? changeBehind(second, in: passage) : nil
        return Movement(before: second, after: moved, verb: verb, change: change)
    }

    /// "156,750 (150,685 in 2023/24)": what stands in brackets behind a figure, for a time before the report's.
    private func isEarlierAside(_ aside: Int, behind value: Int) -> Bool {
        let bytes = statements[aside].sentence.utf8.span
        let start = statements[aside].range.lowerBound
        guard start > 0, bytes[start - 1] == UInt8(ascii: "("), readings[value].aspect?.isVariance != true,
            isPlain(value), isPlain(aside), wordsBetween(value, aside).isEmpty,
            let year = subject.report.head.period.financialYear
        else { return false }
        return times.mentions(at: passageOf[aside]).contains { mention in
            guard case .financialYear(let told) = mention.value, told < year else { return false }
            let end = statements[aside].range.upperBound
            guard end <= mention.range.lowerBound else { return false }
            return !(end..<mention.range.lowerBound).contains { offset in
                bytes[offset] == UInt8(ascii: ")") || bytes[offset] == UInt8(ascii: ",")
            }
        }
    }

    /// ", an increase of £0.2m": told behind the two figures.
    private func changeBehind(_ second: Int, in passage: Passage) -> Int? {
        // "from 8.9% to 7.4%; the other one widened by 0.3 points": what a semicolon parts is of something else.
        guard second + 1 < passage.statements.upperBound, readings[second + 1].lead <= Self.longestLead,
            case let bytes = statements[second].sentence.utf8.span,
            !(statements[second].range.upperBound..<statements[second + 1].range.lowerBound).contains(where: {
                bytes[$0] == UInt8(ascii: ";")
            })
        else { return nil }
        // "because of an increase of £1.5m in Adults": what has a cause or a place of its own is of a part.
        return change(second + 1).flatMap { change in
            isRestated(change) || isShareBehind(change) || leads(to: change, from: second) && endsClause(change)
                ? change : nil
        }
    }

    /// The statement itself where its words say that something rose or fell by it, and by nothing else.
    private func change(_ index: Int) -> Int? {
        if isRestated(index), endsClause(index) { return index }
        if isShareBehind(index) { return index }
        guard readings[index].aspect == .change, let leaning = readings[index].leaning,
            leaning == .rise || leaning == .fall,
            !readings[index].isStart, !readings[index].isEnd, statements[index].qualifier == nil
        else { return nil }
        return index
    }

    // MARK: By how much

    /// "From a to b, an increase of c", in either order; the change may be told as a share of what it was.
    mutating func checkChange(_ passage: Passage) {
        for second in passage.statements {
            guard let movement = movement(to: second, in: passage), let change = movement.change else { continue }
            if statements[change].figure.unit == .percent, statements[second].figure.unit != .percent {
                // "up from £2.4m last year, an increase of 37.5%": the time before the mark is the other figure's.
                let isHere = !readings[change].isElsewhen || leads(to: change, from: second)
                if !movement.isCompared, isHere { checkShareOfChange(change, movement) }
                continue
            }
            let parts = parts(of: movement)
            // "from 4.0% to 5.0%, a rise of 25%"
            if statements[change].figure.unit == .percent, !addsUp(change, parts), isShare(change, of: movement) {
                continue
            }
            guard !movement.isCompared || addsUp(change, parts) || isSlip(change, of: parts) else { continue }
            check(change, parts)
        }
    }

    private func parts(of movement: Movement) -> [(index: Int, weight: Int)] {
        difference(movement.before, movement.after)
    }

    /// By what share of what it was something moved, in percent; nil where one of the two is not more than nothing.
    private func share(of movement: Movement) -> RoundingInterval? {
        guard let was = statements[movement.before].figure.interval,
            let now = statements[movement.after].figure.interval, now.lower > .zero
        else { return nil }
        return now.percentGained(on: was)
    }

    /// Whether a percentage has the size of a share, whichever way the words say that it goes.
    private func isShare(_ change: Int, of movement: Movement) -> Bool {
        guard let computed = share(of: movement), let size = statements[change].figure.size else {
            return false
        }
        return size.meets(computed) || size.meets(-computed)
    }

    /// "an increase of 5.0% from £4.0m to £4.2m"
    private mutating func checkShareOfChange(_ change: Int, _ movement: Movement) {
        let (before, after) = (statements[movement.before].figure, statements[movement.after].figure)
        guard statements[change].qualifier == nil, let computed = share(of: movement) else { return }
        if isShare(change, of: movement) {
            settle(change, .explained, by: ToldSumMismatch.id, because: "It is the change told beside it, as a share.")
            checkSide(of: change, movement)
            return
        }
        raiseShare(
            change,
            computed,
            of: [operand(movement.before), operand(movement.after)],
            "The text tells of a change of \(statements[change].figure.printed), but from "
                + "\(before.printed) to \(after.printed) makes another"
        )
    }

    // MARK: Which way

    /// "From £71.3m to £43.3m, 39% higher"
    private mutating func checkSide(of change: Int, _ movement: Movement) {
        let (before, after) = (statements[movement.before].figure, statements[movement.after].figure)
        guard isShareBehind(change), let side = sideBehind(change), let was = before.size, let now = after.size,
            !was.meets(now)
        else { return }
        guard (now.lower > was.upper) != side.isUp else { return pass(DirectionMismatch.id) }
        raiseDirection(
            change,
            beside: [operand(movement.before), operand(movement.after)],
            "\(statements[change].figure.printed) is told as \(side.words), but \(after.printed) is "
                + "\(side.opposite.words) than \(before.printed)"
        )
    }

    /// "Rose from £4.2m to £3.8m".
    mutating func checkMovements() {
        for passage in passages where passage.statements.count >= 2 {
            for second in passage.statements {
                guard let movement = movement(to: second, in: passage), let verb = movement.verb else { continue }
                checkDirection(movement, verb)
            }
        }
    }

    private mutating func checkDirection(_ movement: Movement, _ verb: FigureLeaning) {
        let (before, after) = (statements[movement.before].figure, statements[movement.after].figure)
        guard let was = before.value, let now = after.value, was.isNegative == now.isNegative, !was.isZero, !now.isZero,
            was != now, before.unit != nil,
            // What is told behind two figures compared is against them only where it is their difference.
            !movement.isCompared || movement.change.map({ addsUp($0, parts(of: movement)) }) == true,
            before.upper == nil, after.upper == nil,
            checks[movement.before]?.outcome != .contradicted, checks[movement.after]?.outcome != .contradicted
        else { return }
        guard (now.magnitude > was.magnitude) != verb.isUp else {
            pass(DirectionMismatch.id)
            return
        }
        raiseDirection(
            movement.after,
            beside: [ProseMatter.Operand(label: "told beside it", figure: before)],
            "The text tells of \(verb.words) from \(before.printed) to \(after.printed)"
        )
    }
}

extension FigureLeaning {
    /// For messages.
    var words: String {
        switch self {
        case .over: "more than there was"
        case .under: "less than there was"
        case .adverse: "adverse"
        case .favourable: "favourable"
        case .more: "more"
        case .less: "less"
        case .rise: "a rise"
        case .fall: "a fall"
        }
    }
}
