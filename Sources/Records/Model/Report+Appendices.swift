extension Report {
    /// The report and its appendices as one: all their lists one after the other, under the report's own head.
    ///
    /// A report says in its text what its appendices tell in tables, so whoever compares the two needs both.
    public func joined(with appendices: some Sequence<Report>) -> Report {
        var whole = self
        for appendix in appendices { whole.append(appendix) }
        return whole
    }

    private mutating func append(_ other: Report) {
        lineRanges += other.lineRanges
        tables += other.tables
        notes += other.notes
        missingTables += other.missingTables
        budgetLines += other.budgetLines
        savingsInitiatives += other.savingsInitiatives
        reserves += other.reserves
        agedDebts += other.agedDebts
        measures += other.measures
        savingsPositions += other.savingsPositions
        balanceMovements += other.balanceMovements
        fundedCosts += other.fundedCosts
        debtWriteOffs += other.debtWriteOffs
        receiptsPayments += other.receiptsPayments
        tradedAreas += other.tradedAreas
        grants += other.grants
        financialRisks += other.financialRisks
        budgetAllocations += other.budgetAllocations
        oneOffItems += other.oneOffItems
        variances += other.variances
        deliverables += other.deliverables
        ratingKeys += other.ratingKeys
        agendaItems += other.agendaItems
        decisions += other.decisions
        nominations += other.nominations
        petitions += other.petitions
        footnotes += other.footnotes
        statements += other.statements
    }
}
