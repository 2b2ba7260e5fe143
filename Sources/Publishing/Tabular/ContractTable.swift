/// A list of objects of a paper's document, seen as a table: one object a row.
///
/// Tables are worked out from `paper.schema.json` and from nothing else, so that JSON, CSV and SQLite have one name for
/// one field, and a new record or field is in all of them as soon as it is in the schema. See ``ContractTables``.
public struct ContractTable: Sendable {
    /// `budget_lines`; a list inside a record has the record's name before its own: `aged_debt_bands`.
    public let name: String
    public let description: String
    /// The table whose rows hold these, as an index into ``ContractTables/tables``; nil for papers.
    public let parent: Int?
    /// The fields, in the order of the schema. The keys are not among them: see ``parentColumn``.
    public internal(set) var columns: [ContractColumn] = []

    /// The column that names the parent's row: `report_id` where the parent has an id, else `parent_key`.
    public let parentColumn: String?
    /// The parent's `id` among its columns, where the link is by id.
    public let parentID: Int?

    /// Where `id` stands among the columns.
    public var idColumn: Int? { columns.firstIndex { $0.name == "id" } }

    public func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// The paper's key: the first twelve hexadecimal digits of its SHA-256 as a number, so below 2^48.
    public static let paperKey = "paper_key"
    /// The number of a row among the rows of its table in its paper, from 1.
    public static let rowKey = "row_key"
    static let parentKey = "parent_key"
}

/// A column of a ``ContractTable``: a field, or a part of one.
public struct ContractColumn: Sendable {
    public enum Kind: Sendable {
        case text, integer, boolean, date
        /// An exact decimal.
        case number
        /// A list of plain values, or what no column can hold: JSON text.
        case json
    }

    /// The names on the way to it, joined by `_`; a figure's value has the name of the figure alone.
    public let name: String
    public let kind: Kind
    public let description: String
    /// The values it may have, where the schema lists them.
    public let allowed: [String]
    /// Whether it has a value in every row.
    public let isRequired: Bool
    /// The table in whose `id` its values stand.
    public let references: String?
    /// The column that tells the unit of the figure whose value this is.
    public let unitColumn: String?
}
