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
            for phrase in try strings(entry["phrases"], "\(path).phrases") { words.trends.add(phrase, meaning: trend) }
        }
        let section = root["performance"]
        for phrase in try strings(section?["more_is_better"], "performance.more_is_better") {
            words.polarities.add(phrase, meaning: true)
        }
        for phrase in try strings(section?["less_is_better"], "performance.less_is_better") {
            words.polarities.add(phrase, meaning: false)
        }
        for phrase in try strings(section?["earlier"], "performance.earlier") {
            words.earlier.add(phrase, meaning: true)
        }
        for (number, word) in try strings(section?["numbers"], "performance.numbers").enumerated() {
            for hash in Words(word).hashes where words.numbers[hash] == nil { words.numbers[hash] = number }
        }
        for word in try strings(section?["count_fillers"], "performance.count_fillers") {
            words.countFillers.formUnion(Words(word).hashes)
        }
        return words
    }

    private func strings(_ value: JSONValue?, _ path: String) throws(LexiconError) -> [String] {
        var strings: [String] = []
        for element in value?.arrayValue ?? [] {
            guard let string = element.stringValue else {
                throw LexiconError(path: path, problem: "holds something other than a phrase")
            }
            strings.append(string)
        }
        return strings
    }
}
