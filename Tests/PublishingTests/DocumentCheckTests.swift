import JSON
import TestSupport
import Testing

@testable import JSONSchema
@testable import Publishing

/// The check of a paper's document while it is written, held against the check of its bytes.
@Suite struct DocumentCheckTests {
    @Test func nothingButSingleValuesIsLeftToItsText() throws {
        let schema = try PublishedSchema.paper.compiled()
        for node in schema.graph.nodes.indices {
            for kind in [JSONKind.array, .object] {
                if case .text = schema.eventRules.rule(of: NodeID(node), for: kind) {
                    Issue.record("\(schema.graph.locations[node]) is left to its text")
                }
            }
        }
    }

    /// Documents with one thing changed, wherever chance has it: both checks say the same of them.
    @Test func judgesChangedDocumentsAlike() throws {
        let schema = try PublishedSchema.paper.compiled()
        let document = try JSONValue(parsing: PaperJSON.encode(Sample.audited()))
        var damage = Damage()
        var judged = (valid: 0, invalid: 0)
        for _ in 0..<600 {
            let changed = damage.change(document)
            let isValid = try schema.validate(changed.bytes(), limit: 1).isEmpty
            if isValid { judged.valid += 1 } else { judged.invalid += 1 }
            var writer = CheckedWriter(.check(schema))
            writer.value(changed)
            #expect(writer.isValid == isValid)
        }
        #expect(judged.valid > 20 && judged.invalid > 100)
    }
}

/// Changes one value of a document, by chance, the same in every run.
private struct Damage {
    private var generator = SeededGenerator(seed: 11)

    private static let values: [JSONValue] = [
        .null, true, 0, -1, 7, .number(JSONNumber(significand: 15, exponent: -1)), "", "x", "GBP", "2020-04-01", [],
        [:],
        ["x"], ["line": 1],
    ]

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }

    mutating func change(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(var elements) where !elements.isEmpty && !chance(8):
            let index = Int.random(in: 0..<elements.count, using: &generator)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: elements.remove(at: index)
            case 1: elements.append(elements[index])
            default: elements[index] = change(elements[index])
            }
            return .array(elements)
        case .object(let object) where !object.members.isEmpty && !chance(12):
            var members = object.members
            let index = Int.random(in: 0..<members.count, using: &generator)
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: members.remove(at: index)
            case 1: members.swapAt(0, index)
            case 2: members[index] = .init(name: members[index].name + "s", value: members[index].value)
            default: members[index].value = change(members[index].value)
            }
            var changed = JSONObject()
            for member in members { changed[member.name] = member.value }
            return .object(changed)
        default: return Self.values[Int.random(in: 0..<Self.values.count, using: &generator)]
        }
    }
}
