import Figures
import JSON

/// Reads the sections `trends` and `performance` of a lexicon; one without them knows no such words.
struct PerformanceWordsReader {
    private let root: JSONValue

    init(_ root: JSONValue) {
        self.root = root
    }

    func read() throws(LexiconError) -> PerformanceWords {
        var words = PerformanceWords()
        for (number, entry) in (root["trends"]?.arrayValue ?? []).enumerated() {
            let path = "trends[\(number)]"
            guard let trend = entry["trend"]?.stringValue.flatMap(Trend.init(rawValue:)) else {
                throw LexiconError(path: path, problem: "'trend' is missing or not known")
            }
            for phrase in try PhraseList.strings(entry["phrases"], "\(path).phrases") {
                words.trends.add(phrase, meaning: trend)
            }
        }
        let section = root["performance"]
        for phrase in try PhraseList.strings(section?["more_is_better"], "performance.more_is_better") {
            words.polarities.add(phrase, meaning: true)
        }
        for phrase in try PhraseList.strings(section?["less_is_better"], "performance.less_is_better") {
            words.polarities.add(phrase, meaning: false)
        }
        for phrase in try PhraseList.strings(section?["earlier"], "performance.earlier") {
            words.earlier.add(phrase, meaning: true)
        }
        for (number, word) in try PhraseList.strings(section?["numbers"], "performance.numbers").enumerated() {
            for hash in Words(word).hashes where words.numbers[hash] == nil { words.numbers[hash] = number }
        }
        for word in try PhraseList.strings(section?["count_fillers"], "performance.count_fillers") {
            words.countFillers.formUnion(Words(word).hashes)
        }
        return words
    }
}
