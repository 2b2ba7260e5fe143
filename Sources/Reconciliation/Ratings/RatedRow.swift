import Figures
import Papers
import Records
import Tables

/// A row of a record table that gives a rating beside the figures it should follow from.
struct RatedRow: Sendable {
    var name: String
    var table: String?
    var mark: RatingMark
    /// What the rating should follow from, with the name of its column.
    var figures: [(label: String, figure: Figure)]
    /// In percent of the target or budget, positive where more than it: variance over budget, result over target.
    var excess: RoundingInterval
    /// ``excess`` of the figures as they stand, without their rounding.
    var point: ExactDecimal
    /// The same in percentage points, where result and target are percentages.
    var points: RoundingInterval?
    /// How far the result lies over the least that is acceptable, where the row tells it.
    var overFloor: RoundingInterval?
    /// The least that is acceptable less the target, where both are told.
    var floorGap: ExactDecimal?
    var base: RatingBand.Base
    /// 1 where more is better, -1 where less is; nil where neither a column nor the name says so.
    var direction: Int?
    /// Whether the direction is sure: told by a column, or by what is rated.
    var isDirectionTold = true

    /// The rows of a report that can be judged, table by table in their order.
    static func byTable(in report: Report) -> [[RatedRow]] {
        var order: [String] = []
        var rows: [String: [RatedRow]] = [:]
        for row in budgets(report) + savings(report) + measures(report) {
            let key = "\(row.table ?? "")/\(row.base.rawValue)"
            if rows[key] == nil { order.append(key) }
            rows[key, default: []].append(row)
        }
        return order.compactMap { rows[$0] }
    }

    private static func budgets(_ report: Report) -> [RatedRow] {
        report.budgetLines.compactMap { line in
            guard line.variance != nil || line.varianceToDate != nil else { return share(line) }
            guard let mark = line.rating, let variance = line.variance,
                let budget = line.adjustedBudget ?? line.budget ?? line.budgetToDate,
                let excess = percent(variance, of: budget), let point = point(variance.value, of: budget.value)
            else { return nil }
            return RatedRow(
                name: line.name,
                table: line.provenance.table,
                mark: mark,
                figures: [("budget", budget), ("variance", variance)],
                excess: excess,
                point: point,
                base: .budget,
                direction: -1
            )
        }
    }

    /// A line of which only the variance in percent is told.
    private static func share(_ line: BudgetLine) -> RatedRow? {
        guard let mark = line.rating, let percent = line.variancePercent, percent.unit == .percent,
            percent.upper == nil, let excess = percent.interval, let point = percent.value
        else { return nil }
        return RatedRow(
            name: line.name,
            table: line.provenance.table,
            mark: mark,
            figures: [("variance in percent", percent)],
            excess: excess,
            point: point,
            base: .budget,
            direction: -1
        )
    }

    private static func savings(_ report: Report) -> [RatedRow] {
        report.savingsInitiatives.compactMap { saving in
            guard let mark = saving.rating, let target = saving.target else { return nil }
            guard let shortfall = saving.shortfall else { return delivered(saving, of: target, rated: mark) }
            guard let excess = percent(shortfall.reversed, of: target),
                let point = point(shortfall.reversed.value, of: target.value), isWhole(saving)
            else { return nil }
            return RatedRow(
                name: saving.name,
                table: saving.provenance.table,
                mark: mark,
                figures: [("target", target), ("shortfall", shortfall.isReversed ? shortfall.reversed : shortfall)],
                excess: excess,
                point: point,
                base: .target,
                direction: 1
            )
        }
    }

    /// A saving of which only the target and what is, or will be, achieved are told.
    private static func delivered(
        _ saving: SavingsInitiative,
        of target: Figure,
        rated mark: RatingMark
    ) -> RatedRow? {
        guard saving.byStatus.isEmpty, let achieved = saving.achieved, achieved.unit == target.unit,
            let gap = difference(achieved, target), let size = target.interval, !size.contains(.zero),
            let excess = quotient(gap, size),
            let point = point(achieved.value.flatMap { a in target.value.flatMap(a.subtracting) }, of: target.value)
        else { return nil }
        return RatedRow(
            name: saving.name,
            table: saving.provenance.table,
            mark: mark,
            figures: [("target", target), ("achieved", achieved)],
            excess: excess,
            point: point,
            base: .target,
            direction: 1
        )
    }

