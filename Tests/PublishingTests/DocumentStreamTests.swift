import JSON
import Reconciliation
import Records
import Testing

@testable import Publishing

/// A document written a piece at a time is the document, and is checked as a whole one is.
@Suite struct DocumentStreamTests {
    /// Enough statements for several pieces, and lines that lie in the first and the last.
    static func large(statements count: Int = 800) -> AuditedPaper {
        var report = Sample.report
        let statement = Sample.statement
        report.statements = (1...count).map { number in
            var copy = statement
            copy.id = "0123456789ab/r1/s\(number)"
            return copy
        }
        return Sample.audited(report: report)
    }

    private final class Pieces {
        var sizes: [Int] = []
        var bytes: [UInt8] = []

        func take(_ piece: Span<UInt8>) {
            sizes.append(piece.count)
            for index in piece.indices { bytes.append(piece[index]) }
        }
    }

    @Test(arguments: [JSONWriter.Style.compact, .pretty], [1, 800])
    func isTheSameDocument(_ style: JSONWriter.Style, _ count: Int) throws {
        let audited = Self.large(statements: count)
        let pieces = Pieces()
        try Publisher.publish(audited, style: style) { pieces.take($0) }
        #expect(pieces.bytes == PaperJSON.encode(audited, style: style))
        #expect(count == 1 || pieces.sizes.count > 2)
        #expect(pieces.sizes.allSatisfy { $0 < DocumentStream.pieceSize * 2 })
        let checked = Pieces()
        try Publisher.publishChecked(audited, style: style) { checked.take($0) }
        #expect(checked.bytes == pieces.bytes)
    }

    @Test(arguments: [JSONWriter.Style.compact, .pretty], [1, 400, 800])
    func catchesWhatIsWrongInAPiece(_ style: JSONWriter.Style, _ wrong: Int) throws {
        var audited = Self.large()
        audited.reports[0].statements[wrong - 1].id = ""
        audited.reports[0].statements[wrong - 1].figure.printed = "1"
        audited.reports[0].statements[wrong - 1].provenance.lineRanges = [0...1]
        let pieces = Pieces()
        let error = #expect(throws: PublishingError.self) {
            try Publisher.publish(audited, style: style) { pieces.take($0) }
        }
        guard case .violations(let violations) = error?.problem, let first = violations.first else {
            Issue.record("expected a violation, found \(String(describing: error))")
            return
        }
        #expect(first.instance.hasPrefix("/reports/0/statements/\(wrong - 1)/"))
        // Nothing at all is handed on where it can't be taken back.
        let checked = Pieces()
        #expect(throws: PublishingError.self) {
            try Publisher.publishChecked(audited, style: style) { checked.take($0) }
        }
        #expect(checked.sizes.isEmpty)
    }

    @Test func catchesWhatIsWrongBetweenThePieces() throws {
        var audited = Self.large()
        audited.reports[0].id = ""
        let error = #expect(throws: PublishingError.self) { try Publisher.publish(audited) { _ in } }
        guard case .violations(let violations) = error?.problem else {
            Issue.record("expected a violation, found \(String(describing: error))")
            return
        }
        #expect(violations.map(\.instance) == ["/reports/0/id"])
    }

    private struct Full: Error {}

    @Test func endsWithWhatTheSinkThrew() throws {
        let pieces = Pieces()
        #expect(throws: Full.self) {
            try Publisher.publish(Self.large()) { piece in
                pieces.take(piece)
                throw Full()
            }
        }
        #expect(pieces.sizes.count == 1)
    }
}
