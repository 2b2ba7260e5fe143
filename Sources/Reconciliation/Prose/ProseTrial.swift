import Figures
import Lexicon
import Papers
import Records
import Tables

/// Holds every figure of a report's prose against its tables and its other passages, once, for all rules on prose.
///
/// What binds a figure most comes first: a heading that is a record of its own, then a name or "the portfolio" joined
/// to the figure by its own words, then sums told in one passage; last what only the value and shared words bind, which
/// may confirm and never contradict.
struct ProseTrial {
    let subject: ProseSubject
    let statements: [Statement]
    private(set) var readings: [FigureReading] = []
    private(set) var checks: [StatementCheck?] = []
    /// What each statement that a table confirms restates.
    private(set) var bonds: [Bond?] = []
    private(set) var matters: [ProseMatter] = []
    /// Whether anything was raised of each statement.
    private(set) var isRaised: [Bool] = []
    /// How often each rule found all well.
    private(set) var passed: [String: Int] = [:]
    let values: ValueIndex
    /// What is asked most often of the figure of each statement.
    let traits: [StatedTraits]
    let passages: [Passage]
    let times: SentenceTimes
    /// The words of each passage; nil where it is too long to be read.
    private(set) var tokens: [NameTokens?] = []
    /// The names of rows that each passage tells in full; none where it is too long to be read.
    private(set) var rowsNamed: [[NameIndex.Occurrence]] = []
    /// The passage of each statement.
    private(set) var passageOf: [Int] = []
    /// The first statement and the one past the last of each statement's block.
    private(set) var blockRange: [Range<Int>] = []

    /// The statements that are the amount of a heading or list item with a name of its own.
    private(set) var headed: Set<Int> = []
    /// The name of the record that a heading is, by the heading's block.
    private(set) var sectionNames: [Int: Int] = [:]
    /// What each statement tells of, as far as its words say so.
    private(set) var quantities: [ToldQuantity?] = []
    /// The rows that a heading is called by, by the heading's block.
    private(set) var headingRows: [Int: [RowPlace]] = [:]
    /// The rows by whose only name the first sentence of a paragraph opens, by the paragraph's block.
    private(set) var openingRows: [Int: [RowPlace]] = [:]
    /// What each statement of a movement tells that moved.
    var changesTold: [Int: RowChange] = [:]
    /// The figures from which something moved, or to which, that are to be judged when the others are known.
    var openEnds: [AddressedStatement] = []

    /// The figure that a statement restates, and the row of a table that prints it.
    struct Bond: Sendable {
        var table: Int
        var row: Int
        /// Nil where the row prints it in no column of its own.
        var column: Int?
        var figure: Figure
        /// Whether words tie the two, and not the value alone.
        var isByWords = false
    }

    /// The clauses that tell in full whose their figure is and what.
    var plainClauses: [(statement: Int, clause: PlainClause)] = []

    /// A sentence of more words is no sentence: a table whose lines ran together.
    private static let longestSentence = 4000

    init(_ subject: ProseSubject) {
        self.subject = subject
        statements = subject.statementsWithoutSums()
        values = ValueIndex(subject)
        let stated = statements
        traits = stated.map(StatedTraits.init)
        let passages = Passage.passages(of: stated)
        self.passages = passages
        times = SentenceTimes(passages, statements: stated, yearLeads: subject.words.yearLeads)
        checks = Array(repeating: nil, count: statements.count)
        isRaised = Array(repeating: false, count: checks.count)
        bonds = Array(repeating: nil, count: checks.count)
        readings.reserveCapacity(statements.count)
        passageOf.reserveCapacity(statements.count)
        blockRange.reserveCapacity(statements.count)
        tokens.reserveCapacity(passages.count)
        rowsNamed.reserveCapacity(passages.count)
        for number in passages.indices {
            let figures = passages[number].statements.count
            passageOf += repeatElement(number, count: figures)
            if passages[number].sentence.utf8.count > Self.longestSentence {
                readings += repeatElement(FigureReading(), count: figures)
                tokens.append(nil)
                rowsNamed.append([])
            } else {
                let reader = FigureReader(passages[number], in: subject)
                for position in 0..<figures { readings.append(reader.reading(of: position)) }
                tokens.append(reader.tokens)
                rowsNamed.append(subject.rowNames.names(in: reader.tokens, passages[number].words))
            }
        }
        var start = 0
        while start < statements.count {
            var end = start
            while end < statements.count, statements[end].block == statements[start].block { end += 1 }
            blockRange += repeatElement(start..<end, count: end - start)
            start = end
        }
        leaveOutColumns()
        readMeasured()
        readElliptical()
        sectionNames = namesOfSections()
        quantities = statements.indices.map { quantity(of: $0) }
        headingRows = rowsOfHeadings()
        openingRows = rowsOfOpenings()
        var near = NearValues(statements, in: values)
        readPlainClauses()
        compareHeadings()
        compareNamed()
        compareSavings()
        compareSavingsOfSections()
        var context = ContextWords(subject, tokens: tokens, times: times)
        compareWholes()
        compareAddresses(&context)
        compareSections()
        checkToldSums()
        checkNotation()
        confirmByValue(&context)
        compareListed()
        compareEnds(&context)
        compareChanges(&context)
        compareRowGaps(&context)
        checkParts()
        checkClosed()
        explainBySums()
        explainNamedSums()
        compareRows(&context, &near)
        checkToldShares()
        checkShares()
        checkRates()
        comparePassages(&context, &near)
        compareDirections()
        checkMovements()
        compareLeanings(&context)
        checkSigns()
        comparePlainClauses()
        compareLevelsAsGaps(&context)
        compareNamedRows()
        checkSameAmounts()
        compareParallel(&context)
        compareNamedSums()
        compareOwnWholes()
        compareLone(&context)
        settleTheRest()
    }

