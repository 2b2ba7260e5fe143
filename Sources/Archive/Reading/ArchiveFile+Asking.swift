import Foundation
import GRDB

/// A value that a question is asked with.
public typealias SQLArgument = DatabaseValueConvertible

extension ArchiveFile {
    /// Answers a ready question.
    public func answer(_ question: Question, _ terms: Question.Terms) throws(ArchiveError) -> Answer {
        guard try read({ try $0.tableExists("finding_copies") }) else { throw ArchiveError(.tooOld, at: path) }
        let (sql, arguments) = question.sql(terms)
        return try ask(sql, arguments.mapValues { $0.databaseValue }, limit: terms.limit)
    }

    /// Names of services that have some words in them, for whoever asked for one that is not here.
    public func services(with words: String, limit: Int = 8) throws(ArchiveError) -> [String] {
        try read { db in
            let pattern = words.split(separator: " ").map { word in
                "%" + ["\\", "%", "_"].reduce(String(word)) { $0.replacing($1, with: "\\" + $1) }
            }
            return try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT name FROM budget_lines WHERE name LIKE ? ESCAPE '\\'
                    ORDER BY name LIMIT ?
                    """,
                arguments: [pattern.joined() + "%", limit]
            )
        }
    }

    /// Answers a question in SQL, which may be nothing but one statement that reads.
    public func answer(sql: String, limit: Int? = nil) throws(ArchiveError) -> Answer {
        try ask(sql, [:], limit: limit)
    }

    private func ask(
        _ sql: String,
        _ arguments: [String: DatabaseValue],
        limit: Int?
    ) throws(ArchiveError) -> Answer {
        do {
            return try database.read { db in
                try db.execute(sql: "PRAGMA query_only = 1")
                let statement = try db.makeStatement(sql: sql)
                guard statement.isReadonly else {
                    throw ArchiveError(.badQuestion("it would change the archive"), at: path)
                }
                var answer = Answer(columns: statement.columnNames)
                let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
                while let row = try cursor.next() {
                    if let limit, answer.rows.count == limit {
                        answer.isCut = true
                        break
                    }
                    answer.rows.append(row.databaseValues.map(Self.value))
                }
                return answer
            }
        } catch {
            let told = ArchiveError(error, at: path)
            switch told.problem {
            // GRDB's words name its own functions.
            case .other(let message) where message.hasPrefix("Multiple statements"):
                throw ArchiveError(.badQuestion("it is more than one statement"), at: path)
            case .other(let message): throw ArchiveError(.badQuestion(message), at: path)
            case .readOnly where isOpen, .cannotOpen where isOpen:
                throw ArchiveError(.badQuestion("it would write in the archive or open another file"), at: path)
            default: throw told
            }
        }
    }

    /// Whether the archive can be read, so that what could not be opened is something that a question named.
    private var isOpen: Bool { (try? database.read { try $0.tableExists("papers") }) == true }

    /// The tables and views with their columns.
    public func tables() throws(ArchiveError) -> Answer {
        try answer(
            sql: """
                SELECT made.type, made.name, group_concat(field.name, ', ') AS columns
                FROM sqlite_schema AS made JOIN pragma_table_info(made.name) AS field
                WHERE made.type IN ('table', 'view') AND made.name NOT LIKE 'sqlite%' AND made.name NOT LIKE 'grdb%'
                    AND (made.name = 'text_search' OR made.name NOT LIKE 'text_search%')
                GROUP BY made.type, made.name ORDER BY made.type, made.name
                """
        )
    }

    private static func value(_ value: DatabaseValue) -> Answer.Value {
        switch value.storage {
        case .null: .null
        case .int64(let value): .integer(value)
        case .double(let value): .real(value)
        case .string(let value): .text(value)
        case .blob(let data): .text("\(data.count) bytes")
        }
    }
}
