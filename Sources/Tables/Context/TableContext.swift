import Figures
import Papers

/// What the paper says of a table outside the table: its caption, its section and the unit declared there.
struct TableContext: Sendable {
    var caption: TracedText?
    var heading: String?
    var unit: UnitDeclaration?
    var unitOrigin: UnitOrigin?
    /// The one unit that all tables above in the section declare; a table without any header goes on with it.
    var neighbourUnit: UnitDeclaration?
}
