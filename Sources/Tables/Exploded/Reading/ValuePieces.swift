import Figures
import Lexicon

/// The values of a region by their shape, each in the order of print.
struct ValuePieces {
    private(set) var groups: [(shape: CellShape, pieces: [Int])] = []

    init(_ items: [ExplodedItem]) {
        for item in items where item.shape.isValue {
            if let index = groups.firstIndex(where: { $0.shape == item.shape }) {
                groups[index].pieces.append(item.pieces[0])
            } else {
                groups.append((item.shape, item.pieces))
            }
        }
    }

    /// The numbers of the commonest shape; of two, those with more decimals.
    var commonest: [Int] {
        let numbers = groups.filter { $0.shape.isNumber }
        return numbers.max { ($0.pieces.count, $0.shape.decimals) < ($1.pieces.count, $1.shape.decimals) }?.pieces ?? []
    }

    func pieces(holding: ExplodedWords.Holding) -> [Int] {
        groups.filter { $0.shape.fits(holding) }.flatMap(\.pieces).sorted()
    }

    mutating func remove(_ taken: Set<Int>) {
        for index in groups.indices { groups[index].pieces.removeAll { taken.contains($0) } }
    }
}

extension CellShape {
    fileprivate var decimals: Int { if case .number(let decimals, _) = self { decimals } else { 0 } }

    /// Whether a column that holds such values may hold this one.
    fileprivate func fits(_ holding: ExplodedWords.Holding) -> Bool {
        switch (holding, self) {
        case (.amount, .number(let decimals, let unit)): decimals > 0 || unit?.isMoney == true
        case (.count, .number(let decimals, let unit)): decimals <= 0 && unit == nil
        case (.rating, .rating), (.answer, .answer), (.status, .status), (.person, .person): true
        default: false
        }
    }

    /// The kind of column that holds nothing but this shape; nil for shapes that prove no column.
    var holding: ExplodedWords.Holding? {
        switch self {
        case .rating: .rating
        case .answer: .answer
        case .number: .count
        default: nil
        }
    }
}
