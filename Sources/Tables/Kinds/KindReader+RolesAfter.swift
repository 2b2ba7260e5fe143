import Lexicon

/// The roles of columns that only the kind of their table can tell.
extension KindReader {
    /// Completes the roles that only the kind can tell.
    func completeRoles(of table: inout Table, being meaning: Lexicon.KindMeaning) {
        switch meaning.kind {
        case .fundedCosts:
            readNet(in: &table)
            if meaning.isOfRows { readFundingStages(in: &table) }
        case .grants:
            readGrantMovements(in: &table)
            readRemainders(in: &table)
        case .agedDebt:
            readTotalOfAges(in: &table)
            // Beside ages, what is "current" is not yet due.
            table.change(.result, to: .notDue)
        case .reserves:
            table.change(.amount, to: .balance)
        default: break
        }
    }

    /// Where the rows are sources of funding, what a heading names by its stage or year alone is what each was to give.
    private func readFundingStages(in table: inout Table) {
        for index in table.columns.indices where table.columns[index].role == nil {
            let column = table.columns[index]
            guard column.unit?.unit.isMoney == true else { continue }
            if let stage = StageColumns.stage(in: column.path, lexicon) {
                (table.columns[index].role, table.columns[index].stage) = (.budget, stage)
            } else if column.period?.financialYear != nil {
                table.columns[index].role = .funding
            }
        }
    }

    /// What costs and funding add up to is what is left, whatever its heading calls it.
    private func readNet(in table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum {
            let operands = relation.operands.map { table.columns[$0.index - 1].role }
            guard operands.contains(.cost), operands.contains(.funding) else { continue }
            table.columns[relation.result - 1].role = .net
        }
    }

    /// What all ages add up to is the total, whatever its heading calls it.
    private func readTotalOfAges(in table: inout Table) {
        guard !table.hasColumn(where: { $0 == .total }) else { return }
        let bands = Set(table.columns.filter { $0.role == .ageBand }.map(\.index))
        let sum = table.relations.first { relation in
            relation.axis == .columns && relation.kind == .sum
                && bands.isSubset(of: relation.operands.map(\.index))
        }
        if let sum { table.columns[sum.result - 1].role = .total }
    }

    /// What moves a grant that was brought forward is spent where its heading says so, and new otherwise.
    private func readGrantMovements(in table: inout Table) {
        guard table.hasColumn(where: { $0 == .opening }), table.hasColumn(where: { $0 == .closing }) else { return }
        for index in table.columns.indices where [nil, .movement].contains(table.columns[index].role) {
            let column = table.columns[index]
            guard column.unit?.unit.isMoney == true, let heading = column.path.last else { continue }
            let told = lexicon.columns.longestMatch(in: Words(heading))?.meaning.role
            table.columns[index].role = told == .actual ? .actual : .additionalFunding
        }
    }

    /// What is left of a grant when what is spent of it is taken off.
    private func readRemainders(in table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.operands.count == 2 {
            let roles = relation.operands.map { table.columns[$0.index - 1].role }
            guard relation.operands.contains(where: { $0.weight < 0 }), relation.held > 0,
                roles.contains(where: { $0 == .forecast || $0 == .actual }),
                roles.contains(where: { [.awarded, .amount, .budget, .total, .funding].contains($0) })
            else { continue }
            switch table.columns[relation.result - 1].role {
            case nil, .additionalFunding, .variance, .closing: table.columns[relation.result - 1].role = .balance
            default: continue
            }
        }
    }
}

extension Table {
    /// Gives all columns of one role another.
    fileprivate mutating func change(_ role: ColumnRole, to other: ColumnRole) {
        for index in columns.indices where columns[index].role == role { columns[index].role = other }
    }
}
