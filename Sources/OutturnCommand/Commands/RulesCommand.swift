import ArgumentParser
import Reconciliation

/// `outturn rules`: what is checked, and why.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Lists the rules, or explains one with its reason and examples.",
        discussion: """
            EXAMPLES:
              outturn rules
              outturn rules total-mismatch
            """
    )

    @Argument(
        help: ArgumentHelp("The rule to explain. (default: a list of all)", valueName: "id"),
        completion: RuleID.defaultCompletionKind,
        transform: { try RuleID($0) }
    )
    var rule: RuleID?

    func run() throws {
        guard let rule = rule.flatMap({ RuleRegister.rule($0.id) }) else {
            var grid = TextGrid(widest: 100, wrapsAt: 80)
            for description in RuleRegister.rules.map(\.description) {
                grid.add([description.id, description.severity.rawValue, description.summary])
            }
            return try Console.print(grid.lines.joined(separator: "\n") + "\n")
        }
        try Console.print(RulePage.text(for: rule.description))
    }
}