    /// Whether what is not achieved is what falls short. Where some is at risk or still to come,
    /// the rating may go by that.
    private static func isWhole(_ saving: SavingsInitiative) -> Bool {
        guard let achieved = saving.achieved?.interval, let shortfall = saving.shortfall?.interval else { return true }
        guard let target = saving.target?.interval else { return false }
        let whole = achieved + shortfall
        return whole.lower <= target.upper && target.lower <= whole.upper
    }

    private static func measures(_ report: Report) -> [RatedRow] {
        let forecasting = Set(report.tables.filter { foretells($0.table) }.map(\.id))
        let sharing = Set(report.tables.filter { tellsShares($0.table) }.map(\.id))
        return report.measures.flatMap { measure -> [RatedRow] in
            if let table = measure.provenance.table, forecasting.contains(table) { return [] }
            return MeasureStanding.all(of: measure, in: report.head.period.financialYear).compactMap { standing in
                var row = row(measure, standing)
                if let table = row?.table, sharing.contains(table) { row?.points = nil }
                return row
            }
        }
    }

    /// Whether a column tells by what share of the target the results miss it: then percent are no points.
    private static func tellsShares(_ table: Table) -> Bool {
        table.relations.contains { relation in
            relation.axis == .columns && relation.kind == .change && relation.held >= 2
                && relation.held * 4 >= relation.tried * 3
                && relation.operands.contains { table.columns[$0.index - 1].role == .target }
        }
    }

    /// Whether a table of measures tells what is expected beside what was reached so far: which of the two a rating
    /// goes by it does not say.
    private static func foretells(_ table: Table) -> Bool {
        let roles = table.columns.map(\.role)
        return roles.contains(.forecast) && (roles.contains(.actual) || roles.contains(.result))
    }

    private static func row(_ measure: Measure, _ standing: MeasureStanding) -> RatedRow? {
        let (result, target) = (standing.result, standing.target)
        guard let name = measure.name, result.figure.unit == target.figure.unit,
            let gap = difference(result.figure, target.figure), let size = target.figure.interval,
            !size.contains(.zero), let excess = quotient(gap, size),
            let point = point(
                result.figure.value.flatMap { value in target.figure.value.flatMap(value.subtracting) },
                of: target.figure.value
            )
        else { return nil }
        var row = RatedRow(
            name: name,
            table: measure.provenance.table,
            mark: standing.rating,
            figures: [(result.label, result.figure), (target.label, target.figure)],
            excess: excess,
            point: point,
            points: result.figure.unit == .percent ? gap : nil,
            base: .target
        )
        if let floor = standing.floor, floor.unit == result.figure.unit {
            row.overFloor = difference(result.figure, floor)
            row.floorGap = floor.value.flatMap { least in target.figure.value.flatMap(least.subtracting) }
            row.figures.append(("floor", floor))
        }
        row.direction = MeasureDirection.direction(of: measure, target: target.figure)
        row.isDirectionTold = measure.isDirectionTold
        return row
    }

    private static func difference(_ figure: Figure, _ other: Figure) -> RoundingInterval? {
        guard let first = figure.interval, let second = other.interval, figure.upper == nil, other.upper == nil else {
            return nil
        }
        return first - second
    }

    private static func percent(_ part: Figure, of whole: Figure) -> RoundingInterval? {
        guard let dividend = part.interval, let divisor = whole.interval, part.unit == whole.unit,
            !divisor.contains(.zero)
        else { return nil }
        return quotient(dividend, divisor)
    }

    private static func point(_ part: ExactDecimal?, of whole: ExactDecimal?) -> ExactDecimal? {
        guard let part, let whole else { return nil }
        return part.scaled(byPowerOfTen: 2).divided(by: whole.magnitude, places: 9)
    }

    /// In percent of the size of what it is held against: a negative budget has a size too.
    private static func quotient(_ dividend: RoundingInterval, _ divisor: RoundingInterval) -> RoundingInterval? {
        let size = divisor.upper.isNegative ? -divisor : divisor
        return dividend.scaled(by: 100).divided(by: size, places: 9)
    }
}
