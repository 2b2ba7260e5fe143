/// How many rows or columns a cell takes up, read from its attribute as the HTML standard says (4.9.11, "Attributes
/// common to td and th elements", with 2.3.4.2, "Non-negative integers").
struct HTMLSpan: Equatable {
    enum Direction: String {
        case row = "rowspan"
        case column = "colspan"

        var limit: Int {
            switch self {
            case .row: 65_534
            case .column: 1_000
            }
        }
    }

    /// 0 for a cell that reaches to the end of its row group.
    var count: Int
    var isClamped = false

    static let one = HTMLSpan(count: 1)

    private init(count: Int) {
        self.count = count
    }

    init(_ value: Span<UInt8>, _ direction: Direction) {
        count = 1
        guard let number = Self.number(value, notAbove: direction.limit + 1) else { return }
        if number == 0, direction == .column { return }
        count = min(number, direction.limit)
        isClamped = number > direction.limit
    }

    /// The digits at the beginning; nil where there are none, or a minus stands before anything but a zero.
    private static func number(_ value: Span<UInt8>, notAbove limit: Int) -> Int? {
        var index = 0
        while index < value.count, isWhite(value[index]) { index += 1 }
        var isNegative = false
        if index < value.count, value[index] == 0x2B || value[index] == 0x2D {
            isNegative = value[index] == 0x2D
            index += 1
        }
        guard index < value.count, TextBytes.isDigit(value[index]) else { return nil }
        var number = 0
        while index < value.count, TextBytes.isDigit(value[index]) {
            number = min(limit, number * 10 + Int(value[index] - 0x30))
            index += 1
        }
        return isNegative && number > 0 ? nil : number
    }

    private static func isWhite(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
}
