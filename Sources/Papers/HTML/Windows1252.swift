/// Numbers of characters that mean Windows-1252: `&#150;` is an en dash to every browser, though Unicode has a control
/// character there (HTML standard, 13.2.5.80, "Numeric character reference end state").
enum Windows1252 {
    static func meant(by scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= 0x80, scalar.value < 0xA0 else { return scalar }
        return characters[Int(scalar.value) - 0x80]
    }

    private static let characters: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
}
