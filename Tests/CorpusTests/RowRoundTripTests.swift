import Foundation
import Ingestion
import JSON
import Publishing
import Testing

/// Documents become rows and rows documents, and nothing is lost on the way: the promise that every table, export and
/// archive rests on.
@Suite struct RowRoundTripTests {
    @Test(arguments: CorpusCase.readable)
    func aDocumentComesBackFromItsRows(_ example: CorpusCase) throws {
        let bytes = [UInt8](try Data(contentsOf: example.paper))
        let document = try Pipeline().document(of: bytes, name: example.name)
        let contract = try ContractTables.standard()
        let rows = try RowReader.rows(of: document, in: contract)
        #expect(rows.paperKey != nil)
        let again = RowAssembler.document(of: rows)
        #expect(try JSONValue(parsing: again) == JSONValue(parsing: document))
        // A field that is written in the order of the schema is read without looking for it.
        try Publisher.check(again, against: .paper, document: example.name)
    }
}
