import JSON

/// The tables that a paper's document is made of, worked out from its schema: the one descriptor behind the archive,
/// the CSV package, its metadata, and NDJSON.
///
/// - An object inside a record becomes columns, its name before theirs: `period_financial_year`. What was printed (a
///   figure, a rating, a trend) gives its value the name of the field alone: `budget`, then `budget_unit`,
///   `budget_decimals`, `budget_printed`, `budget_absence`, `budget_line`, `budget_column` and the others.
/// - A list of objects becomes a table of its own, which names its parent's row.
/// - A list of plain values (row numbers, line ranges, the path of a heading) stays one column of JSON text: it says
///   something of its record, and nobody joins on it.
///
/// Rows go both ways: ``RowReader`` takes a document apart, ``RowAssembler`` makes it whole again, and the tests hold
/// them to give back the same document. So nothing of the contract can be missing from the tables.
public final class ContractTables: Sendable {
    public let tables: [ContractTable]
    let shape: ContractShape

    init(schema: JSONValue) throws(ContractTablesError) {
        var deriver = ContractDeriver(schema: schema)
        shape = try deriver.derive()
        tables = deriver.tables
    }

    /// The tables of the schema that ships in the program, worked out once.
    public static func standard() throws(ContractTablesError) -> ContractTables { try shipped.get() }

    private static let shipped: Result<ContractTables, ContractTablesError> = {
        do {
            return .success(try ContractTables(schema: try JSONValue(parsing: PublishedSchema.paper.bytes)))
        } catch {
            return .failure(error as? ContractTablesError ?? ContractTablesError(problem: "\(error)"))
        }
    }()

    /// The index of a table; nil where there is none of the name.
    public func index(of name: String) -> Int? { tables.firstIndex { $0.name == name } }

    public static let papers = "papers"
    public static let reports = "reports"

    /// The tables whose rows hang directly below reports: every kind of record, and what lies beside them.
    public var recordTables: [Int] {
        guard let reports = index(of: Self.reports) else { return [] }
        return tables.indices.filter { tables[$0].parent == reports }
    }

    /// A table and what it hangs below, up to the papers.
    public func ancestry(of table: Int) -> [Int] {
        var chain = [table]
        var next = tables[table].parent
        while let parent = next {
            chain.append(parent)
            next = tables[parent].parent
        }
        return chain
    }
}

/// A field of the schema that has no place in the tables.
public struct ContractTablesError: Error, Hashable, Sendable, CustomStringConvertible {
    public var problem: String
    public var description: String { problem }
}
