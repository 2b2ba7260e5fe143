import Papers

/// What is told where no two columns of a table bear out a sentence.
extension ReportWays {
    func findings(_ description: RuleDescription, besides trial: StandingTrial) -> [Finding] {
        denied().filter { one in
            !trial.standings.told.contains { told in
                guard told.sentence === one.sentence, told.claim.words.overlaps(one.claim.words) else { return false }
                if case .unknown = trial.outcome(of: told) { return false }
                return true
            }
        }.map { finding($0, description) }
    }

    private func finding(_ one: Denied, _ description: RuleDescription) -> Finding {
        let start = one.sentence.range.lowerBound
        let ranges = one.sentence.words.ranges
        let (first, last) = (ranges[one.claim.words.lowerBound], ranges[one.claim.words.upperBound - 1])
        let range = start + first.lowerBound..<start + last.upperBound
        let text = one.sentence.block.text
        let (quote, place) = (text.slice(range), text.place(of: range))
        var finding = ReportFinding(
            description,
            message: "The text says ‘\(quote)’, but \(shown(one))",
            at: place
        )
        finding.setTable(one.table.id)
        finding.add(.stated, "text", quote: quote, at: place)
        return finding.finished()
    }

    private func shown(_ one: Denied) -> String {
        if let rows = one.rows, rows.count <= 3 {
            let names = rows.map { "‘\($0)’" }.joined(separator: ", ")
            return rows.isEmpty ? "its table shows none" : "its table shows \(rows.count): \(names)"
        }
        let numbers = one.numbers.sorted().map(String.init).joined(separator: " or ")
        return "by the columns of its table it is \(numbers) of \(one.table.lines.count)"
    }
}
