import Figures
import Lexicon
import Papers
import Records
import Tables

extension ProseTrial {
    /// How alike a heading and a row's label must be, in thousandths.
    private static let leastLikeness = 800
    /// Of more totals nobody can say which one is meant.
    private static let mostWholes = 24

    /// Headings and list items that are records: "Name, overspend £1.2m".
    mutating func compareHeadings() {
        guard !subject.report.variances.isEmpty else { return }
        var byPlace: [Place: Int] = [:]
        for (number, variance) in subject.report.variances.enumerated() { byPlace[variance.amount.place] = number }
        for index in statements.indices {
            let places = [statements[index].figure.place] + statements[index].repeats
            guard let number = places.lazy.compactMap({ byPlace[$0] }).first else { continue }
            setHeaded(index)
            let variance = subject.report.variances[number]
            let tokens = subject.tokens(variance.name)
            guard
                let best = subject.names.best(
                    for: tokens,
                    among: { name in
                        (subject.recordsByName[name] ?? []).contains { subject.records[$0].figure(.variance) != nil }
                    }
                ), best.score >= Self.leastLikeness
            else { continue }
            let aspect: FigureAspect = variance.direction == .overspend ? .overspend : .underspend
            let candidates = scoped(subject.recordsByName[best.name] ?? [], at: index)
            compare(index, aspect, with: candidates, bound: .heading)
        }
    }

    /// "an overspend of £1.2m on the Name portfolio", "the Name budget is forecast to be underspent by £1.2m".
    mutating func compareNamed() {
        for index in statements.indices where checks[index] == nil {
            guard case .named(let name) = readings[index].subject, let aspect = readings[index].aspect,
                aspect != .change
            else { continue }
            compare(index, aspect, with: scoped(subject.recordsByName[name] ?? [], at: index), bound: .named)
        }
    }

    /// Sentences on savings: what the record of the portfolio, or of the whole plan, prints. One figure alone is no
    /// proof that the sentence is about that record; others of its paragraph that agree are.
    mutating func compareSavings() {
        var index = 0
        while index < statements.count {
            let block = blockRange[index]
            compareSavings(in: block)
            index = block.upperBound
        }
    }

    private mutating func compareSavings(in block: Range<Int>) {
        let told = block.filter { index in
            checks[index] == nil && readings[index].aspect?.isOfSavings == true && isUnnamed(index)
                // "The programme is £0.7m short of its target": whose that is its subject says.
                && readings[index].leaning == nil
                && traits[index].isMoney
        }
        guard let first = told.first else { return }
        let candidates = wholes(of: .savings, at: first)
        let aspects = told.compactMap { readings[$0].aspect }
        let agreeing = told.filter { index in
            candidates.contains { agrees(index, with: $0, beside: aspects) }
        }
        for index in agreeing {
            guard let record = candidates.first(where: { agrees(index, with: $0, beside: aspects) }),
                let aspect = aspect(of: index, in: record, beside: aspects)
            else { continue }
            settle(
                index,
                .confirmed,
                by: StatedFigureMismatch.id,
                with: name(of: record, aspect),
                at: subject.records[record].figure(aspect)?.place,
                bond: subject.records[record].figure(aspect).map { bond(record, $0) }
            )
        }
        guard let record = candidates.max(by: { count(agreeing, $0, aspects) < count(agreeing, $1, aspects) }) else {
            return
        }
        let anchors = count(agreeing, record, aspects)
        guard anchors > 0 else { return }
        let taken = Set(agreeing.compactMap { aspect(of: $0, in: record, beside: aspects) })
        for index in told where checks[index] == nil {
            guard let aspect = readings[index].aspect else { continue }
            // What the record prints, and no other figure of the passage tells, is rather that than a slip.
            let other = subject.records[record].figures.first { column in
                !taken.contains(column.aspect) && Agreement(statements[index], column.figure) == .equal
            }
            if let other {
                settle(
                    index,
                    .confirmed,
                    by: StatedFigureMismatch.id,
                    with: name(of: record, other.aspect, other.figure),
                    at: other.figure.place,
                    bond: bond(record, other.figure)
                )
                continue
            }
            if !compare(index, aspect, with: [record], bound: .anchored(anchors)), aspect == .savingsTarget,
                !aspects.contains(.totalTarget)
            {
                compare(index, .totalTarget, with: candidates, bound: .anchored(1))
            }
        }
    }

