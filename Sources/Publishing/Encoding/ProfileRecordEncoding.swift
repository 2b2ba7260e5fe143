import Records

// Records that tell one thing over several bands or periods: aged debts, measures.
extension ContractEncoder {
    mutating func agedDebt(_ debt: AgedDebt) {
        json.beginObject()
        member("id", debt.id)
        provenance(debt.provenance)
        member("department", debt.department)
        member("as_at", debt.period.asAt?.description)
        member("period", debt.period)
        objects("bands", debt.bands) { encoder, band in
            encoder.members(of: band.age)
            encoder.members(of: band.owed)
        }
        optional("not_due", debt.notDue) { $0.amount($1) }
        optional("total", debt.total) { $0.amount($1) }
        member("role", debt.role.rawValue)
        json.endObject()
    }

    private mutating func amount(_ owed: AgedDebt.Amount) {
        json.beginObject()
        members(of: owed)
        json.endObject()
    }

    private mutating func members(of owed: AgedDebt.Amount) {
        member("amount", owed.amount)
        member("share", owed.share)
        member("trend", owed.trend)
    }

    mutating func measure(_ measure: Measure) {
        json.beginObject()
        member("id", measure.id)
        provenance(measure.provenance)
        member("name", measure.name)
        member("group", measure.group)
        readings("results", measure.results)
        readings("targets", measure.targets)
        readings("floors", measure.floors)
        readings("limits", measure.limits)
        readings("benchmarks", measure.benchmarks)
        objects("ratings", measure.ratings) { encoder, reading in
            encoder.member("label", reading.label)
            encoder.member("period", reading.period)
            encoder.json.key("rating")
            encoder.rating(reading.rating)
        }
        member("trend", measure.trend)
        member("as_at", measure.asAt.asAt?.description)
        member("period", measure.asAt)
        json.endObject()
    }

    private mutating func readings(_ key: StaticString, _ readings: [Measure.Reading]) {
        objects(key, readings) { encoder, reading in
            encoder.member("label", reading.label)
            encoder.member("period", reading.period)
            encoder.json.key("figure")
            encoder.figure(reading.figure)
        }
    }
}
