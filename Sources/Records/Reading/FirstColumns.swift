import Lexicon

/// Which column (from 1) counts for each role. A table has few roles: going through them is quicker than hashing one.
struct FirstColumns: Sendable {
    private var roles: [ColumnRole] = []
    private var columns: [Int] = []

    subscript(role: ColumnRole) -> Int? {
        get { roles.firstIndex(of: role).map { columns[$0] } }
        set {
            if let known = roles.firstIndex(of: role) {
                roles.remove(at: known)
                columns.remove(at: known)
            }
            guard let newValue else { return }
            roles.append(role)
            columns.append(newValue)
        }
    }
}
