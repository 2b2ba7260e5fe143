import ArgumentParser
import Reconciliation

/// The id of a rule that there is.
struct RuleID: ExpressibleByArgument, Hashable {
    let id: String

    init?(argument: String) {
        guard RuleRegister.rule(argument) != nil else { return nil }
        id = argument
    }

    static var allValueStrings: [String] { RuleRegister.rules.map(\.description.id) }
}
