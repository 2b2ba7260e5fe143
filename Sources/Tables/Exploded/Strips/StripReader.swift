import Lexicon

struct StripReader {
    init(_ region: ExplodedRegion, lexicon: Lexicon) {}
    func arrangement() -> ExplodedArrangement? { nil }
}
