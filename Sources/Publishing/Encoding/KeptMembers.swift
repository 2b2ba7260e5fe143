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

    /// What stands between the value of a figure and its printed characters: few figures of a paper differ in it.
    private var units: [UInt32: JSONMembers] = [:]
    private var last: (shape: UInt32, members: JSONMembers)?

    /// Writes what stands between a plain figure's value and its printed characters.
    mutating func copyUnit(of figure: borrowing Figure, _ shape: UInt32, to json: inout CheckedWriter) {
        if let last, last.shape == shape { return json.members(last.members) }
        let members = units[shape] ?? Self.unit(of: figure)
        units[shape] = members
        last = (shape, members)
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
