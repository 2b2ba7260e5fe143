import ArgumentParser
import Reconciliation

/// The id of a rule that there is.
struct RuleID: ExpressibleByArgument, Hashable {
    let id: String

    init?(argument: String) {
        guard RuleRegister.rule(argument) != nil else { return nil }
        id = argument
    }

    /// - Throws: `ValidationError`, with the way to the rules that there are.
    init(_ argument: String) throws {
        guard let rule = Self(argument: argument) else {
            throw ValidationError("there is no such rule; outturn rules lists them")
        }
        self = rule
    }

    /// Too many for the help, which points to `outturn rules`; a shell completes them all the same.
    static var allValueStrings: [String] { [] }

    static var defaultCompletionKind: CompletionKind { .list(RuleRegister.rules.map(\.description.id)) }
}
