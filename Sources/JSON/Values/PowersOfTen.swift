enum PowersOfTen {
    /// 10^0 to 10^38, the powers that fit into 128 bits.
    static let upTo38: [UInt128] = {
        var powers: [UInt128] = [1]
        for _ in 1...38 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()
}
