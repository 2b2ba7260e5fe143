import ArgumentParser
import Reconciliation

/// Which rules are applied.
struct RuleOptions: ParsableArguments {
    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp(
            "Apply only this rule, by its id in 'outturn rules'; may be given several times. (default: all rules)",
            valueName: "id"
        ),
        completion: RuleID.defaultCompletionKind,
        transform: { try RuleID($0) }
    )
    var only: [RuleID] = []

    @Option(
        name: .customLong("ignore"),
        help: ArgumentHelp("Don't apply this rule; may be given several times. (default: none)", valueName: "id"),
        completion: RuleID.defaultCompletionKind,
        transform: { try RuleID($0) }
    )
    var ignored: [RuleID] = []

    var rules: [any Rule] {
        RuleRegister.rules.filter { rule in
            let id = rule.description.id
            return (only.isEmpty || only.contains { $0.id == id }) && !ignored.contains { $0.id == id }
        }
    }

    func validate() throws {
        if rules.isEmpty { throw ValidationError("--rule and --ignore leave no rule to apply") }
    }
}
