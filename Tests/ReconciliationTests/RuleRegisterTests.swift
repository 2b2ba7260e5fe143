import Foundation
import Testing

@testable import Reconciliation

@Suite("The register of rules")
struct RuleRegisterTests {
    /// The rules that the folder `Rules` declares, one file each.
    private static func declaredRules() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Reconciliation/Rules")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .filter { try String(contentsOf: $0, encoding: .utf8).contains("Rule {") }
            .map { $0.deletingPathExtension().lastPathComponent }
            .sorted()
    }

    @Test("It lists every rule that has a file, and no other")
    func isComplete() throws {
        let listed = RuleRegister.rules.map { String(describing: type(of: $0)) }.sorted()
        #expect(try listed == Self.declaredRules())
    }

    @Test("An id is the name of its type in lower case with hyphens, and finds its rule")
    func ids() {
        for rule in RuleRegister.rules {
            var id = ""
            for character in String(describing: type(of: rule)) {
                if character.isUppercase, !id.isEmpty { id += "-" }
                id += character.lowercased()
            }
            #expect(rule.description.id == id)
            #expect(RuleRegister.rule(id)?.description.id == id)
        }
        #expect(RuleRegister.rule("no-such-rule") == nil)
    }

    @Test("Every page says what, why, when less, on what, and how to accept, with examples of both kinds")
    func pages() {
        for description in RuleRegister.rules.map(\.description) {
            for text in [
                description.summary, description.reason, description.grading, description.needs, description.acceptance,
            ] {
                #expect(text.hasSuffix("."))
            }
            #expect(!description.summary.contains("\n"))
            #expect(!description.triggering.isEmpty && !description.nonTriggering.isEmpty)
            #expect(description.triggering.allSatisfy { !$0.expected.isEmpty })
            #expect(description.nonTriggering.allSatisfy { $0.expected.isEmpty })
        }
    }

    @Test("A mark is no part of the text, and tells the place that follows it")
    func marks() {
        let example = RuleExample("Two", "a\t↓£5\nbé ↓7 ↓8")
        #expect(example.text == "a\t£5\nbé 7 8")
        #expect(example.expected.map(\.line) == [1, 2, 2])
        #expect(example.expected.map(\.column) == [3, 5, 7])
    }
}
