import Reconciliation

/// A rule explained for whoever has a finding of it before them.
enum RulePage {
    static func text(for rule: RuleDescription) -> String {
        var sections = [
            "\(rule.id) (\(rule.severity.rawValue))\n\n\(indented(rule.summary))",
            section("Why it matters", rule.reason),
            section("When a finding is less", rule.grading),
            section("What it needs", rule.needs),
            section("How to accept a finding", rule.acceptance),
        ]
        for example in rule.triggering {
            sections.append(section("Found: \(example.title) (↓ stands before the figure)", example.marked))
            if let earlier = example.earlier { sections.append(section("... and in the paper before it", earlier)) }
        }
        for example in rule.nonTriggering {
            sections.append(section("Not found: \(example.title)", example.marked))
            if let earlier = example.earlier { sections.append(section("... and in the paper before it", earlier)) }
        }
        return sections.joined(separator: "\n\n") + "\n"
    }

    private static func section(_ title: String, _ text: String) -> String {
        "\(title)\n\n\(indented(text))"
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + $0 }
            .joined(separator: "\n")
    }
}
