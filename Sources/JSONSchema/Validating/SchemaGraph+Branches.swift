import JSON

// What is said where no schema of `anyOf` or `oneOf` matches.
extension SchemaGraph {
    /// Notes that no branch lets this kind of value through.
    @inline(never)
    func rejectBranches(
        _ branches: Range<Int>,
        _ id: NodeID,
        _ keyword: String,
        _ kind: JSONKind,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        run.note(id, keyword, at: cursor.offset) {
            let kinds = nodeLists[branches].reduce(into: KindSet()) { $0.formUnion(nodes[Int($1)].acceptedKinds) }
            return "expected \(kinds.isEmpty ? "nothing" : kinds.phrase()), found \(kind.phrase)"
        }
        return try reject(&cursor, in: bytes, run)
    }

    /// Notes that no branch matches, and what is wrong with the one that went well for longest.
    @inline(never)
    func explain(
        _ branch: Int,
        of branches: Range<Int>,
        _ id: NodeID,
        _ keyword: String,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        run.note(id, keyword, at: cursor.offset) {
            "expected one of \(branches.count) schemas to match, found that none does; "
                + "\(keyword.dropFirst())/\(branch - branches.lowerBound) comes closest"
        }
        if run.stopsAtFirst { return false }
        return try check(nodeLists[branch], at: &cursor, in: bytes, &run)
    }
}
