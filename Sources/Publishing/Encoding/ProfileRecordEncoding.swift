import Records

// Records that tell one thing over several bands or periods: aged debts, measures.
extension ContractEncoder {
    mutating func agedDebts(_ debts: [AgedDebt]) {
        objectPieces("aged_debts", debts) { encoder, debt in
            encoder.member("id", debt.id)
            encoder.provenance(debt.provenance)
            encoder.member("department", debt.department)
            encoder.member("as_at", debt.period.asAt?.description)
            encoder.member("period", debt.period)
            encoder.objects("bands", debt.bands) { encoder, band in
                encoder.members(of: band.age)
                encoder.members(of: band.owed)
            }
            encoder.optional("not_due", debt.notDue) { $0.amount($1) }
            encoder.optional("total", debt.total) { $0.amount($1) }
            encoder.member("role", debt.role.rawValue)
        }
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

    mutating func measures(_ measures: [Measure]) {
        objectPieces("measures", measures) { encoder, measure in
            encoder.member("id", measure.id)
            encoder.provenance(measure.provenance)
            encoder.member("name", measure.name)
            encoder.member("group", measure.group)
            encoder.readings("results", measure.results)
            encoder.readings("targets", measure.targets)
            encoder.readings("floors", measure.floors)
            encoder.readings("limits", measure.limits)
            encoder.readings("benchmarks", measure.benchmarks)
            encoder.objects("ratings", measure.ratings) { encoder, reading in
                encoder.member("label", reading.label)
                encoder.member("period", reading.period)
                encoder.json.key("rating")
                encoder.rating(reading.rating)
            }
            encoder.member("trend", measure.trend)
            encoder.member("as_at", measure.asAt.asAt?.description)
            encoder.member("period", measure.asAt)
        }
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
