import JSON

/// A set of names that a schema mentions, numbered from 0; a part of `NameTables`.
struct NameTable: Sendable {
    let first: Int
    let count: Int
    let firstSlot: Int
    /// One less than the number of slots, which is a power of two.
    let slotMask: Int
}

/// All names of a graph, found by their bytes without making a string.
struct NameTables: Sendable {
    struct Name: Sendable {
        let start: Int
        let length: Int
        /// Whether JSON spells it without escapes, so that its bytes in ``text`` are those of every document.
        let isPlain: Bool
        /// The schema for a member of this name, where the name is a property's.
        let node: NodeID?
    }

    private(set) var names: [Name] = []
    private var slots: [Int32] = []

    /// All names one after the other as members have them, `"name":`, and eight bytes more, so that a word can always
    /// be read.
    private(set) var text: [UInt8] = [UInt8](repeating: 0, count: 8)

    private static let emptySlot: Int32 = -1

    /// Adds a set of names, which must differ.
    mutating func add(_ list: [(name: String, node: NodeID?)]) -> NameTable {
        var slotCount = 4
        while slotCount < list.count * 2 { slotCount *= 2 }
        let table = NameTable(
            first: names.count,
            count: list.count,
            firstSlot: slots.count,
            slotMask: slotCount - 1
        )
        slots.append(contentsOf: repeatElement(Self.emptySlot, count: slotCount))
        for (index, entry) in list.enumerated() {
            let bytes = Array(entry.name.utf8)
            let name = Name(
                start: text.count - 7,
                length: bytes.count,
                isPlain: bytes.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") },
                node: entry.node
            )
            text.removeLast(8)
            text.append(UInt8(ascii: "\""))
            text.append(contentsOf: bytes)
            text.append(UInt8(ascii: "\""))
            text.append(UInt8(ascii: ":"))
            text.append(contentsOf: repeatElement(0, count: 8))
            names.append(name)
            var slot = hash(text.span, from: name.start, length: name.length) & table.slotMask
            while slots[table.firstSlot + slot] != Self.emptySlot { slot = (slot + 1) & table.slotMask }
            slots[table.firstSlot + slot] = Int32(index)
        }
        return table
    }

    /// The name as it was given.
    func string(_ index: Int, of table: NameTable) -> String {
        let name = names[table.first + index]
        return String(decoding: text[name.start..<name.start + name.length], as: UTF8.self)
    }

    /// The number of a name in its table, or nil.
    ///
    /// - Parameter guess: The number that it probably has: members mostly stand in the order of their declarations.
    @inline(__always)
    func find(
        _ bytes: Span<UInt8>,
        from start: Int,
        length: Int,
        in table: NameTable,
        guess: Int = Int.max
    ) -> Int? {
        if guess < table.count, isName(table.first &+ guess, bytes, from: start, length: length) { return guess }
        return lookUp(bytes, from: start, length: length, in: table)
    }

    /// Moves over a name, its marks and its colon where it is the one that is probably next; does nothing where it
    /// isn't, or where that would have to be found out more closely.
    @inline(__always)
    func pass(_ name: Name, at cursor: inout JSONCursor, in bytes: Span<UInt8>) -> Bool {
        name.isPlain && cursor.passMember(text.span, from: name.start &- 1, length: name.length &+ 3, in: bytes)
    }

    private func lookUp(_ bytes: Span<UInt8>, from start: Int, length: Int, in table: NameTable) -> Int? {
        var slot = hash(bytes, from: start, length: length) & table.slotMask
        while true {
            let index = slots[table.firstSlot &+ slot]
            if index == Self.emptySlot { return nil }
            if isName(table.first &+ Int(index), bytes, from: start, length: length) { return Int(index) }
            slot = (slot &+ 1) & table.slotMask
        }
    }

    @inline(__always)
    private func isName(_ index: Int, _ bytes: Span<UInt8>, from start: Int, length: Int) -> Bool {
        let name = names[index]
        guard name.length == length else { return false }
        let known = text.span
        guard length >= 8 else { return Self.short(known, name.start, length) == Self.short(bytes, start, length) }
        var place = 0
        while place &+ 8 < length {
            if Self.word(known, at: name.start &+ place) != Self.word(bytes, at: start &+ place) { return false }
            place &+= 8
        }
        // The last eight, of which some have been looked at.
        return Self.word(known, at: name.start &+ length &- 8) == Self.word(bytes, at: start &+ length &- 8)
    }

    /// Mixes the length with the first and the last eight bytes, which tell the names of a schema apart well enough.
    private func hash(_ bytes: Span<UInt8>, from start: Int, length: Int) -> Int {
        var first: UInt64 = 0
        var last: UInt64 = 0
        if length >= 8 {
            first = Self.word(bytes, at: start)
            last = Self.word(bytes, at: start &+ length &- 8)
        } else {
            first = Self.short(bytes, start, length)
        }
        let mixed = (first ^ (last << 23 | last >> 41) ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40)
    }

    /// Fewer than eight bytes as a number that no others of the same length give; none beyond them is read.
    @inline(__always)
    private static func short(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
        if length >= 4 {
            let first = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt32.self)
            let last = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start &+ length &- 4, as: UInt32.self)
            return UInt64(first) | UInt64(last) << 32
        }
        if length == 0 { return 0 }
        let middle = UInt64(bytes[start &+ length >> 1]) << 8
        return UInt64(bytes[start]) | middle | UInt64(bytes[start &+ length &- 1]) << 16
    }

    /// Eight bytes, the first the lowest.
    @inline(__always)
    private static func word(_ bytes: Span<UInt8>, at place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}
