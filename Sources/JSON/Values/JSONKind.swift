/// What a JSON value can be, as its first byte tells.
public enum JSONKind: UInt8, Hashable, Sendable, CaseIterable {
    case null, bool, number, string, array, object

    /// The kind of value that a byte begins, if it begins one.
    @inline(__always)
    init?(firstByte: UInt8) {
        switch firstByte {
        case UInt8(ascii: "\""): self = .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
        case UInt8(ascii: "n"): self = .null
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool
        case UInt8(ascii: "{"): self = .object
        case UInt8(ascii: "["): self = .array
        default: return nil
        }
    }
}
