import Papers
import Tables

extension Report {
    /// The places of the figures in records that were read from the text. Those of a table's rows are its cells'.
    public var placesOfFiguresOutsideTables: [Place] {
        let allocated = budgetAllocations.filter { $0.provenance.table == nil }.flatMap(\.amounts).map(\.amount.place)
        let varied = variances.map(\.amount.place)
        let writtenOff = debtWriteOffs.filter { $0.provenance.table == nil }.compactMap(\.amount?.place)
        let told = savingsPositions.filter { $0.provenance.table == nil }.flatMap(\.figures).map(\.place)
        return allocated + varied + writtenOff + told + oneOffItems.map(\.amount.place)
    }
}
