import Figures
import Papers

/// What the paper says of a table outside the table: its caption, its section and the unit declared there.
struct TableContext: Sendable {
    var caption: TracedText?
    var heading: String?
    var unit: UnitDeclaration?
    var unitOrigin: UnitOrigin?
}
