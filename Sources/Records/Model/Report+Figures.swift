import Papers
import Tables

extension Report {
    /// The places of the figures in records that were read from the text. Those of a table's rows are its cells'.
    public var placesOfFiguresOutsideTables: [Place] {
        []
    }
}
