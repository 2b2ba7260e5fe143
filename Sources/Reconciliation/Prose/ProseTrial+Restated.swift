import Figures
import Lexicon
import Papers
import Records
import Tables

/// Passages against each other: a figure that stands nowhere else in the paper, one slip away from what another passage
/// tells of the same thing.
extension ProseTrial {
    /// What a statement is about, as far as its words and its place say so.
    private enum Topic: Hashable {
        case name(Int)
        /// All that the part of a portfolio tells of; nil outside such parts.
        case whole(Int?)
        /// No word says whose it is: it may be the whole's, or that of the heading above.
        case open(Int?)
    }

    private struct Quantity: Hashable {
        var topic: Topic
        var aspect: FigureAspect

        /// The quantity that is told in words, where this one is not.
        var told: Quantity {
            if case .open(let portfolio) = topic { return Quantity(topic: .whole(portfolio), aspect: aspect) }
            return self
        }

        /// Whether two may be the same: what has no subject of its own may be the whole's.
        func isLike(_ other: Quantity) -> Bool {
            guard aspect == other.aspect else { return false }
            switch (topic, other.topic) {
            case (.whole(let first), .open(let second)), (.open(let first), .whole(let second)): return first == second
            case (.open, .open): return false
            default: return topic == other.topic
            }
        }
    }

    /// A passage that is told with more different figures is a template, and tells a different thing each time.
    private static let mostValues = 3
    /// How many of the words around two figures must be the same, and how much of the shorter and of the longer words, in
    /// hundredths.
    private static let leastShared = 5
    private static let leastOfShorter = 75
    private static let leastOfLonger = 50

    mutating func comparePassages(_ context: ContextWords) {
        var values: [Quantity: Set<ExactDecimal>] = [:]
        for index in statements.indices {
            guard let quantity = quantity(of: index), let value = statements[index].figure.value,
                quantity == quantity.told
            else { continue }
            values[quantity, default: []].insert(value.magnitude)
        }
        let many = Set(values.filter { $0.value.count > Self.mostValues }.keys)
        let templates = templates()
        for index in statements.indices where mayHaveSlipped(index) && readings[index].aspect != .change {
            guard let unit = statements[index].figure.unit else { continue }
            let slips = NearMiss.slips(of: statements[index].figure)
            let isTemplate = quantity(of: index).map { many.contains($0.told) } ?? false
            comparePassages(index, slips, unit, isTemplate: isTemplate, templates, context)
        }
    }

    private func quantity(of index: Int) -> Quantity? {
        guard let aspect = readings[index].aspect, aspect != .change, let topic = topic(of: index) else { return nil }
        return Quantity(topic: topic, aspect: aspect.isVariance ? .variance : aspect)
    }

    func isSameQuantity(_ first: Int, _ second: Int) -> Bool {
        guard let one = quantity(of: first), let other = quantity(of: second) else { return false }
        return one.isLike(other)
    }

    private func topic(of index: Int) -> Topic? {
        switch readings[index].subject {
        case .named(let name): .name(name)
        case .whole: .whole(portfolio(of: index))
        case .bare: sectionName(of: index).map(Topic.name) ?? .open(portfolio(of: index))
        case .unknown: nil
        }
    }

    // MARK: Passages

    private mutating func comparePassages(
        _ index: Int,
        _ slips: [ExactDecimal],
        _ unit: Unit,
        isTemplate: Bool,
        _ templates: Set<Int>,
        _ context: ContextWords
    ) {
        var found: [ExactDecimal: [Int]] = [:]
        for value in slips where found[value] == nil {
            let twins = values.statements(printing: value, unit: unit).filter { other in
                isKin(index, other, isTemplate: isTemplate, templates, context)
            }
            if !twins.isEmpty { found[value] = twins }
        }
        guard found.count == 1, let (value, twins) = found.first, let other = twins.first else { return }
        // Of two that stand alone the later one is told.
        if twins.count == 1, checks[other] == nil, other > index { return }
        let twin = statements[other].figure
        _ = raiseSlip(
            index,
            of: value,
            rule: PassagesDisagree.id,
            label: label(other),
            figure: twin,
            table: nil,
            said: "line \(twin.place.line) tells the same as \(twin.printed)"
        )
    }

    private func isKin(
        _ index: Int,
        _ other: Int,
        isTemplate: Bool,
        _ templates: Set<Int>,
        _ context: ContextWords
    ) -> Bool {
        guard passageOf[other] != passageOf[index], statements[other].qualifier == nil, !readings[other].isElsewhen,
            checks[other]?.outcome != .contradicted
        else { return false }
        if !isTemplate, isSameQuantity(index, other) { return true }
        let (mine, theirs) = (readings[index].aspect, readings[other].aspect)
        guard mine == theirs || mine?.isVariance == true && theirs?.isVariance == true,
            !templates.contains(passageOf[index]),
            portfolio(of: index) == portfolio(of: other)
        else { return false }
        guard mine != nil || isLong(index), !tellOtherYears(index, other) else { return false }
        let first = context.allStems(at: passageOf[index], within: readings[index].window)
        let second = context.allStems(at: passageOf[other], within: readings[other].window)
        let shared = first.countShared(with: second)
        let (shorter, longer) = (min(first.count, second.count), max(first.count, second.count))
        return shared >= Self.leastShared && shared * 100 >= shorter * Self.leastOfShorter
            && shared * 100 >= longer * Self.leastOfLonger
    }

    /// Whether the sentences of two figures name years, and none of them both.
    private func tellOtherYears(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (years(of: first), years(of: second))
        return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }

    private func years(of index: Int) -> Set<FinancialYear> {
        Set(
            PeriodReader().mentions(in: statements[index].sentence).compactMap { mention in
                switch mention.value {
                case .financialYear(let year): year
                case .date(let date): FinancialYear(containing: date)
                default: nil
                }
            }
        )
    }

    /// Whether a figure has so many digits that it is hardly near another by chance.
    func isLong(_ index: Int) -> Bool {
        guard let value = statements[index].figure.value else { return false }
        return value.leadingPlace - value.exponent >= 4
    }

    /// The passages whose words stand in three places or more.
    private func templates() -> Set<Int> {
        let places = Dictionary(grouping: passages.indices) { number in
            passages[number].sentence.utf8.filter { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        return Set(places.values.filter { $0.count >= Self.mostValues }.joined())
    }

    // MARK: Directions

    /// The same amount of the same thing, called an overspend here and an underspend there.
    mutating func compareDirections() {
        for index in statements.indices where isTelling(index) && checks[index]?.outcome != .contradicted {
            guard let aspect = readings[index].aspect, aspect == .overspend || aspect == .underspend,
                let quantity = quantity(of: index),
                bonds[index] == nil
            else { continue }
            let others = values.statements(like: index).filter { other in
                statements[other].block != statements[index].block
                    && self.quantity(of: other).map(quantity.isLike) == true
            }
            let turned = others.filter { other in
                guard let said = readings[other].aspect else { return false }
                return said != aspect && said != .variance && checks[other]?.outcome != .contradicted
            }
            let agreeing = others.count { readings[$0].aspect == aspect }
            guard let other = turned.first,
                turned.count - 1 > agreeing || turned.count - 1 == agreeing && turned.allSatisfy({ $0 < index })
            else { continue }
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
