/// The powers of ten that fit a significand: 10^0 ... 10^38.
enum PowersOfTen {
    /// 10^38 is the largest that an `Int128` holds.
    static let limit = 38

    static let table: [Int128] = {
        var powers: [Int128] = [1]
        for _ in 0..<limit { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// 10^n; n must be 0 ... 38.
    static func power(_ n: Int) -> Int128 { table[n] }

    /// How many decimal digits a magnitude has; 1 for zero.
    static func digitCount(_ magnitude: UInt128) -> Int {
        if magnitude <= UInt64.max {
            var rest = UInt64(truncatingIfNeeded: magnitude)
            var count = 1
            while rest >= 10 {
                rest /= 10
                count += 1
            }
            return count
        }
        // 2^64 has 20 digits, and 10^38 is the last power in the table.
        var count = 20
        while count <= limit, magnitude >= UInt128(table[count]) { count += 1 }
        return count
    }
}
