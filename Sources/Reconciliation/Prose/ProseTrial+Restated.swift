import Figures
import Lexicon
import Papers
import Records
import Tables

/// Passages against each other: a figure that stands nowhere else in the paper, one slip away from what another passage
/// tells of the same thing.
extension ProseTrial {
    /// A passage that is told with more different figures is a template, and tells a different thing each time.
    private static let mostValues = 3
    /// How many of the words around two figures must be the same, and how much of the shorter and of the longer words,
    /// in hundredths.
    private static let leastShared = 5
    private static let leastOfShorter = 75
    private static let leastOfLonger = 50

    mutating func comparePassages(_ context: inout ContextWords, _ nearValues: inout NearValues) {
        let many = quantitiesOfManyValues()
        // Only what tells of the same column is compared: most others are told from it by this one byte.
        let kinds = readings.map(\.columnKind)
        let kin = statements.indices.map { self.kin(of: $0) }
        var templates: Set<Int>?
        var names = ThingNames(count: statements.count)
        var around = WordsAround(count: statements.count)
        for index in statements.indices
        where mayHaveSlipped(index) && isTelling(index) && !readings[index].isElsewhen
            && readings[index].aspect != .change
        {
            let near = nearValues.numbers(near: index)
            guard !near.isEmpty else { continue }
            let quantity = quantities[index]
            let isTemplate = quantity.map { many.contains($0.told) } ?? false
            let mayBeNamed = !isTemplate && !kin[index].contains(.ofOneTime) && mayBeToldByName(index)
            let mayBeRetold = readings[index].aspect != nil || isLong(index)
            var value: Int?
            var twins: [Int] = []
            for number in near {
                let found = values.statements(printing: number).filter { other in
                    guard kin[other].contains(.open), passageOf[other] != passageOf[index] else { return false }
                    if isTemplate || !isTold(index, inTheRunOf: other, &around) || !mayBeTwin(other) {
                        let isNamed = mayBeNamed && !kin[other].contains(.ofOneTime)
                        let isAlike = kinds[other] == kinds[index]
                        if isAlike, !isTemplate, quantity != nil, isSameQuantity(index, other) {
                            return mayBeTwin(other)
                        }
                        guard
                            isNamed && tellOneThing(index, other, &context, &names)
                                || isAlike && mayBeRetold && isTold(index, inTheWordsOf: other, &context),
                            mayBeTwin(other)
                        else { return false }
                    }
                    let known = templates ?? templatePassages()
                    templates = known
                    return !known.contains(passageOf[index])
                }
                guard !found.isEmpty else { continue }
                // Near two values it may be a slip of neither.
                if value != nil {
                    (value, twins) = (nil, [])
                    break
                }
                (value, twins) = (number, found)
            }
            guard value != nil, let other = twins.first else { continue }
            // Of two that stand alone the later one is told.
            if twins.count == 1, checks[other] == nil, other > index { continue }
            let twin = statements[other].figure
            guard let printed = twin.value?.magnitude else { continue }
            _ = raiseSlip(
                index,
                of: printed,
                rule: PassagesDisagree.id,
                label: label(other),
                figure: twin,
                table: nil,
                said: "line \(twin.place.line) tells the same as \(twin.printed)"
            )
        }
    }

    /// The quantities that are told with more values than one and its slips: each time another thing is meant.
    private func quantitiesOfManyValues() -> Set<ToldQuantity> {
        var told: [ToldQuantity: [ExactDecimal]] = [:]
        for index in statements.indices {
            guard let quantity = quantities[index], quantity == quantity.told,
                let value = statements[index].figure.value?.magnitude,
                case let known = told[quantity] ?? [], known.count <= Self.mostValues, !known.contains(value)
            else { continue }
            told[quantity, default: []].append(value)
        }
        return Set(told.filter { $0.value.count > Self.mostValues }.keys)
    }

    // MARK: Passages

    /// What is asked of each of the hundreds of figures of which another may be a slip, in one byte: their statements
    /// and readings stand far from each other.
    private struct Kin: OptionSet {
        let rawValue: UInt8

        /// Told of no other time, and told without a bound.
        static let open = Kin(rawValue: 1)
        static let ofOneTime = Kin(rawValue: 1 << 1)
    }

