/// Text from papers and file names as it may be shown on a terminal.
public enum TerminalText {
    /// The text without what a terminal takes as a command, or what turns the direction of writing:
    /// those become U+FFFD.
    ///
    /// - Parameter keepsLines: whether ends of lines and tabs stay, as in a text of several lines.
    public static func safe(_ text: String, keepsLines: Bool = false) -> String {
        let mustGo = { (scalar: Unicode.Scalar) in
            isUnsafe(scalar) && !(keepsLines && (scalar == "\n" || scalar == "\t"))
        }
        guard text.unicodeScalars.contains(where: mustGo) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(mustGo(scalar) ? "\u{FFFD}" : scalar) }
        return String(shown)
    }

    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// How many columns the text takes.
    public static func width(of text: String) -> Int { DisplayWidth.of(text) }

    /// The text filled up with spaces to a width in columns.
    public static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    /// The text with spaces before it, so that it ends at a width in columns.
    static func padded(_ text: String, from width: Int) -> String {
        String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
    }

    /// The text, cut to a width in columns where it is longer.
    public static func shortened(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var shown = String.UnicodeScalarView()
        var used = 1
        for scalar in text.unicodeScalars {
            used += DisplayWidth.of(scalar)
            if used > width { break }
            shown.append(scalar)
        }
        return String(shown) + "…"
    }

    /// A count with its noun: `1 check`, `2 checks`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
