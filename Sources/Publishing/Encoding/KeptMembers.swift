import Figures
import JSON
import JSONSchema
import Tables

/// Members that come thousands of times in a paper's document with the same values, and are copied from the second
/// time on.
struct KeptMembers {
    /// What follows the printed characters of a figure that is one plain number.
    let printed = JSONMembers {
        $0.member("origin", "printed")
        $0.nullMembers("how", "sign", "absence")
    }

    /// What follows the figure of a cell, or its lack of one, where it holds no mark.
    let noMarks = JSONMembers { $0.nullMembers("rating", "trend") }

    /// What a cell takes up that is one of its row and one of its column.
    let single = JSONMembers { $0.members("row_span", 1, "column_span", 1) }

    /// The budgets that most lines lack, and the other figures that they do.
    let noOtherBudgets = JSONMembers {
        $0.nullMembers("additional_funding", "adjusted_budget", "budget_to_date")
    }
    let nothingButVariance = JSONMembers {
        $0.nullMembers("variance_to_date", "gross", "income")
        $0.nullMembers("net", "real_variance", "rephasing")
        $0.nullMembers("previous_forecast", "previous_variance", "variance_movement")
    }

    /// What a cell that stands in one piece says of other places.
    let noOtherPlaces = JSONMembers {
        $0.key("other_places")
        $0.beginArray()
        $0.endArray()
    }

    /// What stands between the value of a figure and its printed characters, by its ``Figure/plainShape``: few of a
    /// paper's figures differ in it, and those of a row by turns.
    private var units: [(shape: UInt32, members: JSONMembers)] = []

    /// More shapes than this are not kept: to look through them would take as long as to write the members.
    private static let mostShapes = 16

    /// Writes what stands between a plain figure's value and its printed characters.
    mutating func copyUnit(of figure: borrowing Figure, _ shape: UInt32, to json: inout CheckedWriter) {
        for index in units.indices where units[index].shape == shape { return json.members(units[index].members) }
        let members = Self.unit(of: figure)
        if units.count < Self.mostShapes { units.append((shape, members)) }
        json.members(members)
    }

    private static func unit(of figure: borrowing Figure) -> JSONMembers {
        let (unit, origin, decimals) = (figure.unit?.rawValue, figure.unitOrigin?.rawValue, figure.decimals)
        return JSONMembers { json in
            json.nullMember("upper")
            if let unit { json.member("unit", unit) } else { json.nullMember("unit") }
            if let origin { json.member("unit_origin", origin) } else { json.nullMember("unit_origin") }
            if let decimals { json.member("decimals", decimals) } else { json.nullMember("decimals") }
        }
    }
}
