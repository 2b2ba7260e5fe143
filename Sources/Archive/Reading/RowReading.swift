import GRDB

/// The values of a row one after the other, as ``RowBinding`` wrote them: looking each up by the name of its column
/// takes longer than all else that is done with it.
struct RowReading {
    private let row: Row
    private var place: Int

    /// - Parameter skipped: how many values come before the first that is wanted.
    init(_ row: Row, after skipped: Int = 0) {
        self.row = row
        place = skipped
    }

    mutating func next<Value: DatabaseValueConvertible>() -> Value {
        defer { place += 1 }
        return row[place]
    }

    /// The next value; nil where there is none.
    mutating func any<Value: DatabaseValueConvertible>() -> Value? {
        defer { place += 1 }
        return row[place]
    }
}
