import Publishing
import Reconciliation
import TestSupport
import Testing

@Suite struct SchemaAndRulesTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
    }

    @Test func listsTheSchemas() throws {
        let run = try CommandRun(["schema"], in: workshop)
        #expect(run.status == 0)
        #expect(firstWords(of: run.output) == PublishedSchema.allCases.map(\.name))
    }

    @Test(arguments: PublishedSchema.allCases)
    func printsASchemaAsItStands(_ schema: PublishedSchema) throws {
        let run = try CommandRun(["schema", schema.name], in: workshop)
        #expect(run.status == 0)
        #expect(Array(run.output.utf8) == schema.bytes)
    }

    @Test func listsTheRules() throws {
        let run = try CommandRun(["rules"], in: workshop)
        #expect(run.status == 0)
        #expect(firstWords(of: run.output) == RuleRegister.rules.map(\.description.id))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let words = run.output.split(whereSeparator: \.isWhitespace)
        #expect(
            RuleRegister.rules.allSatisfy { $0.description.summary.split(separator: " ").allSatisfy(words.contains) }
        )
    }

    /// Of the lines that begin an entry: what goes on below is set in further.
    private func firstWords(of output: String) -> [String] {
        output.split(separator: "\n").filter { !$0.hasPrefix("   ") }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
    }

    @Test(arguments: RuleRegister.rules.map(\.description.id))
    func explainsARule(_ id: String) throws {
        let run = try CommandRun(["rules", id], in: workshop)
        #expect(run.status == 0)
        let rule = try #require(RuleRegister.rule(id)).description
        #expect(run.output.hasPrefix("\(id) (\(rule.severity.rawValue))\n"))
        for title in rule.triggering.map(\.title) { #expect(run.output.contains("Found: \(title)")) }
        for title in rule.nonTriggering.map(\.title) { #expect(run.output.contains("Not found: \(title)")) }
    }

    @Test func tellsItsVersion() throws {
        #expect(try CommandRun(["--version"], in: workshop).output == "\(Generator.current.version)\n")
    }
}
