/// Why bytes are not a JSON document, and where.
public struct JSONError: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// Something else had to stand here; `found` describes what does.
        case expected(String, found: String)
        /// A string holds bytes that are not UTF-8.
        case invalidUTF8
        /// A string holds a control character that has to be escaped.
        case controlCharacter(UInt8)
        /// A backslash is followed by something that JSON does not know.
        case invalidEscape
        /// One half of a surrogate pair stands alone in `\u` escapes.
        case loneSurrogate
        /// Arrays and objects lie inside each other more than `JSONCursor.depthLimit` deep.
        case nestedTooDeeply(limit: Int)
        /// An object has two members of this name.
        case duplicateName(String)
        /// The number has more digits, or a larger exponent, than `JSONNumber` holds.
        case numberOutOfRange
    }

    public let problem: Problem

    /// The number of bytes before the place.
    public let offset: Int

    /// The line and the column of the place, both counted from 1, the column in UTF-8 bytes.
    public let position: JSONPosition

    /// Makes the error for a place in the document.
    public init(_ problem: Problem, at offset: Int, in bytes: Span<UInt8>) {
        self.problem = problem
        self.offset = offset
        self.position = JSONPosition(of: offset, in: bytes)
    }
}

extension JSONError: CustomStringConvertible {
    public var description: String { "line \(position.line), column \(position.column): \(problem)" }
}

extension JSONError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .expected(let what, let found): "expected \(what), found \(found)"
        case .invalidUTF8: "the string is not valid UTF-8"
        case .controlCharacter(let byte): "the control character \(byte) in a string has to be escaped"
        case .invalidEscape: "expected one of \" \\ / b f n r t or u with four hexadecimal digits after the backslash"
        case .loneSurrogate: "the escape is one half of a surrogate pair and the other half is missing"
        case .nestedTooDeeply(let limit): "arrays and objects are nested more than \(limit) deep"
        case .duplicateName(let name): "the object already has a member \"\(name)\""
        case .numberOutOfRange:
            "the number has more than \(JSONNumber.digitLimit) significant digits or an exponent outside "
                + "\(JSONNumber.exponentRange.lowerBound) to \(JSONNumber.exponentRange.upperBound)"
        }
    }
}
