/// How an object of the document is spread over the columns of its table, and over the tables of its lists.
final class ContractShape: Sendable {
    enum Part: Sendable {
        case column(Int, ContractColumn.Kind)
        /// An object whose members are columns of the same table.
        case object(ContractShape)
        /// A list of objects: rows of another table.
        case list(table: Int, ContractShape)
        /// What the schema lets be nothing but null.
        case nothing
    }

    struct Member: Sendable {
        var name: String
        var part: Part
    }

    let members: [Member]
    /// Columns that have a value wherever the object is there. Where none must, the object is taken to be there when
    /// any of its columns has a value.
    let witnesses: [Int]
    let isNullable: Bool

    init(members: [Member], witnesses: [Int], isNullable: Bool) {
        self.members = members
        self.witnesses = witnesses
        self.isNullable = isNullable
    }

    /// All columns in it, at whatever depth.
    var columns: [Int] {
        members.flatMap { member -> [Int] in
            switch member.part {
            case .column(let column, _): [column]
            case .object(let shape): shape.columns
            case .list, .nothing: []
            }
        }
    }
}
