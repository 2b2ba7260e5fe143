import Tables
import Testing

@testable import Reconciliation

@Suite struct ToldRelationsTests {
    private func relation(
        _ kind: Relation.Kind,
        _ operands: [Int],
        across: [Int],
        result: Int = 9
    ) -> Relation {
        Relation(
            kind: kind,
            axis: .rows,
            result: result,
            operands: operands.map { Relation.Operand($0) },
            across: across,
            basis: .words
        )
    }

    @Test func tellsASumOnceWhateverTheOrderOfItsParts() {
        var told = ToldRelations()
        #expect(told.fresh(relation(.sum, [2, 3, 4], across: [2, 3])) == [2, 3])
        #expect(told.fresh(relation(.sum, [4, 3, 2], across: [3, 4])) == [4])
        #expect(told.fresh(relation(.sum, [2, 3, 4], across: [2, 3, 4, 5])) == [5])
    }

    @Test func tellsApartWhatIsSaidOfOtherParts() {
        var told = ToldRelations()
        #expect(told.fresh(relation(.sum, [2, 3], across: [2])) == [2])
        #expect(told.fresh(relation(.sum, [2, 4], across: [2])) == [2])
        #expect(told.fresh(relation(.sum, [2, 4], across: [2])) == [])
        #expect(told.fresh(relation(.sum, [2, 3], across: [2], result: 8)) == [2])
        #expect(told.fresh(relation(.running, [2, 3], across: [2])) == [2])
    }

    @Test func keepsTheOrderOfAQuotient() {
        var told = ToldRelations()
        #expect(told.fresh(relation(.percentage, [2, 3], across: [2])) == [2])
        #expect(told.fresh(relation(.percentage, [3, 2], across: [2])) == [2])
        #expect(told.fresh(relation(.percentage, [2, 3], across: [2])) == [])
    }
}
