import Testing

@testable import Ingestion

@Suite struct IgnoreFileTests {
    @Test(
        arguments: [
            // Pattern, path, whether it is a folder, whether it is passed by.
            ("a.txt", "a.txt", false, true),
            ("a.txt", "x/y/a.txt", false, true),
            ("a.txt", "ba.txt", false, nil),
            ("*.txt", "x/a.txt", false, true),
            ("*.txt", ".txt", false, true),
            ("*a*b*", "xaxbx", false, true),
            ("*a*b*", "xbxax", false, nil),
            ("q?.txt", "q1.txt", false, true),
            ("q?.txt", "q.txt", false, nil),
            ("/a.txt", "a.txt", false, true),
            ("/a.txt", "x/a.txt", false, nil),
            ("x/*.txt", "x/a.txt", false, true),
            ("x/*.txt", "x/y/a.txt", false, nil),
            ("x/**/a.txt", "x/a.txt", false, true),
            ("x/**/a.txt", "x/y/z/a.txt", false, true),
            ("**/a.txt", "x/y/a.txt", false, true),
            ("x/**", "x/y/z", false, true),
            ("old/", "old", true, true),
            ("old/", "old", false, nil),
            ("# a.txt", "a.txt", false, nil),
            ("\\#a", "#a", false, true),
            ("a.txt \r", "a.txt", false, true),
            ("*.txt\n!a.txt", "a.txt", false, false),
            ("!a.txt\n*.txt", "a.txt", false, true),
            ("", "a.txt", false, nil),
            ("/", "a.txt", false, nil),
        ] as [(String, String, Bool, Bool?)]
    )
    func fitsAsPatternsOfGitDo(_ text: String, _ path: String, _ isFolder: Bool, _ expected: Bool?) {
        let file = IgnoreFile(Array(text.utf8), in: FilePath("/papers"))
        #expect(file.passesBy(FilePath("/papers/" + path), isFolder: isFolder) == expected)
    }

    @Test func takesTimeInProportionToThePattern() {
        let pattern = String(repeating: "*a", count: 2000)
        let file = IgnoreFile(Array(pattern.utf8), in: FilePath("/papers"))
        let name = String(repeating: "a", count: 200) + "b"
        #expect(
            ContinuousClock().measure { _ = file.passesBy(FilePath("/papers/" + name), isFolder: false) } < .seconds(1)
        )
    }
}
