import JSON
import JSONSchema
import Publishing

/// What is wrong in a file of published JSON: one document, a list of them, or one a line.
struct DocumentCheck {
    /// What is told: a line for each fault, or one that all is well.
    private(set) var lines: [String] = []
    private(set) var isValid = true
    private let name: String
    private let schema: PublishedSchema?
    /// How many documents of each schema are valid.
    private var counts: [PublishedSchema: Int] = [:]

    /// - Parameters:
    ///   - name: what the file is called in what is told.
    ///   - schema: what to check against; where it is nil, each document tells it by its fields.
    /// - Throws: `SchemaError` where the schema itself is at fault.
    init(_ bytes: [UInt8], of name: String, against schema: PublishedSchema?) throws {
        self.name = name
        self.schema = schema
        switch Self.form(of: bytes.span) {
        case .one: try check(bytes.span, at: Place())
        case .list: try checkList(bytes.span)
        case .lines: try checkLines(bytes.span)
        }
        guard isValid else { return }
        let told = PublishedSchema.allCases.compactMap { schema in
            counts[schema].map { count in
                "\(schema.name) \(Contract.version)" + (count > 1 ? ", \(count) documents" : "")
            }
        }
        lines.append("\(name): valid (\(told.isEmpty ? "no documents" : told.joined(separator: "; ")))")
    }

    private enum Form {
        case one, list, lines
    }

    /// More behind the first value: one a line. What is not JSON at all is told of as one document.
    private static func form(of bytes: Span<UInt8>) -> Form {
        var cursor = JSONCursor()
        do throws(JSONError) {
            let kind = try cursor.kind(in: bytes)
            try cursor.skipValue(in: bytes)
            let end = cursor.offset
            do throws(JSONError) { try cursor.endDocument(in: bytes) } catch {
                return (end..<error.offset).contains { bytes[$0] == UInt8(ascii: "\n") } ? .lines : .one
            }
            return kind == .array ? .list : .one
        } catch {
            return .one
        }
    }

    /// Where a document begins in its file, counted from 0.
    private struct Place {
        var offset = 0
        var line = 0
        var column = 0
        /// Its number in a list; what a JSON Pointer begins with.
        var element: Int?

        mutating func advance(to end: Int, in bytes: Span<UInt8>) {
            for index in offset..<end {
                column += 1
                if bytes[index] == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
            }
            offset = end
        }

        func name(_ position: JSONPosition) -> String {
            "\(line + position.line):\(position.line == 1 ? column + position.column : position.column)"
        }
    }

    private mutating func checkList(_ bytes: Span<UInt8>) throws {
        var cursor = JSONCursor()
        var place = Place(element: 0)
        do {
            try cursor.beginArray(in: bytes)
            while try cursor.nextElement(in: bytes) {
                _ = try cursor.kind(in: bytes)
                place.advance(to: cursor.offset, in: bytes)
                try cursor.skipValue(in: bytes)
                try check(bytes.extracting(place.offset..<cursor.offset), at: place)
                place.element = (place.element ?? 0) + 1
            }
        } catch let error as JSONError {
            fault(error.position, "not JSON: \(error.problem)", Place())
        }
    }

    private mutating func checkLines(_ bytes: Span<UInt8>) throws {
        var place = Place()
        while place.offset < bytes.count {
            var end = place.offset
            var isBlank = true
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
                isBlank = isBlank && [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[end])
                end += 1
            }
            if !isBlank { try check(bytes.extracting(place.offset..<end), at: place) }
            place.advance(to: min(end + 1, bytes.count), in: bytes)
        }
    }

    private mutating func check(_ document: Span<UInt8>, at place: Place) throws {
        do {
            guard let schema = try schema ?? PublishedSchema.describing(document) else {
                let problem = "the document: has the fields of no schema; name one with --schema"
                return fault(JSONPosition(line: 1, column: 1), problem, place)
            }
            let violations = try schema.compiled().validate(document, limit: .max)
            if violations.isEmpty { counts[schema, default: 0] += 1 }
            for violation in violations {
                let pointer = (place.element.map { "/\($0)" } ?? "") + violation.instance
                let subject = pointer.isEmpty ? "the document" : pointer
                fault(violation.position, "\(subject): \(violation.message) (\(violation.schema))", place)
            }
        } catch let error as JSONError {
            fault(error.position, "not JSON: \(error.problem)", place)
        }
    }

    private mutating func fault(_ position: JSONPosition, _ text: String, _ place: Place) {
        isValid = false
        lines.append("\(name):\(place.name(position)): \(text)")
    }
}
