import JSON
import Testing

@Suite struct JSONObjectTests {
    @Test(arguments: [3, 12, 13, 14, 40])
    func keepsTheOrderAndFindsEveryName(count: Int) throws {
        var object = JSONObject()
        for number in 0..<count { object["n\(number)"] = .number(JSONNumber(number)) }
        #expect(object.count == count)
        #expect(object.members.map(\.name) == (0..<count).map { "n\($0)" })
        object["n1"] = "changed"
        #expect(object.members[1].value == "changed")
        object["n0"] = nil
        object["none"] = nil
        #expect(object.count == count - 1)
        #expect(object["n0"] == nil)
        for number in 2..<count { #expect(object["n\(number)"]?.intValue == number) }
        object["n0"] = true
        #expect(object.members.last?.name == "n0")
        #expect(object["n0"] == true)
    }

    @Test func isEqualInAnyOrder() {
        let one: JSONValue = ["a": 1, "b": [2, ["c": nil, "d": 4]]]
        let other: JSONValue = ["b": [2, ["d": 4, "c": nil]], "a": 1]
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(Set([one, other]).count == 1)
        #expect(one != ["a": 1])
        #expect(one != ["a": 1, "b": [2, ["c": nil, "e": 4]]])
        #expect(JSONObject().isEmpty)
    }
}
