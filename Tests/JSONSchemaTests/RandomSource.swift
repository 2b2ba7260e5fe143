import JSON
import TestSupport

@testable import JSONSchema

/// Schemas and values by chance, the same in every run.
struct RandomSource: RandomNumberGenerator {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func next() -> UInt64 { generator.next() }

    private mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &self)]
    }

    private static let names = ["a", "b", "naïve", "a/b"]

    mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &self) {
        case 0: return .null
        case 1: return pick([true, false])
        case 2, 3: return .number(JSONNumber(significand: pick([-15, 0, 1, 2, 30]), exponent: pick([-1, 0, 1])))
        case 4, 5: return .string(pick(["", "a", "£\n", "2020-21"]))
        case 6: return .array((0..<pick([0, 1, 3])).map { _ in value(depth: depth - 1) })
        default:
            var object = JSONObject()
            for _ in 0..<pick([0, 1, 3]) { object[pick(Self.names)] = value(depth: depth - 1) }
            return .object(object)
        }
    }

    mutating func schema(depth: Int) -> JSONValue {
        if depth == 0 { return pick([true, false, [:], ["type": "string"], ["const": 2], ["$ref": "#"]]) }
        var schema = JSONObject()
        for _ in 0..<pick([0, 1, 2, 4]) {
            let keyword = pick(Keyword.allCases)
            schema[keyword.rawValue] = value(of: keyword, depth: depth - 1)
        }
        return .object(schema)
    }

    private mutating func value(of keyword: Keyword, depth: Int) -> JSONValue {
        switch keyword.shape {
        case .schema: return schema(depth: depth)
        case .list: return .array((0..<pick([1, 2, 3])).map { _ in schema(depth: depth) })
        case .map:
            var object = JSONObject()
            for _ in 0..<2 { object[pick(Self.names)] = schema(depth: depth) }
            return .object(object)
        case .none: break
        }
        switch keyword {
        case .type: return pick(["string", "integer", ["null", "number"], "array", "object", "boolean"])
        case .enum: return [value(depth: 1), value(depth: 2), value(depth: 0)]
        case .required: return pick([["a"], ["b", "naïve"]])
        case .dependentRequired: return ["a": ["b"]]
        case .pattern: return pick(["^a", "[0-9]{2}$", "(", "^.?$"])
        case .ref, .dynamicRef: return pick(["#", "#/properties/a", "#/$defs/b", "#n"])
        case .anchor, .dynamicAnchor: return "n"
        case .minLength, .maxLength, .minItems, .maxItems, .minProperties, .maxProperties, .minContains, .maxContains,
            .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf:
            return pick([0, 1, 2, 3])
        case .uniqueItems: return true
        default: return value(depth: 1)
        }
    }
}
