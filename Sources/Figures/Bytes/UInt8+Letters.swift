/// What a byte of UTF-8 text is, of the letters and digits of ASCII: for every room below, none of which needs its own.
extension UInt8 {
    @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
    @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inlinable package var isCapital: Bool { self &- 0x41 < 26 }
    @inlinable package var isAlphanumeric: Bool { isDigit || isLetter }

    /// The lower-case form of an ASCII letter; any other byte as it is.
    @inlinable package var lowercased: UInt8 { isCapital ? self | 0x20 : self }
}
