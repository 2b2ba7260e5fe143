import JSON

/// Which members of an object have come so far. Up to 64 declared names need no allocation.
struct SeenMembers {
    private var first: UInt64 = 0
    private var others: [UInt64]?

    /// Names that the schema does not mention, kept to notice when one comes again.
    private var undeclared: Set<String>?

    /// - Parameter declared: How many names the schema mentions.
    @inline(__always)
    init(declared: Int) {
        if declared > 64 { others = [UInt64](repeating: 0, count: (declared - 1) / 64) }
    }

    /// Notes a member.
    ///
    /// - Parameter number: Its number among the names that the schema mentions, if it is one of them.
    /// - Throws: `JSONError.Problem.duplicateName` where it has come before.
    @inline(__always)
    mutating func insert(_ name: JSONText, _ number: Int?, in bytes: Span<UInt8>) throws(JSONError) {
        if let number, number < 64 {
            let bit = UInt64(1) << UInt64(number)
            if first & bit == 0 {
                first |= bit
                return
            }
        }
        try insertUncommon(name, number, in: bytes)
    }

    /// Notes a member that is among the first 64 declared, and has not come before.
    @inline(__always)
    mutating func insert(declared number: Int) { first |= 1 << UInt64(number) }

    @inline(never)
    private mutating func insertUncommon(
        _ name: JSONText,
        _ number: Int?,
        in bytes: Span<UInt8>
    ) throws(JSONError) {
        let isNew: Bool
        if let number {
            isNew = !contains(number)
            if isNew { others?[number / 64 - 1] |= 1 << UInt64(number % 64) }
        } else {
            isNew = undeclared?.insert(name.string(in: bytes)).inserted ?? true
            if undeclared == nil { undeclared = [name.string(in: bytes)] }
        }
        if !isNew { throw JSONError(.duplicateName(name.string(in: bytes)), at: name.start - 1, in: bytes) }
    }

    @inline(__always)
    func contains(_ number: Int) -> Bool {
        let word = number < 64 ? first : others?[number / 64 - 1] ?? 0
        return word >> UInt64(number % 64) & 1 == 1
    }

    /// Whether all of a set of names below 64 have come.
    @inline(__always)
    func containsAll(_ mask: UInt64) -> Bool { mask & ~first == 0 }

    /// Whether all the names in a part of a list have come.
    @inline(__always)
    func containsAll(_ list: [Int], _ part: Range<Int>) -> Bool {
        for index in part where !contains(list[index]) { return false }
        return true
    }
}
