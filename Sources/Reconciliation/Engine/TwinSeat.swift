import Figures

/// A figure whose row and heading name it, as far as it is compared at a glance. A report has one for nearly every
/// cell, so it holds numbers and no references.
struct TwinSeat {
    struct Key: Hashable {
        /// Numbers of the names of row and column.
        let names: UInt64
        let unit: Unit?

        init(row: Int32, column: Int32, unit: Unit?) {
            names = UInt64(UInt32(bitPattern: row)) << 32 | UInt64(UInt32(bitPattern: column))
            self.unit = unit
        }

        // Hardly any two figures differ in nothing but their unit.
        func hash(into hasher: inout Hasher) { hasher.combine(names) }

        /// One number of all: keys that differ here are different.
        var mixed: UInt64 { names &* 257 &+ UInt64(unit?.number ?? .max) }

        /// Mixes the names, of which the lowest bits differ most.
        var slot: Int { Int(truncatingIfNeeded: (names ^ names >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 24) }
    }

    let key: Key
    let table: Int32
    /// Where its cell begins in the table.
    let cell: GridCell
    /// Differs only where the values do.
    private let value: Int64
    private let decimals: Int16

    init(key: Key, table: Int, cell: GridCell, value: ExactDecimal, decimals: Int?) {
        self.key = key
        self.table = Int32(truncatingIfNeeded: table)
        self.cell = cell
        self.value = Int64(truncatingIfNeeded: value.significand) &* 64 &+ Int64(value.exponent)
        self.decimals = decimals.map { Int16(clamping: $0) } ?? .min
    }

    /// Whether the two may tell the same number: where they don't, they are two numbers.
    func mayAgree(with other: TwinSeat) -> Bool { decimals != other.decimals || value == other.value }
}

/// The seat that came last of each key, by its number among all seats.
///
/// A table of numbers with open places: the keys stay where the seats are, and a look-up compares them there.
struct LastSeats {
    private var slots = [Int32](repeating: LastSeats.none, count: 64)
    private var used = 0

    private static let none: Int32 = -1

    /// Puts a seat in the place of the last one with its key, and gives that one's number.
    mutating func replace(by number: Int, in seats: [TwinSeat]) -> Int? {
        if used * 2 >= slots.count { grow(seats) }
        let slot = slot(of: seats[number].key, in: seats)
        let last = slots[slot]
        slots[slot] = Int32(truncatingIfNeeded: number)
        if last != Self.none { return Int(last) }
        used += 1
        return nil
    }

    /// The slot of a key, or the open one where it would go.
    private func slot(of key: TwinSeat.Key, in seats: [TwinSeat]) -> Int {
        let mask = slots.count - 1
        var slot = key.slot & mask
        while slots[slot] != Self.none, seats[Int(slots[slot])].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow(_ seats: [TwinSeat]) {
        let old = slots
        slots = [Int32](repeating: Self.none, count: old.count * 2)
        for number in old where number != Self.none { slots[slot(of: seats[Int(number)].key, in: seats)] = number }
    }
}
