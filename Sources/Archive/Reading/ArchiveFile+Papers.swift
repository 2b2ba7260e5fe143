import GRDB
import Publishing

extension ArchiveFile {
    /// The keys of all papers, in the order of their names.
    public func paperKeys() throws(ArchiveError) -> [Int64] {
        try read { db in
            try Int64.fetchAll(db, sql: "SELECT paper_key FROM papers ORDER BY file_name, paper_key")
        }
    }

    /// The same with the names.
    public func paperNames() throws(ArchiveError) -> [(key: Int64, name: String)] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT paper_key, file_name FROM papers ORDER BY file_name, paper_key").map {
                ($0["paper_key"], $0["file_name"])
            }
        }
    }

    /// The rows of one paper, as they were stored.
    public func rows(ofPaper key: Int64) throws(ArchiveError) -> RowBatch {
        try read { try RowSelection(contract: contract).rows(ofPaper: key, from: $0) }
    }
}
