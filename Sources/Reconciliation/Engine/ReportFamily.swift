import Records

/// A report with its appendices, which rules read as one.
struct ReportFamily {
    /// Positions in the paper's reports, that of the report itself first.
    let members: [Int]
    let report: Report

    /// Every report stands in one family; families are in the order of the reports that head them.
    static func families(of reports: [Report]) -> [ReportFamily] {
        let positions = Dictionary(reports.indices.map { (reports[$0].id, $0) }) { first, _ in first }
        var heads: [Int] = []
        var appendices: [Int: [Int]] = [:]
        for (index, report) in reports.enumerated() {
            if let head = report.partOf.flatMap({ positions[$0] }), head != index {
                appendices[head, default: []].append(index)
            } else {
                heads.append(index)
            }
        }
        return heads.map { head in
            let others = appendices[head] ?? []
            return ReportFamily(
                members: [head] + others,
                report: reports[head].joined(with: others.map { reports[$0] })
            )
        }
    }
}
