import Papers
import Reconciliation

// What stands around the results.
extension ContractEncoder {
    static let sarifSchema =
        "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"

    /// Begins the document, its one run, and the list of results.
    mutating func beginSARIF(rules: [RuleDescription], generator: Generator) {
        json.beginObject()
        member("$schema", Self.sarifSchema)
        member("version", "2.1.0")
        json.key("runs")
        json.beginArray()
        json.beginObject()
        json.key("tool")
        json.beginObject()
        json.key("driver")
        json.beginObject()
        member("name", generator.name)
        member("semanticVersion", generator.version)
        objects("rules", rules) { $0.rule($1) }
        json.endObject()
        json.endObject()
        member("columnKind", "utf16CodeUnits")
        json.key("results")
        json.beginArray()
    }

    private mutating func rule(_ rule: RuleDescription) {
        member("id", rule.id)
        text("shortDescription", rule.summary)
        text("fullDescription", rule.reason)
        text("help", [rule.grading, rule.needs, rule.acceptance].joined(separator: "\n\n"))
        json.key("defaultConfiguration")
        json.beginObject()
        member("level", rule.severity.rawValue)
        json.endObject()
    }

    mutating func artifact(_ file: PaperFile) {
        json.key("location")
        uri(file.name)
        member("length", file.bytes)
        member("encoding", file.encoding.rawValue.uppercased())
        json.key("hashes")
        json.beginObject()
        member("sha-256", file.sha256)
        json.endObject()
    }

    /// What was run, with what has to be told of it besides the results.
    mutating func invocation(refused: [(name: String, refusal: Refusal)], stale: [AcceptanceStanding]) {
        let notices: [(level: String, text: String, file: String?)] =
            refused.map {
                (level: "error", text: "\($0.name) \($0.refusal.message); \($0.refusal.remedy)", file: $0.name)
            }
            + stale.map { (level: "warning", text: $0.message, file: nil) }
        objects("invocations", [notices]) { encoder, notices in
            encoder.json.key("executionSuccessful")
            encoder.json.bool(true)
            encoder.objects("toolExecutionNotifications", notices) { encoder, notice in
                encoder.member("level", notice.level)
                encoder.text("message", notice.text)
                encoder.objects("locations", [notice.file].compactMap(\.self)) { encoder, file in
                    encoder.json.key("physicalLocation")
                    encoder.json.beginObject()
                    encoder.json.key("artifactLocation")
                    encoder.uri(file)
                    encoder.json.endObject()
                }
            }
        }
    }

    /// `{"uri": "papers/q2.txt"}`
    mutating func uri(_ name: String) {
        json.beginObject()
        member("uri", FileURI.text(of: name))
        json.endObject()
    }

    mutating func text(_ key: StaticString, _ text: String) {
        json.key(key)
        json.beginObject()
        member("text", text)
        json.endObject()
    }
}
