import Figures
import Reconciliation

extension ContractEncoder {
    mutating func findings(_ findings: [Finding], in paper: String) {
        json.key("findings")
        json.beginArray()
        for finding in findings { self.finding(finding, in: paper) }
        json.endArray()
    }

    private mutating func finding(_ finding: Finding, in paper: String) {
        json.beginObject()
        member("rule", finding.rule)
        member("severity", finding.severity.rawValue)
        member("message", finding.message)
        member("stated", finding.stated)
        member("computed", finding.computed)
        member("difference", finding.difference)
        member("tolerance", finding.tolerance)
        member("unit", finding.unit?.rawValue)
        json.key("diagnosis")
        if let diagnosis = finding.diagnosis { self.diagnosis(diagnosis) } else { json.null() }
        member("explanation", finding.explanation)
        json.key("contradictions")
        json.beginArray()
        for check in finding.checks { contradiction(check) }
        json.endArray()
        json.key("evidence")
        json.beginArray()
        for evidence in finding.evidence { self.evidence(evidence, in: paper) }
        json.endArray()
        member("table", finding.table)
        json.key("at")
        place(finding.place)
        member("fingerprint", finding.fingerprint)
        json.key("acceptance")
        json.null()
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
        member("paper", paper)
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
        json.key("checks")
        json.beginArray()
        for tally in tallies {
            json.beginObject()
            member("rule", tally.rule)
            member("passed", tally.passed)
            member("failed", tally.failed)
            member("not_evaluated", tally.notEvaluatedCount)
            json.key("reasons")
            json.beginArray()
            for (reason, count) in tally.reasons {
                json.beginObject()
                member("reason", reason.rawValue)
                member("count", count)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }
}
