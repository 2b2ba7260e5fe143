import Figures
import JSON
import JSONSchema
import Reconciliation

/// The file of acceptances, as `acceptances.schema.json` has it: people write it, or `outturn accept` does.
public enum AcceptanceFile {
    private static let remedy = "`outturn schema acceptances` describes the file; `outturn accept` writes it"

    /// The acceptances of a file, in their order.
    public static func read(_ bytes: [UInt8]) throws(DocumentFault) -> [Acceptance] {
        try check(bytes)
        let document: JSONValue
        do {
            document = try JSONValue(parsing: bytes)
        } catch {
            throw DocumentFault(error, remedy: remedy)
        }
        var acceptances: [Acceptance] = []
        for (index, entry) in (document["acceptances"]?.arrayValue ?? []).enumerated() {
            acceptances.append(try acceptance(entry, at: index))
        }
        return acceptances
    }

    /// The file as UTF-8, indented for people.
    public static func write(_ acceptances: [Acceptance]) throws(PublishingError) -> [UInt8] {
        var encoder = ContractEncoder(style: .pretty)
        encoder.json.beginObject()
        encoder.member("schema_version", Contract.version)
        encoder.objects("acceptances", acceptances) { encoder, acceptance in
            encoder.member("rule", acceptance.key.rule)
            encoder.member("fingerprint", acceptance.key.fingerprint)
            encoder.signature(acceptance)
            encoder.member("paper", acceptance.paper)
            encoder.member("finding", acceptance.finding)
        }
        encoder.json.endObject()
        encoder.json.endLine()
        let bytes = encoder.json.takeBytes()
        try Publisher.check(bytes, against: .acceptances, document: "acceptances")
        return bytes
    }

    private static func check(_ bytes: [UInt8]) throws(DocumentFault) {
        let schema: JSONSchema
        do {
            schema = try PublishedSchema.acceptances.compiled()
        } catch {
            throw DocumentFault(reason: "can't be checked: \(error)", remedy: "report this defect")
        }
        let violations: [SchemaViolation]
        do {
            violations = try schema.validate(bytes, limit: 100)
        } catch {
            throw DocumentFault(error, remedy: remedy)
        }
        if let first = violations.first {
            throw DocumentFault(first, others: violations.count - 1, remedy: remedy)
        }
    }

    private static func acceptance(_ entry: JSONValue, at index: Int) throws(DocumentFault) -> Acceptance {
        func text(_ name: String) -> String? { entry[name]?.stringValue }
        return Acceptance(
            key: Acceptance.Key(rule: text("rule") ?? "", fingerprint: text("fingerprint") ?? ""),
            reason: text("reason") ?? "",
            acceptedBy: text("accepted_by") ?? "",
            acceptedOn: try day(text("accepted_on") ?? "", at: index, name: "accepted_on"),
            validUntil: try text("valid_until").map { (text) throws(DocumentFault) in
                try day(text, at: index, name: "valid_until")
            },
            paper: text("paper"),
            finding: text("finding")
        )
    }

    /// The schema knows the form of a day, the calendar whether there is one: not the 30th of February.
    private static func day(_ text: String, at index: Int, name: String) throws(DocumentFault) -> CalendarDate {
        if let day = CalendarDate(iso8601: text) { return day }
        throw DocumentFault(
            reason: "names a day that there is not: /acceptances/\(index)/\(name): \(text)",
            remedy: "give a day of the calendar as YYYY-MM-DD"
        )
    }
}

extension CalendarDate {
    /// A day as `2031-04-30`; nil for anything else.
    public init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        let hyphen = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            range.reduce(Optional(0)) { total, index in
                guard let total, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
                return total * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            }
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension ContractEncoder {
    /// Why a finding stands, who says so, and until when.
    mutating func signature(_ acceptance: Acceptance) {
        member("reason", acceptance.reason)
        member("accepted_by", acceptance.acceptedBy)
        member("accepted_on", acceptance.acceptedOn.description)
        member("valid_until", acceptance.validUntil?.description)
    }

    mutating func acceptance(_ acceptance: Acceptance) {
        json.beginObject()
        signature(acceptance)
        json.endObject()
    }

    mutating func standings(_ standings: [AcceptanceStanding]) {
        objects("acceptances", standings) { encoder, standing in
            encoder.member("rule", standing.acceptance.key.rule)
            encoder.member("fingerprint", standing.acceptance.key.fingerprint)
            encoder.member("status", standing.status.rawValue)
            encoder.member("paper", standing.acceptance.paper)
            encoder.json.key("acceptance")
            encoder.acceptance(standing.acceptance)
        }
    }
}
