import Testing

@testable import JSONSchema

@Suite struct URIReferenceTests {
    /// The examples of RFC 3986, sections 5.4.1 and 5.4.2.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
        ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
        ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"), ("http:g", "http:g"),
    ])
    func resolves(reference: String, expected: String) {
        let base = URIReference("http://a/b/c/d;p?q")
        #expect(base.resolving(URIReference(reference)).description == expected)
    }

    @Test(arguments: [
        ("", "a", "a"), ("", "#a", "#a"), ("http://a", "b", "http://a/b"), ("a/b", "c", "a/c"),
        ("urn:uuid:1", "#a", "urn:uuid:1#a"), ("file:///c:/a", "b", "file:///c:/b"),
    ])
    func resolvesFromOtherBases(base: String, reference: String, expected: String) {
        #expect(URIReference(base).resolving(URIReference(reference)).description == expected)
    }

    @Test(
        arguments: [
            ("a", ""), ("a#", ""), ("#/%24defs/a%20b", "/$defs/a b"), ("#%C3%A9", "é"), ("#%C3", nil), ("#%G0", nil),
            ("#%2", nil),
        ] as [(String, String?)]
    )
    func decodesFragments(reference: String, expected: String?) {
        #expect(URIReference(reference).decodedFragment == expected)
    }

    @Test(
        arguments: [
            ("", []), ("/", [""]), ("/a/0", ["a", "0"]), ("/a~1b/~0~01", ["a/b", "~~1"]), ("a", nil), ("/~", nil),
            ("/~2", nil), ("/a~", nil),
        ] as [(String, [String]?)]
    )
    func readsPointers(pointer: String, expected: [String]?) {
        #expect(JSONPointer.tokens(of: pointer) == expected)
        if let expected {
            #expect(expected.map { "/" + JSONPointer.escape($0) }.joined() == pointer)
        }
    }
}
