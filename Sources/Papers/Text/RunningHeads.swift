/// Lines that stand at the head or foot of at least three pages.
enum RunningHeads {
    /// How many printed lines from a page's edge a head or foot may stand.
    private static let reach = 2
    private static let least = 3

    static func lines(in source: SourceText, breaks: [Int], classes: [PageFurniture.LineClass]) -> [Int] {
        guard breaks.count + 1 >= least else { return [] }
        let heads = ([1] + breaks).flatMap { edge(from: $0, step: 1, classes) }
        let feet = (breaks + [classes.count + 1]).flatMap { edge(from: $0 - 1, step: -1, classes) }
        var places: [String: Set<Int>] = [:]
        for line in heads + feet {
            guard let text = masked(source, line) else { continue }
            places[text, default: []].insert(line)
        }
        return places.values.filter { $0.count >= least }.flatMap(\.self)
    }

    private static func edge(from start: Int, step: Int, _ classes: [PageFurniture.LineClass]) -> [Int] {
        var found: [Int] = []
        var line = start
        var looked = 0
        while line >= 1, line <= classes.count, found.count < reach, looked < 12 {
            if classes[line - 1] == .short { found.append(line) }
            if classes[line - 1] == .long { break }
            line += step
            looked += 1
        }
        return found
    }

    /// The line with its page number, if it has one, left open, so that a head is known again on the next page; nil
    /// for a row of columns, which may repeat at the head of a page as well.
    private static func masked(_ source: SourceText, _ line: Int) -> String? {
        let bytes = source.bytes.span
        var exact: [UInt8] = []
        var masked: [UInt8] = []
        var letters = 0
        var gaps = 0
        var numbers = 0
        var inGap = false
        for index in TextBytes.trimmed(bytes, source.range(ofLine: line)) {
            let byte = bytes[index]
            if byte == 0x09 || byte == 0x7C { return nil }
            if byte == 0x20, exact.last == 0x20 {
                if !inGap { gaps += 1 }
                inGap = true
                continue
            }
            inGap = false
            if TextBytes.isLetter(byte) { letters += 1 }
            if !TextBytes.isDigit(byte) {
                masked.append(byte)
            } else if exact.isEmpty || !TextBytes.isDigit(exact[exact.count - 1]) {
                numbers += 1
                masked.append(0x30)
            }
            exact.append(byte)
        }
        guard letters >= 3, gaps <= 1 else { return nil }
        return String(decoding: numbers == 1 ? masked : exact, as: UTF8.self)
    }
}
