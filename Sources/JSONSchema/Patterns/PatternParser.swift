/// Reads a regular expression, character by character.
struct PatternParser {
    private var rest: Substring.UnicodeScalarView
    private var depth = 0

    private static let depthLimit = 100
    private static let repetitionLimit = 1000

    /// The characters that stand for something else than themselves.
    private static let syntaxCharacters: Set<Unicode.Scalar> = [
        "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|",
    ]

    private init(_ text: String) { rest = Substring(text).unicodeScalars }

    static func parse(_ text: String) throws(PatternError) -> PatternSyntax {
        var parser = PatternParser(text)
        let result = try parser.choice()
        guard parser.rest.isEmpty else { throw PatternError(reason: "an unmatched ')'") }
        return result
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func choice() throws(PatternError) -> PatternSyntax {
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(PatternError) -> PatternSyntax {
        var parts: [PatternSyntax] = []
        while let next = rest.first, next != "|", next != ")" { parts.append(try quantified()) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func quantified() throws(PatternError) -> PatternSyntax {
        let part = try atom()
        let bounds: (Int, Int?)
        switch rest.first {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{": bounds = try counts()
        default: return part
        }
        if part == .start || part == .end { throw PatternError(reason: "nothing to repeat") }
        rest.removeFirst()
        // A lazy quantifier matches the same texts.
        _ = take("?")
        return .repetition(part, minimum: bounds.0, maximum: bounds.1)
    }

    /// Reads `{n}`, `{n,}` or `{n,m}` up to the closing brace.
    private mutating func counts() throws(PatternError) -> (Int, Int?) {
        rest.removeFirst()
        let minimum = try count()
        var maximum: Int? = minimum
        if take(",") { maximum = rest.first == "}" ? nil : try count() }
        guard rest.first == "}" else { throw PatternError(reason: "a repetition count without its '}'") }
        if let maximum, maximum < minimum { throw PatternError(reason: "a repetition of at least more than at most") }
        return (minimum, maximum)
    }

    private mutating func count() throws(PatternError) -> Int {
        var value: Int?
        while let digit = rest.first, ("0"..."9").contains(digit) {
            value = (value ?? 0) * 10 + Int(digit.value - 0x30)
            rest.removeFirst()
            if let value, value > Self.repetitionLimit {
                throw PatternError(reason: "a repetition count above \(Self.repetitionLimit)")
            }
        }
        guard let value else { throw PatternError(reason: "'{' without a repetition count") }
        return value
    }

    private mutating func atom() throws(PatternError) -> PatternSyntax {
        guard let scalar = rest.popFirst() else { return .empty }
        switch scalar {
        case "^": return .start
        case "$": return .end
        case ".": return .set(CharacterSet.lineEnd.inverted)
        case "(": return try group()
        case "[": return .set(try characterClass())
        case "\\": return .set(try escape(inClass: false).set)
        default:
            guard !Self.syntaxCharacters.contains(scalar) else {
                throw PatternError(reason: "'\(scalar)' out of place; write '\\\(scalar)' for the character itself")
            }
            return .set(CharacterSet(scalar))
        }
    }

    private mutating func group() throws(PatternError) -> PatternSyntax {
        if take("?"), !take(":") { throw PatternError(reason: "look-around and named groups are not supported") }
        depth += 1
        guard depth <= Self.depthLimit else { throw PatternError(reason: "groups nested too deeply") }
        let inside = try choice()
        depth -= 1
        guard take(")") else { throw PatternError(reason: "a group without its ')'") }
        return inside
    }

    private mutating func characterClass() throws(PatternError) -> CharacterSet {
        let isInverted = take("^")
        var set = CharacterSet([])
        while !take("]") {
            let first = try classMember()
            if rest.first == "-", rest.dropFirst().first != "]", rest.count > 1 {
                rest.removeFirst()
                let last = try classMember()
                guard let low = first.scalar, let high = last.scalar, low <= high else {
                    throw PatternError(reason: "a range in a class that is out of order or has no two ends")
                }
                set = set.union(CharacterSet([low.value...high.value]))
            } else {
                set = set.union(first.set)
            }
        }
        return isInverted ? set.inverted : set
    }

    private mutating func classMember() throws(PatternError) -> PatternCharacter {
        guard let scalar = rest.popFirst() else { throw PatternError(reason: "a class without its ']'") }
        return scalar == "\\" ? try escape(inClass: true) : PatternCharacter(scalar)
    }

    private mutating func escape(inClass: Bool) throws(PatternError) -> PatternCharacter {
        guard let letter = rest.popFirst() else { throw PatternError(reason: "a backslash at the end") }
        if let named = PatternCharacter(escape: letter) { return named }
        switch letter {
        case "x": return PatternCharacter(try Unicode.Scalar(hexadecimal(2)).orThrow())
        case "u": return PatternCharacter(try unicodeEscape())
        case "-" where inClass: return PatternCharacter(letter)
        case "/": return PatternCharacter(letter)
        case "b" where inClass: return PatternCharacter("\u{8}")
        default:
            guard Self.syntaxCharacters.contains(letter) else {
                throw PatternError(reason: "'\\\(letter)' is not supported")
            }
            return PatternCharacter(letter)
        }
    }

    /// Reads what follows `\u`: four digits, two times four for a surrogate pair, or any number in braces.
    private mutating func unicodeEscape() throws(PatternError) -> Unicode.Scalar {
        if take("{") {
            var value: UInt32 = 0
            while !take("}") { value = min(value << 4 | (try hexadecimal(1)), 0x110000) }
            return try Unicode.Scalar(value).orThrow()
        }
        let first = try hexadecimal(4)
        guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else {
            return try Unicode.Scalar(first).orThrow()
        }
        let second = try hexadecimal(4)
        guard (0xDC00..<0xE000).contains(second) else { throw PatternError(reason: "half a surrogate pair") }
        return try Unicode.Scalar(0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF)).orThrow()
    }

    private mutating func hexadecimal(_ count: Int) throws(PatternError) -> UInt32 {
        let digits = String(rest.prefix(count))
        guard digits.utf8.count == count, let value = UInt32(digits, radix: 16), !digits.hasPrefix("+") else {
            throw PatternError(reason: "an escape without its hexadecimal digits")
        }
        rest.removeFirst(count)
        return value
    }
}

extension Unicode.Scalar? {
    fileprivate func orThrow() throws(PatternError) -> Unicode.Scalar {
        guard let self else { throw PatternError(reason: "an escape for something that is no character") }
        return self
    }
}
