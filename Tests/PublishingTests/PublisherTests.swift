import JSON
import JSONSchema
import Publishing
import Reconciliation
import Testing

/// A document that breaks its schema never leaves the program.
@Suite struct PublisherTests {
    static let damages: [(from: String, to: String, pointer: String)] = [
        ("\"format\":\"text\"", "\"format\":\"word\"", "/file/format"),
        ("\"bytes\":1234", "\"bytes\":\"1234\"", "/file/bytes"),
        ("\"bytes\":1234", "\"bytes\":-1", "/file/bytes"),
        ("\"schema_version\":\"0.1.0\"", "\"schema_version\":\"9.9.9\"", "/schema_version"),
        ("\"caption\":\"Table 1: spending\",", "", "/reports/0/tables/0"),
        ("\"scale\":6", "\"scale\":6,\"size\":1", "/reports/0/tables/0/columns/1/size"),
        ("\"roles\":[\"total\"]", "\"roles\":[\"sum\"]", "/reports/0/tables/0/rows/2/roles/0"),
        ("\"fingerprint\":\"0123456789abcdef\"", "\"fingerprint\":\"xyz\"", "/findings/0/fingerprint"),
        ("\"unit_origin\":\"column\",\"decimals\"", "\"unit_origin\":\"pillar\",\"decimals\"", ""),
    ]

    @Test(arguments: damages)
    func catches(_ from: String, _ to: String, _ pointer: String) throws {
        var text = String(decoding: PaperJSON.encode(Sample.audited()), as: UTF8.self)
        text.replaceSubrange(try #require(text.firstRange(of: from)), with: to)
        let damaged = Array(text.utf8)
        let error = #expect(throws: PublishingError.self) {
            try Publisher.check(damaged, against: .paper, document: "wexcombe/q2.txt")
        }
        guard case .violations(let violations) = error?.problem, let first = violations.first else {
            Issue.record("expected a violation, found \(String(describing: error))")
            return
        }
        #expect(pointer.isEmpty || first.instance == pointer)
        #expect(error?.description.contains("wexcombe/q2.txt") == true)
        #expect(error?.description.contains(first.message) == true)
    }

    @Test func catchesWhatTheEncoderIsGiven() {
        var finding = Sample.finding
        finding.fingerprint = "not one"
        let audited = Sample.audited(findings: [finding])
        let error = #expect(throws: PublishingError.self) { try Publisher.publish(audited) }
        guard case .violations(let violations) = error?.problem else {
            Issue.record("expected a violation, found \(String(describing: error))")
            return
        }
        #expect(violations.map(\.instance) == ["/findings/0/fingerprint"])
        #expect(error?.code == "invalid_output")
        #expect(error?.schema == .paper)
    }

    @Test(arguments: ["", "{", "[1,]", "{\"a\":1,\"a\":1}"])
    func catchesWhatIsNotJSON(_ text: String) {
        let error = #expect(throws: PublishingError.self) {
            try Publisher.check(Array(text.utf8), against: .paper, document: "x")
        }
        guard case .notJSON = error?.problem else {
            Issue.record("expected a JSON error, found \(String(describing: error))")
            return
        }
        #expect(error?.description.hasPrefix("x gave a document that is not JSON") == true)
    }

    @Test func tellsHowManyMoreThereAre() {
        var finding = Sample.finding
        finding.fingerprint = "not one"
        let audited = Sample.audited(findings: [finding, finding, finding])
        let error = #expect(throws: PublishingError.self) { try Publisher.publish(audited) }
        #expect(error?.statement.hasSuffix("(and 2 more)") == true)
    }
}
