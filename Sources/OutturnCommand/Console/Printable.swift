/// Text from papers and file names as it may be shown on a terminal.
enum Printable {
    /// The text with its control characters spelt out, save line ends and tabs where `keepsLines`: none of them may
    /// steer the terminal.
    static func text(_ text: String, keepsLines: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: { isControl($0, keepsLines) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isControl(scalar, keepsLines) {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isControl(_ scalar: Unicode.Scalar, _ keepsLines: Bool) -> Bool {
        if keepsLines, scalar == "\n" || scalar == "\t" { return false }
        return scalar.properties.generalCategory == .control
    }
}
