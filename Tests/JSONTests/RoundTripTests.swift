import JSON
import TestSupport
import Testing

@Suite struct RoundTripTests {
    @Test(arguments: 0..<200)
    func readsBackWhatItWrote(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let value = JSONValue.random(depth: 4, using: &generator)
        for style in [JSONWriter.Style.compact, .pretty] {
            let bytes = value.bytes(style: style)
            let read = try JSONValue(parsing: bytes)
            #expect(read == value)
            #expect(read.bytes(style: style) == bytes)
            var cursor = JSONCursor()
            try cursor.skipValue(in: bytes.span)
            try cursor.endDocument(in: bytes.span)
        }
    }

    /// Damaged documents: building a value and skipping it agree on whether they are JSON and where they are not.
    @Test(arguments: 0..<100)
    func agreesOnDamagedDocuments(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1000 + seed)
        let bytes = JSONValue.random(depth: 4, using: &generator).bytes()
        for _ in 0..<50 {
            var damaged = bytes
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: damaged[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: damaged.remove(at: place)
            case 2: damaged.insert(UInt8(ascii: "\""), at: place)
            default: damaged.removeLast(damaged.count - place)
            }
            let skipped = Result { () throws(JSONError) in
                var cursor = JSONCursor()
                try cursor.skipValue(in: damaged.span)
                try cursor.endDocument(in: damaged.span)
            }
            let built = Result { () throws(JSONError) in _ = try JSONValue(parsing: damaged) }
            switch (skipped, built) {
            case (.success, .success): break
            case (.failure(let one), .failure(let other)):
                #expect(one == other || other.offset < one.offset)
            case (.success, .failure(let error)):
                // The cursor neither compares names nor looks at the size of numbers.
                switch error.problem {
                case .duplicateName, .numberOutOfRange: break
                default: Issue.record("built \(error)")
                }
            case (.failure(let error), .success): Issue.record("skipped \(error)")
            }
        }
    }
}
