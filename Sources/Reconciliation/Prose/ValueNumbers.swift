import Figures

/// Gives every different value of a report a number, in the order in which they come.
///
/// A figure that may be a slip is looked up under some forty values, nearly none of which is printed: a probe of a
/// table of numbers costs a fraction of what a dictionary's hash does.
struct ValueNumbers: Sendable {
    struct Key: Equatable, Sendable {
        fileprivate let unit: UInt8
        fileprivate let exponent: Int16
        fileprivate let significand: Int128

        /// The size counts, not the sign.
        init(unit: Unit, value: ExactDecimal) {
            self.unit = unit.number
            exponent = Int16(truncatingIfNeeded: value.exponent)
            significand = value.significand < 0 ? -value.significand : value.significand
        }

        /// The value `number` × 10^`exponent`, which is not negative.
        @inline(__always)
        init(unit: Unit, number: Int64, exponent: Int) {
            var (digits, power) = (number, exponent)
            while digits % 10 == 0, digits != 0 {
                digits /= 10
                power += 1
            }
            self.unit = unit.number
            self.exponent = digits == 0 ? 0 : Int16(truncatingIfNeeded: power)
            significand = Int128(digits)
        }

        /// Its bits, mixed so that the lowest of them tell values apart.
        @inline(__always)
        fileprivate var hash: UInt64 {
            let low = UInt64(truncatingIfNeeded: significand) ^ UInt64(truncatingIfNeeded: significand >> 64)
            let rest = UInt64(UInt16(bitPattern: exponent)) << 8 | UInt64(unit)
            let product = (low ^ rest &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
            return product ^ product >> 32
        }
    }

    private var keys: [Key] = []
    /// Twice as many as there are keys, or more; -1 where one is empty.
    private var slots: [Int32] = Array(repeating: -1, count: 64)

    var count: Int { keys.count }

    /// The number of a value; nil where it has none.
    func number(of key: Key) -> Int? {
        let number = slots[slot(of: key)]
        return number < 0 ? nil : Int(number)
    }

    /// The number of a value, a new one where it has none yet.
    mutating func add(_ key: Key) -> Int {
        let slot = slot(of: key)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        let number = keys.count
        keys.append(key)
        if keys.count * 2 > slots.count {
            grow()
        } else {
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
        return number
    }

    /// Where a value stands, or the empty slot where it would go.
    @inline(__always)
    private func slot(of key: Key) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in keys.indices { slots[slot(of: keys[number])] = Int32(truncatingIfNeeded: number) }
    }
}
