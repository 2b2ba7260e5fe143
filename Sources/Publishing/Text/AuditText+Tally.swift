import Reconciliation

extension AuditText {
    /// What an audit closes with: the findings by severity and the checks of each rule.
    ///
    /// - Parameters:
    ///   - papers: How many papers the counts are taken over.
    ///   - refused: How many files could not be read.
    ///   - known: How many findings are not told since an earlier audit has them; nil where there is none.
    public func tally(_ counts: PaperCounts, papers: Int, refused: Int = 0, known: Int? = nil) -> String {
        let findings = Severity.allCases.reversed().map { severity in
            let number = counts.findings[severity] ?? 0
            let text = TerminalText.count(number, severity.rawValue)
            return number > 0 ? paint(text, severity.colour) : text
        }
        var lines = ["\(findings.joined(separator: ", ")) in \(TerminalText.count(papers, "paper"))"]
        if counts.accepted > 0 { lines.append("\(TerminalText.count(counts.accepted, "finding")) accepted") }
        if let known { lines.append("\(TerminalText.count(known, "finding")) known from the baseline, not told here") }
        if refused > 0 { lines.append("\(TerminalText.count(refused, "file")) could not be read") }
        lines += CheckLines.lines(for: counts.checks)
        if counts.statements.statements > 0 { lines.append(StatementLine.line(for: counts.statements)) }
        return lines.map { $0 + "\n" }.joined()
    }
}

/// How the checks of each rule ended, a line for each rule that had something to check, with the reasons of those
/// checks that were not made.
enum CheckLines {
    static func lines(for tallies: [CheckTally], indent: String = "  ") -> [String] {
        let checks = tallies.filter { $0.passed + $0.failed + $0.notEvaluatedCount > 0 }
        guard !checks.isEmpty else { return ["\(indent)no checks"] }
        let ruleWidth = checks.map { DisplayWidth.of($0.rule) }.max() ?? 0
        func column(_ value: (CheckTally) -> Int) -> Int { checks.map { "\(value($0))".count }.max() ?? 0 }
        let passedWidth = column(\.passed)
        let failedWidth = column(\.failed)
        return checks.map { tally in
            let rule = TerminalText.padded(tally.rule, to: ruleWidth)
            let passed = TerminalText.padded("\(tally.passed)", from: passedWidth)
            let failed = TerminalText.padded("\(tally.failed)", from: failedWidth)
            let reasons = tally.reasons.map { "\($0.reason.words) \($0.count)" }
            let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
            return
                "\(indent)\(rule)  \(passed) passed, \(failed) failed, \(tally.notEvaluatedCount) not evaluated\(why)"
        }
    }
}

/// How the figures of the prose stand to the rest of the paper: few confirmed ones mean that it was read badly.
enum StatementLine {
    static func line(for tally: StatementTally) -> String {
        let reasons = tally.reasons.map { "\($0.reason.words) \($0.count)" }
        let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
        return "  \(TerminalText.count(tally.statements, "statement")): \(tally.confirmed) confirmed, "
            + "\(tally.contradicted) contradicted, \(tally.explained) explained, "
            + "\(tally.notComparableCount) not comparable\(why)"
    }
}

extension StatementCheck.Reason {
    /// The reason in words, before a count.
    var words: String {
        switch self {
        case .unitUnknown: "unit unknown"
        case .otherPeriod: "another period"
        case .change: "a change"
        case .noCounterpart: "nothing to compare with"
        }
    }
}

extension Check.Reason {
    /// The reason in words, before a count.
    var words: String {
        switch self {
        case .blankOperand: "blank figure"
        case .absentOperand: "absent figure"
        case .unreadableOperand: "unreadable figure"
        case .unitUnknown: "unit unknown"
        case .divisorMayBeZero: "divisor may be zero"
        case .structureDoubtful: "no sum meant"
        case .usedToRecover: "used to put the table together"
        case .outOfRange: "numbers too large"
        }
    }
}
