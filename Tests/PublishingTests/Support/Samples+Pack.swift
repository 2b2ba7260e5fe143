import Papers
import Records

// What a pack and its minutes say.
extension Sample {
    static let remark = TableRemark(.limitReached, "the search came to its bound", at: place(3, 1, 6))

    static func addPackRecords(to report: inout Report) {
        let lines = Provenance(table: nil, rows: [], lineRanges: [3...3])
        report.agendaItems = [
            AgendaItem(
                id: "\(id)/r1/agenda_items/1",
                provenance: lines,
                number: "1",
                title: "Hedges",
                group: nil,
                text: "To hear about the hedges"
            )
        ]
        var decision = Decision(id: "\(id)/r1/decisions/1", provenance: lines, number: "01/31", title: "HEDGES")
        decision.resolved = ["to cut them"]
        report.decisions = [decision]
        var nomination = Nomination(id: "\(id)/r1/t1/row/8", provenance: lines, name: "P Lacey")
        nomination.nominatedTo = "Pond School"
        report.nominations = [nomination]
        var petition = Petition(id: "\(id)/r1/t1/row/9", provenance: lines, subject: "Open the pond")
        petition.signatures = total
        report.petitions = [petition]
    }
}