    /// What stands in two columns of text was read across them.
    private mutating func leaveOutColumns() {
        var index = 0
        while index < statements.count {
            let block = blockRange[index]
            if subject.isInColumns(block: statements[index].block) {
                for other in block {
                    readings[other] = FigureReading()
                    settle(other, .notComparable(.noCounterpart))
                }
            }
            index = block.upperBound
        }
    }

    /// "£9.1m against a budget of £8.7m": what is measured against a budget was spent, or is to be.
    private mutating func readMeasured() {
        for index in readings.indices.dropFirst() where passageOf[index] == passageOf[index - 1] {
            // "... against a budget of £38.1m, and payments £55.6m against £49.9m": a budget again.
            if readings[index].isMeasure, readings[index].aspect == nil, index - 2 >= 0,
                passageOf[index - 2] == passageOf[index], readings[index - 2].isMeasure,
                readings[index - 2].aspect == .budget || readings[index - 2].aspect == .adjustedBudget
            {
                readings[index].aspect = readings[index - 2].aspect
            }
            guard readings[index].isMeasure, readings[index - 1].aspect == nil, readings[index - 1].leaning == nil,
                readings[index].aspect == .budget || readings[index].aspect == .adjustedBudget,
                statements[index].figure.unit == statements[index - 1].figure.unit
            else { continue }
            readings[index - 1].aspect = .spend
        }
    }

    /// "A overspends by £0.8m and B by £0.7m", "overspends in A (£0.4m) and B (£0.2m)": what is told of the first is
    /// told of the second.
    private mutating func readElliptical() {
        for index in readings.indices.dropFirst()
        where passageOf[index] == passageOf[index - 1] && readings[index].aspect == nil
            && readings[index].leaning == nil
        {
            let first = readings[index - 1]
            guard first.aspect?.isVariance == true || first.aspect == .change, !readings[index].isMeasure,
                !readings[index].isStart, !readings[index].isEnd, readings[index].lead > 0,
                statements[index].figure.unit == statements[index - 1].figure.unit,
                first.isBy && readings[index].isBy || isBracketed(index) && isBracketed(index - 1)
            else { continue }
            readings[index].aspect = first.aspect
            readings[index].leaning = first.leaning
        }
    }

    // MARK: Book-keeping

    mutating func settle(
        _ statement: Int,
        _ outcome: StatementCheck.Outcome,
        by rule: String? = nil,
        with counterpart: String? = nil,
        at place: Place? = nil,
        because explanation: String? = nil,
        bond: Bond? = nil
    ) {
        guard checks[statement] == nil else { return }
        bonds[statement] = bond
        var check = StatementCheck(statement: statement, outcome: outcome)
        check.counterpart = counterpart
        check.place = place
        check.explanation = explanation
        checks[statement] = check
        if let rule, outcome == .confirmed || outcome == .explained { passed[rule, default: 0] += 1 }
    }

    /// - Parameter settling: Whether the statement is contradicted by it; `overruling` also where its size agreed.
    mutating func raise(_ matter: ProseMatter, settling: Bool = true, overruling: Bool = false) {
        guard !isDoubted(matter) else { return }
        matters.append(matter)
        isRaised[matter.statement] = true
        guard settling, overruling || checks[matter.statement] == nil else { return }
        var check = StatementCheck(statement: matter.statement, outcome: .contradicted)
        check.counterpart = matter.operands.first?.label
        check.place = matter.operands.first?.figure.place
        checks[matter.statement] = check
    }

    mutating func setHeaded(_ statement: Int) { headed.insert(statement) }

    mutating func pass(_ rule: String, times: Int = 1) {
        if times > 0 { passed[rule, default: 0] += times }
    }

    private mutating func settleTheRest() {
        for index in statements.indices where checks[index] == nil {
            let reading = readings[index]
            let reason: StatementCheck.Reason =
                if statements[index].figure.unit == nil {
                    .unitUnknown
                } else if reading.isElsewhen {
                    .otherPeriod
                } else if reading.aspect == .change {
                    .change
                } else {
                    .noCounterpart
                }
            settle(index, .notComparable(reason))
        }
    }
}
