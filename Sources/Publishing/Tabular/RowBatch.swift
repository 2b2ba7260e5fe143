/// A value of a row, in sixteen bytes; text lies in the batch.
public struct RowValue: Hashable, Sendable {
    public enum Kind: UInt8, Sendable {
        case null
        /// A whole number, or 0 and 1 for false and true.
        case integer
        /// `payload` divided by ten to the power of `scale`, exactly; the scale is the least that will do.
        case decimal
        /// `length` bytes of the batch's text from `payload`.
        case text
    }

    public var payload: Int64
    public var length: Int32
    public var kind: Kind
    public var scale: UInt8

    public static let null = RowValue(payload: 0, length: 0, kind: .null, scale: 0)

    public static func integer(_ value: Int64) -> RowValue {
        RowValue(payload: value, length: 0, kind: .integer, scale: 0)
    }

    public static func decimal(_ value: Int64, scale: UInt8) -> RowValue {
        RowValue(payload: value, length: 0, kind: .decimal, scale: scale)
    }

    public var isNull: Bool { kind == .null }
}

/// The rows of one paper, table by table: what is written to an archive and read from it, and what every export is made
/// of. The values of a table lie in one array, so that a paper of ten thousand cells costs some dozen allocations.
public struct RowBatch: Sendable {
    public struct Rows: Sendable {
        /// How many values a row has.
        public let width: Int
        /// Row after row.
        public internal(set) var values: [RowValue] = []
        /// The number of each row in its paper, from 1: its `row_key`.
        public internal(set) var keys: [Int32] = []
        /// The index, in its table of this batch, of the row that each hangs below.
        public internal(set) var parents: [Int32] = []

        public var count: Int { keys.count }

        public func value(_ row: Int, _ column: Int) -> RowValue { values[row * width + column] }
    }

    public let contract: ContractTables
    public internal(set) var tables: [Rows]
    /// The texts of all rows, UTF-8.
    public internal(set) var text: [UInt8] = []

    public init(_ contract: ContractTables) {
        self.contract = contract
        tables = contract.tables.map { Rows(width: $0.columns.count) }
    }

    public func bytes(of value: RowValue) -> ArraySlice<UInt8> {
        value.kind == .text ? text[Int(value.payload)..<Int(value.payload) + Int(value.length)] : []
    }

    public func string(_ table: Int, _ row: Int, _ column: Int) -> String? {
        let value = tables[table].value(row, column)
        return value.kind == .text ? String(decoding: bytes(of: value), as: UTF8.self) : nil
    }

    /// Adds a row of nulls; its index.
    public mutating func appendRow(to table: Int, parent: Int, key: Int? = nil) -> Int {
        let row = tables[table].count
        tables[table].values.append(contentsOf: repeatElement(.null, count: tables[table].width))
        tables[table].keys.append(Int32(clamping: key ?? row + 1))
        tables[table].parents.append(Int32(clamping: parent))
        return row
    }

    public mutating func set(_ value: RowValue, _ table: Int, _ row: Int, _ column: Int) {
        tables[table].values[row * tables[table].width + column] = value
    }

    public mutating func append(text bytes: UnsafeBufferPointer<UInt8>) -> RowValue {
        let start = text.count
        text.append(contentsOf: bytes)
        return RowValue(payload: Int64(start), length: Int32(clamping: bytes.count), kind: .text, scale: 0)
    }

    /// The key of the paper whose rows these are; nil in a batch without a paper.
    public var paperKey: Int64? {
        guard let column = contract.tables[0].column("file_sha256"), tables[0].count == 1 else { return nil }
        return Self.paperKey(sha256: bytes(of: tables[0].value(0, column)))
    }

    /// The number in the first twelve hexadecimal digits of a SHA-256; the ids of the contract begin with the same.
    public static func paperKey(sha256 digits: some Collection<UInt8>) -> Int64? {
        guard digits.count >= 12 else { return nil }
        return digits.prefix(12).reduce(Int64?(0)) { key, digit in
            let value: UInt8? =
                switch digit {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
                case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
                default: nil
                }
            guard let key, let value else { return nil }
            return key << 4 | Int64(value)
        }
    }
}
