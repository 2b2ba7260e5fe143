import Testing

@testable import Lexicon

@Suite("Sets of words")
struct WordSetTests {
    @Test("An empty set holds nothing, not even the hash zero")
    func empty() {
        let set = WordSet()
        #expect(set.isEmpty)
        #expect(!set.contains(0))
        #expect(!set.contains(1))
    }

    @Test("Zero is a hash like any other")
    func zero() {
        var set = WordSet([0])
        #expect(!set.isEmpty)
        #expect(set.contains(0))
        #expect(!set.contains(1))
        set.formUnion(WordSet([5]))
        #expect(set.contains(0) && set.contains(5))
        #expect(WordSet([5]).union(set).contains(0))
    }

    @Test("It holds what was put in, and nothing else, however the hashes collide")
    func likeASet() {
        var generator = SystemRandomNumberGenerator()
        for size in [1, 2, 3, 8, 100, 3000] {
            // Few different low bits, so that many want the same slot.
            let words = (0..<size).map { _ in generator.next() & 0xFFFF_0000_0000_0007 }
            let expected = Set(words)
            let set = WordSet(words)
            for word in words { #expect(set.contains(word)) }
            for _ in 0..<1000 {
                let other = generator.next() & 0xFFFF_0000_0000_0007
                #expect(set.contains(other) == expected.contains(other))
            }
        }
    }

    @Test("A union leaves its parts as they were")
    func union() {
        let first = WordSet([1, 2, 3])
        let second = WordSet([3, 4])
        let both = first.union(second)
        for word in UInt64(1)...4 { #expect(both.contains(word)) }
        #expect(!first.contains(4))
        #expect(!second.contains(1))
        #expect(!both.contains(5))
    }
}
