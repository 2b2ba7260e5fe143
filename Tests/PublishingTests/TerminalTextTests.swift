import Testing

@testable import Publishing

@Suite struct TerminalTextTests {
    /// Neither the terminal is steered by a paper, nor the direction of writing turned.
    @Test(arguments: [
        ("plain é £", "plain é £"), ("a\u{1B}[31m", "a\u{FFFD}[31m"), ("a\nb\tc", "a\u{FFFD}b\u{FFFD}c"),
        ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{202E}b\u{2028}c\u{2066}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ])
    func showsNoCommands(_ text: String, _ shown: String) {
        #expect(TerminalText.safe(text) == shown)
    }

    @Test func keepsTheLinesOfADump() {
        #expect(TerminalText.safe("a\tb\n\u{7}", keepsLines: true) == "a\tb\n\u{FFFD}")
    }

    /// What is wide on a terminal is counted as wide.
    @Test(arguments: [("abc", "abc  "), ("é", "é    "), ("🟢", "🟢   "), ("abcdef", "abcdef")])
    func fillsUpToAWidth(_ text: String, _ shown: String) {
        #expect(TerminalText.padded(text, to: 5) == shown)
    }

    @Test(arguments: [("abcde", "abcde"), ("abcdef", "abcd…"), ("🟢🟢🟢", "🟢🟢…")])
    func cutsToAWidth(_ text: String, _ shown: String) {
        #expect(TerminalText.shortened(text, to: 5) == shown)
    }
}