    private func kin(of index: Int) -> Kin {
        var kin: Kin = statements[index].qualifier == nil && !readings[index].isElsewhen ? .open : []
        if isOfOneTime(index) { kin.insert(.ofOneTime) }
        return kin
    }

    private func mayBeTwin(_ other: Int) -> Bool { checks[other]?.outcome != .contradicted }

    /// Whether the words around two figures that tell of one column are nearly the same, and none of them tells of
    /// another year.
    private func isTold(_ index: Int, inTheWordsOf other: Int, _ context: inout ContextWords) -> Bool {
        readWindow(of: index, &context)
        readWindow(of: other, &context)
        let areAlike = context.areWindowsAlike(
            index,
            other,
            fewest: Self.leastShared,
            ofShorter: Self.leastOfShorter,
            ofLonger: Self.leastOfLonger
        )
        guard areAlike, portfolio(of: index) == portfolio(of: other), !differBeside(index, other) else { return false }
        let (one, years) = (
            context.years(at: passageOf[index]),
            context.years(at: passageOf[other])
        )
        return one.isEmpty || years.isEmpty || !one.isDisjoint(with: years)
    }

    private func readWindow(of index: Int, _ context: inout ContextWords) {
        guard !context.isWindowRead(of: index) else { return }
        context.readWindow(of: index, at: passageOf[index], within: readings[index].window)
    }

    /// Whether the passages of two figures tell something else beside them, each another figure for it: then they are
    /// sentences of one form about two things.
    private func differBeside(_ index: Int, _ other: Int) -> Bool {
        let theirs = near(other, in: passages[passageOf[other]].statements).filter { $0 != other }
        return near(index, in: passages[passageOf[index]].statements).contains { mine in
            guard mine != index, let aspect = readings[mine].aspect else { return false }
            let twins = theirs.filter { readings[$0].aspect == aspect }
            let value = statements[mine].figure.value?.magnitude
            return !twins.isEmpty && !twins.contains { statements[$0].figure.value?.magnitude == value }
        }
    }

    /// Whether a figure has so many digits that it is hardly near another by chance.
    func isLong(_ index: Int) -> Bool { traits[index].slippingDigits >= 4 }

    /// The passages whose words stand in three places or more.
    private func templatePassages() -> Set<Int> {
        let forms = passages.indices.map { number in
            var words = WordHash()
            let bytes = passages[number].sentence.utf8.span
            for index in bytes.indices where !bytes[index].isDigit { words.add(bytes[index]) }
            return words.value
        }
        var places: [UInt64: Int] = [:]
        for form in forms { places[form, default: 0] += 1 }
        return Set(passages.indices.filter { places[forms[$0], default: 0] >= Self.mostValues })
    }

    // MARK: Directions

    /// The same amount of the same thing, called an overspend here and an underspend there.
    mutating func compareDirections() {
        for index in statements.indices where isTelling(index) && checks[index]?.outcome != .contradicted {
            guard let aspect = readings[index].aspect, aspect == .overspend || aspect == .underspend,
                let quantity = quantities[index], bonds[index] == nil
            else { continue }
            var (turned, agreeing, isFirst) = (0, 0, true)
            var first: Int?
            for other in values.statements(like: index)
            where other != index && statements[other].block != statements[index].block {
                guard let said = readings[other].aspect, quantities[other].map(quantity.isLike) == true else {
                    continue
                }
                if said == aspect {
                    agreeing += 1
                } else if said != .variance, checks[other]?.outcome != .contradicted {
                    turned += 1
                    first = first ?? other
                    isFirst = isFirst && other < index
                }
            }
            guard let other = first, turned - 1 > agreeing || turned - 1 == agreeing && isFirst else { continue }
            let (said, twin) = (aspect == .overspend ? "overspend" : "underspend", statements[other].figure)
            raise(
                ProseMatter(
                    rule: DirectionMismatch.id,
                    severity: .warning,
                    statement: index,
                    operands: [ProseMatter.Operand(label: label(other), figure: twin)],
                    diagnosis: .signFlipped,
                    message:
                        "\(statements[index].figure.printed) is called an \(said), but line \(twin.place.line) tells the "
                        + "opposite of the same amount"
                )
            )
        }
    }
}
