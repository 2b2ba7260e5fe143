import TestSupport

extension SeededGenerator {
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Explodes an invented table of traded areas as a text layer does, and knows what stood in it.
struct ExplodedGenerator {
    enum Manner: Int, CaseIterable, CustomStringConvertible {
        case rowByRow, resultsApart, columnByColumn, mixed, fusedLabels

        var description: String {
            switch self {
            case .rowByRow: "row by row"
            case .resultsApart: "results apart"
            case .columnByColumn: "column by column"
            case .mixed: "manners mixed"
            case .fusedLabels: "wrapped labels fused in one block"
            }
        }
    }

    struct Row: Equatable {
        var service: String
        var area: String
        var figures: [String]
        var rating: String
    }

    private(set) var rows: [Row] = []
    private var random: SeededGenerator
    /// Whether each rating is printed in one block with its result, so that it marks it.
    private let isMarked: Bool

    private static let services = [
        "Library Service", "Archives", "Music Tuition", "Adult Learning", "School Meals", "Outdoor Centres",
        "Grounds Maintenance", "Fleet", "Registration", "Trading Standards", "Museums", "Print Room",
        "Early Help Advice", "Pupil Support & Welfare", "Estates & Asset Management", "Payroll", "Governor Services",
    ]
    private static let areas = [
        "Various", "Room hire", "Book sales", "Instrument loans", "Evening classes", "Catering for events",
        "Canoe & climbing days", "Tree surgery", "Vehicle tests", "Ceremonies", "Calibration of scales",
        "Exhibition loans", "Design & copying", "Family coaching", "Attendance visits", "Lettings", "Pension advice",
        "Clerking", "Workshops", "Archives", "Museums", "Payroll", "Library Service plus",
    ]

    init(seed: UInt64, isMarked: Bool) {
        random = SeededGenerator(seed: seed)
        self.isMarked = isMarked
        let count = Int.random(in: 4...14, using: &random)
        for _ in 0..<count {
            // Some services trade in several areas, one under the other.
            let repeats = random.chance(20) ? rows.last?.service : nil
            let service = repeats ?? Self.services.randomElement(using: &random) ?? "Fleet"
            let area = random.chance(12) ? service : Self.areas.randomElement(using: &random) ?? "Various"
            rows.append(Row(service: service, area: area, figures: figures(), rating: ""))
            rows[rows.count - 1].rating = rows[rows.count - 1].figures[2].hasPrefix("-") ? "Action" : "Good"
        }
    }

    private mutating func figures() -> [String] {
        let target = random.chance(4) ? 0 : Int.random(in: 5...2400, using: &random)
        let actual = random.chance(25) ? target : max(0, target + Int.random(in: -160...180, using: &random))
        return [target, actual, actual - target].map(Self.printed)
    }

    static func printed(_ thousandths: Int) -> String {
        let digits = String(abs(thousandths) % 1000)
        let fraction = String(repeating: "0", count: 3 - digits.count) + digits
        return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(fraction)"
    }

    /// The table as it would be printed, a blank line between blocks.
    mutating func text(_ manner: Manner) -> String {
        let headings = [
            "Service Area", "Trading Area", "Budgeted\nIncome Target", "Projected\nActual Income", "£m", "£m",
            "Forecast\nExcess/\nShortfall(-)\ncompared\nto Target\n£m",
        ]
        var blocks = headings + ["Performance"]
        switch manner {
        case .mixed:
            var start = 0
            while start < rows.count {
                let end = min(rows.count, start + Int.random(in: 2...4, using: &random))
                let part: [Manner] = [.rowByRow, .resultsApart, .columnByColumn]
                blocks += body(rows[start..<end], part.randomElement(using: &random) ?? .rowByRow)
                start = end
            }
        case .rowByRow, .resultsApart: blocks += displaced(body(rows[...], manner))
        case .columnByColumn, .fusedLabels: blocks += body(rows[...], manner)
        }
        let opening = """
            The financial performance of the traded areas of the county is set out in the table that follows here:

            """
        let closing = """
            Nothing further has to be said of the areas above, all of which are reviewed again in the next quarter.

            """
        return opening + "\n" + blocks.joined(separator: "\n\n") + "\n\n" + closing
    }

    private mutating func body(_ rows: ArraySlice<Row>, _ manner: Manner) -> [String] {
        switch manner {
        case .rowByRow: return rows.flatMap { labels($0) + $0.figures.prefix(2) + result($0) }
        case .resultsApart:
            return rows.flatMap { labels($0) + $0.figures.prefix(2) } + rows.flatMap { result($0) }
        case .columnByColumn:
            let services = rows.map { wrapped($0.service) }
            let areas = rows.map { wrapped($0.area) }
            return services + areas + rows.map { $0.figures[0] } + rows.map { $0.figures[1] }
                + rows.flatMap { result($0) }
        case .fusedLabels:
            let services = rows.map { wrapped($0.service) }.joined(separator: "\n")
            let areas = rows.map { wrapped($0.area) }.joined(separator: "\n")
            return [services, areas] + rows.flatMap { $0.figures.prefix(2) + result($0) }
        case .mixed: return body(rows, .rowByRow)
        }
    }

    private mutating func labels(_ row: Row) -> [String] { [wrapped(row.service), wrapped(row.area)] }

    private func result(_ row: Row) -> [String] {
        isMarked ? [row.figures[2] + "\n" + row.rating] : [row.figures[2], row.rating]
    }

    /// Breaks a label over lines as a narrow column does.
    private func wrapped(_ label: String) -> String {
        var lines: [String] = []
        for word in label.split(separator: " ") {
            if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= 14 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Now and then a block is printed a little after its place.
    private mutating func displaced(_ blocks: [String]) -> [String] {
        var blocks = blocks
        guard blocks.count > 4, random.chance(35) else { return blocks }
        let from = Int.random(in: 0..<blocks.count - 3, using: &random)
        let block = blocks.remove(at: from)
        blocks.insert(block, at: from + Int.random(in: 1...2, using: &random))
        return blocks
    }
}
