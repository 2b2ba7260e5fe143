import Figures
import Reconciliation

extension ContractEncoder {
    mutating func findings(_ findings: [Finding], in paper: String) {
        list("findings", findings) { $0.finding($1, in: paper) }
    }

    mutating func finding(_ finding: Finding, in paper: String) {
        json.beginObject()
        member("rule", finding.rule)
        member("severity", finding.severity.rawValue)
        member("message", finding.message)
        member("stated", finding.stated)
        member("computed", finding.computed)
        member("difference", finding.difference)
        member("tolerance", finding.tolerance)
        member("unit", finding.unit?.rawValue)
        optional("diagnosis", finding.diagnosis) { $0.diagnosis($1) }
        member("explanation", finding.explanation)
        list("contradictions", finding.checks) { $0.contradiction($1) }
        list("evidence", finding.evidence) { $0.evidence($1, in: paper) }
        member("table", finding.table)
        member("paper", paper)
        json.key("at")
        place(finding.place)
        member("fingerprint", finding.fingerprint)
        optional("acceptance", finding.acceptance) { $0.acceptance($1) }
        json.endObject()
    }

    private mutating func diagnosis(_ diagnosis: Finding.Diagnosis) {
        json.beginObject()
        member("kind", diagnosis.kind.rawValue)
        member("row", diagnosis.row)
        member("power_of_ten", diagnosis.powerOfTen)
        json.endObject()
    }

    private mutating func contradiction(_ check: Finding.Contradiction) {
        json.beginObject()
        member("rule", check.rule)
        member("message", check.message)
        member("stated", check.stated)
        member("stated_interval", check.statedInterval)
        member("computed", check.computed)
        member("computed_interval", check.computedInterval)
        member("difference", check.difference)
        member("tolerance", check.tolerance)
        json.endObject()
    }

    private mutating func evidence(_ evidence: Finding.Evidence, in paper: String) {
        json.beginObject()
        member("role", evidence.role.rawValue)
        member("label", evidence.label)
        member("quote", evidence.quote)
        member("value", evidence.value)
        member("interval", evidence.interval)
        member("weight", evidence.weight)
        // Counted from 1, as rows and columns are.
        member("contradiction", evidence.check + 1)
        member("paper", evidence.paper ?? paper)
        json.key("at")
        place(evidence.place)
        json.endObject()
    }

    private mutating func member(_ key: StaticString, _ interval: RoundingInterval?) {
        json.key(key)
        guard let interval, interval.lower.isPublishable, interval.upper.isPublishable else {
            json.null()
            return
        }
        json.beginObject()
        member("lower", interval.lower)
        member("upper", interval.upper)
        json.endObject()
    }

    mutating func checks(_ tallies: [CheckTally]) {
        objects("checks", tallies) { encoder, tally in
            encoder.member("rule", tally.rule)
            encoder.member("passed", tally.passed)
            encoder.member("failed", tally.failed)
            encoder.member("not_evaluated", tally.notEvaluatedCount)
            encoder.objects("reasons", tally.reasons) { encoder, entry in
                encoder.member("reason", entry.reason.rawValue)
                encoder.member("count", entry.count)
            }
        }
    }
}
