import Testing

@testable import JSONSchema

@Suite struct PatternTests {
    private func isMatch(_ pattern: String, _ text: String) throws -> Bool {
        var matcher = PatternMatcher()
        return matcher.matches(try Pattern(pattern), text.utf8Span.span)
    }

    @Test(
        arguments: [
            ("", ["", "a"], []),
            ("^$", [""], ["a", "\n"]),
            ("^[0-9a-f]{64}$", [String(repeating: "0f", count: 32)], ["", String(repeating: "a", count: 65), "G"]),
            ("^[0-9]{4}-[0-9]{2}$", ["2020-21"], ["2020-2", "2020-211", "x2020-21", "2020–21"]),
            ("a", ["a", "bab"], ["", "b"]),
            ("^a|b$", ["ac", "cb"], ["ca", "bc"]),
            ("^(a|bc)+$", ["a", "bca", "abcbc"], ["", "b", "ab"]),
            ("^(?:ab?c*){2,3}$", ["aa", "abaccc", "aaa"], ["a", "aaaa"]),
            ("^a{0}$", [""], ["a"]),
            ("^a{2,}?$", ["aa", "aaaa"], ["a"]),
            ("^a??b*?c+?$", ["c", "abbcc"], ["ab"]),
            ("^.$", ["a", "£", "🔴"], ["", "\n", "\r", "\u{2028}", "ab"]),
            ("^[^a-c]$", ["d", "\n", "🔴"], ["b", ""]),
            ("^[]$", [], ["", "a"]),
            ("^[^]$", ["a", "\n"], [""]),
            ("^[a\\-z-]$", ["a", "-", "z"], ["b"]),
            ("^[-a]$", ["-", "a"], ["b"]),
            ("^[.*+?^$(){}|]$", [".", "^", "|", "}"], ["a"]),
            ("^\\d\\D\\w\\W\\s\\S$", ["1a_ \u{3000}x", "0-Z!\ta"], ["11_ \tx", "1aé\t\tx"]),
            ("^[\\d\\s]+$", ["1 2"], ["a"]),
            ("^[^\\d]$", ["a"], ["1"]),
            ("^\\t\\n\\v\\f\\r$", ["\t\n\u{B}\u{C}\r"], ["t"]),
            ("^\\x41\\u0042\\u{1F534}\\ud83d\\udd34$", ["AB🔴🔴"], ["AB"]),
            ("^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/$", ["^$\\.*+?()[]{}|/"], [""]),
            ("^[\\b]$", ["\u{8}"], ["b"]),
            ("(^a|b)c", ["ac", "xbc"], ["xac"]),
            ("a$|^b", ["a", "ba"], ["ab", "xb"]),
            ("^(a*)*$", ["", "aaa"], ["b"]),
            ("^((a|b)*c)*$", ["", "abc", "cc"], ["ab"]),
        ] as [(String, [String], [String])]
    )
    func matches(pattern: String, texts: [String], others: [String]) throws {
        for text in texts { #expect(try isMatch(pattern, text), "\(text)") }
        for text in others { #expect(try !isMatch(pattern, text), "\(text)") }
    }

    @Test(arguments: [
        ("(a", "a group without its ')'"), ("a)", "an unmatched ')'"), ("[a", "a class without its ']'"),
        ("[a\\", "a backslash at the end"), ("a]", "']' out of place; write '\\]' for the character itself"),
        ("*a", "'*' out of place; write '\\*' for the character itself"),
        ("a**", "'*' out of place; write '\\*' for the character itself"), ("^*", "nothing to repeat"),
        ("a{", "'{' without a repetition count"), ("a{1", "a repetition count without its '}'"),
        ("a{2,1}", "a repetition of at least more than at most"), ("a{1001}", "a repetition count above 1000"),
        ("[z-a]", "a range in a class that is out of order or has no two ends"),
        ("[\\d-z]", "a range in a class that is out of order or has no two ends"),
        ("(?=a)", "look-around and named groups are not supported"),
        ("(?<n>a)", "look-around and named groups are not supported"), ("\\1", "'\\1' is not supported"),
        ("\\b", "'\\b' is not supported"), ("\\p{L}", "'\\p' is not supported"), ("\\-", "'\\-' is not supported"),
        ("\\x4", "an escape without its hexadecimal digits"), ("\\u+123", "an escape without its hexadecimal digits"),
        ("\\ud800", "an escape for something that is no character"), ("\\ud800\\u0041", "half a surrogate pair"),
        ("\\u{110000}", "an escape for something that is no character"),
        (String(repeating: "(", count: 101), "groups nested too deeply"),
        ("(a{1000}){1000}", "its repetitions come to more than 10000 steps"),
        ("((((((a?){9}){9}){9}){9}){9}){9}", "its repetitions come to more than 10000 steps"),
    ])
    func rejects(pattern: String, reason: String) {
        #expect(throws: PatternError(reason: reason)) { try Pattern(pattern) }
    }

    @Test func repeatsNothingQuickly() throws {
        let open = String(repeating: "(", count: 50)
        let close = String(repeating: "){1000}", count: 50)
        #expect(try isMatch("^" + open + close + "$", ""))
    }

    /// An expression on which a backtracking matcher would not end.
    @Test func needsLinearTime() throws {
        let text = String(repeating: "a", count: 2000)
        for pattern in ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(x+x+)+y", "^(a?){500}a{500}$"] {
            #expect(try !isMatch(pattern, text + "!"))
        }
        #expect(try isMatch("^(a|aa)+$", text))
    }
}
