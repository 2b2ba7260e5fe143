import JSON

/// The JSON Pointers and the lines of some values, found by reading the document once more: valid documents, which are
/// nearly all, need not know where they are.
struct InstancePlaces {
    private(set) var pointers: [Int: String] = [:]
    private(set) var positions: [Int: JSONPosition] = [:]
    private var wanted: ArraySlice<Int>

    /// - Parameter offsets: Where the values, or the names of members, begin, in order.
    init(of offsets: [Int], in bytes: Span<UInt8>) throws(JSONError) {
        wanted = offsets[...]
        locate(offsets, in: bytes)
        var cursor = JSONCursor()
        try walk("", at: &cursor, in: bytes)
    }

    private mutating func locate(_ offsets: [Int], in bytes: Span<UInt8>) {
        var line = 1
        var lineStart = 0
        var place = 0
        for offset in offsets {
            while place < min(offset, bytes.count) {
                if bytes[place] == UInt8(ascii: "\n") {
                    line += 1
                    lineStart = place + 1
                }
                place += 1
            }
            positions[offset] = JSONPosition(line: line, column: offset - lineStart + 1)
        }
    }

    /// Reads a value and notes its pointer if it is wanted; ends early once all are found.
    private mutating func walk(
        _ pointer: String,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>
    ) throws(JSONError) {
        let kind = try cursor.kind(in: bytes)
        take(pointer, at: cursor.offset)
        switch kind {
        case .object:
            try cursor.beginObject(in: bytes)
            while let name = try cursor.nextName(in: bytes) {
                let member = pointer + "/" + JSONPointer.escape(name.string(in: bytes))
                take(member, at: name.start - 1)
                try walk(member, at: &cursor, in: bytes)
                if wanted.isEmpty { return }
            }
        case .array:
            try cursor.beginArray(in: bytes)
            var index = 0
            while try cursor.nextElement(in: bytes) {
                try walk(pointer + "/\(index)", at: &cursor, in: bytes)
                if wanted.isEmpty { return }
                index += 1
            }
        default: try cursor.skipValue(in: bytes)
        }
    }

    private mutating func take(_ pointer: String, at offset: Int) {
        while let next = wanted.first, next <= offset {
            if next == offset { pointers[next] = pointer }
            wanted.removeFirst()
        }
    }
}
