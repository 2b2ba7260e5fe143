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
        json.key("bands")
        json.beginArray()
        for band in debt.bands {
            json.beginObject()
            members(of: band.age)
            members(of: band.owed)
            json.endObject()
        }
        json.endArray()
        json.key("total")
        if let total = debt.total {
            json.beginObject()
            members(of: total)
            json.endObject()
        } else {
            json.null()
        }
        member("role", debt.role.rawValue)
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
        readings("benchmarks", measure.benchmarks)
        json.key("ratings")
        json.beginArray()
        for reading in measure.ratings {
            json.beginObject()
            member("label", reading.label)
            member("period", reading.period)
            json.key("rating")
            rating(reading.rating)
            json.endObject()
        }
        json.endArray()
        member("as_at", measure.asAt.asAt?.description)
        member("period", measure.asAt)
        json.endObject()
    }

    private mutating func readings(_ key: StaticString, _ readings: [Measure.Reading]) {
        json.key(key)
        json.beginArray()
        for reading in readings {
            json.beginObject()
            member("label", reading.label)
            member("period", reading.period)
            json.key("figure")
            figure(reading.figure)
            json.endObject()
        }
        json.endArray()
    }
}