    /// What its own paragraph leaves open, the others under the same heading may settle: they restate one record.
    mutating func compareSavingsOfSections() {
        let bySection = Dictionary(grouping: statements.indices.filter { readings[$0].aspect?.isOfSavings == true }) {
            subject.sections.heading(of: statements[$0].block)
        }
        for section in bySection.keys.sorted() {
            let told = bySection[section] ?? []
            let open = told.filter {
                checks[$0] == nil && isUnnamed($0) && traits[$0].isMoney
                    && readings[$0].leaning == nil
            }
            guard let first = open.first else { continue }
            let candidates = wholes(of: .savings, at: first)
            let anchors = candidates.map { record in
                told.count {
                    bonds[$0]?.row == subject.records[record].row && bonds[$0]?.table == subject.records[record].table
                }
            }
            guard let most = anchors.max(), most > 0, let position = anchors.firstIndex(of: most) else { continue }
            let record = candidates[position]
            for index in open {
                guard let aspect = readings[index].aspect else { continue }
                for accepted in aspect == .identified ? [aspect, .savingsTarget] : [aspect] {
                    compare(index, accepted, with: [record], bound: .section(isTotal: subject.records[record].isWhole))
                }
            }
        }
    }

    private func count(_ statements: [Int], _ record: Int, _ aspects: [FigureAspect]) -> Int {
        statements.count { agrees($0, with: record, beside: aspects) }
    }

    private func agrees(_ index: Int, with record: Int, beside aspects: [FigureAspect]) -> Bool {
        aspect(of: index, in: record, beside: aspects) != nil
    }

    /// Under which aspect a record prints what the statement says.
    private func aspect(of index: Int, in record: Int, beside aspects: [FigureAspect]) -> FigureAspect? {
        guard let told = readings[index].aspect else { return nil }
        var accepted = [told]
        // "The target" alone may be the year's or the whole one.
        if told == .savingsTarget, !aspects.contains(.totalTarget) { accepted.append(.totalTarget) }
        if told == .identified { accepted.append(.savingsTarget) }
        return accepted.first { aspect in
            subject.records[record].figures.contains {
                $0.aspect == aspect && Agreement(statements[index], $0.figure).isAgreement
            }
        }
    }

    func isUnnamed(_ index: Int) -> Bool {
        if case .named = readings[index].subject { return false }
        return true
    }

    /// "The portfolio has a forecast overspend of £1.2m", "Earmarked reserves totalling £6.9m".
    mutating func compareWholes() {
        for index in statements.indices where checks[index] == nil {
            guard let aspect = readings[index].aspect else { continue }
            switch aspect {
            case .reserves: compare(index, aspect, with: wholes(of: .reserves, at: index), bound: .whole)
            case .writtenOff: compare(index, aspect, with: wholes(of: .writeOff, at: index), bound: .whole)
            case .debt: compare(index, aspect, with: wholes(of: .debt, at: index), bound: .whole)
            case .overspend, .underspend, .variance, .budget, .adjustedBudget, .spend:
                guard case .whole = readings[index].subject else { continue }
                compare(index, aspect, with: wholes(of: .budget, at: index), bound: .whole)
            case .additionalFunding: compareFunding(index)
            case .savingsTarget, .totalTarget, .broughtForward, .identified, .achieved, .shortfall, .change, .opening,
                .closing:
                continue
            }
        }
    }

    /// The funding that a portfolio received, told in the sentence that tells its position.
    private mutating func compareFunding(_ index: Int) {
        let passage = passages[passageOf[index]]
        let candidates = wholes(of: .budget, at: index)
        let anchored = candidates.first { record in
            passage.statements.contains { other in
                guard other != index, let aspect = readings[other].aspect, aspect != .additionalFunding,
                    checks[other]?.outcome != .contradicted
                else { return false }
                return subject.records[record].figures(aspect).contains {
                    Agreement(statements[other], $0).isAgreement
                }
            }
        }
        guard let anchored, let figure = subject.records[anchored].figure(.additionalFunding) else { return }
        let isSlip = figure.value.flatMap { NearMiss.diagnosis(stated: statements[index].figure, printed: $0) } != nil
        guard isSlip || Agreement(statements[index], figure).isAgreement else { return }
        compare(index, .additionalFunding, with: [anchored], bound: .anchored(2))
    }

    // MARK: Scope

    /// The records of a family that "the portfolio" or a sentence without a name may mean: in a portfolio's part of the
    /// paper its own rows and the totals there, elsewhere the totals of the tables that are no portfolio's.
    func wholes(of family: RecordFacts.Family, at index: Int) -> [Int] {
        let portfolio = subject.sections.portfolio(of: statements[index].block)
        let totals = subject.wholes[ProseSubject.Scope(family: family, portfolio: portfolio)] ?? []
        guard let portfolio else { return totals.count <= Self.mostWholes ? totals : [] }
        let own = (subject.recordsByName[portfolio] ?? []).filter { subject.records[$0].family == family }
        return Array((own + totals).prefix(Self.mostWholes))
    }

    /// Of records with one name, those in the same portfolio's part of the paper where there are any.
    func scoped(_ records: [Int], at index: Int) -> [Int] {
        guard records.count > 1 else { return records }
        let portfolio = subject.sections.portfolio(of: statements[index].block)
        let own = records.filter { subject.portfolioOfTable[subject.records[$0].table] == portfolio }
        return Array((own.isEmpty ? records : own).prefix(Self.mostWholes))
    }
}
