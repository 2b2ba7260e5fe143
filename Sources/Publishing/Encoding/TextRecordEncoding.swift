import Records

// Records that stand in the text: allocations, variances, deliverables, keys.
extension ContractEncoder {
    mutating func budgetAllocation(_ allocation: BudgetAllocation) {
        json.beginObject()
        member("id", allocation.id)
        provenance(allocation.provenance)
        member("name", allocation.name)
        member("number", allocation.number)
        member("group", allocation.group)
        json.key("amounts")
        json.beginArray()
        for amount in allocation.amounts {
            json.beginObject()
            member("basis", amount.basis?.rawValue)
            member("amount", amount.amount)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    mutating func variance(_ variance: Variance) {
        json.beginObject()
        member("id", variance.id)
        provenance(variance.provenance)
        member("name", variance.name)
        member("number", variance.number)
        member("group", variance.group)
        member("direction", variance.direction.rawValue)
        member("amount", variance.amount)
        member("rating", variance.rating)
        json.endObject()
    }

    mutating func deliverable(_ deliverable: Deliverable) {
        json.beginObject()
        member("id", deliverable.id)
        provenance(deliverable.provenance)
        member("title", deliverable.title)
        member("priority", deliverable.priority)
        member("rating", deliverable.rating)
        member("expected_completion", deliverable.expectedCompletion?.description)
        member("line_ranges", deliverable.commentary)
        json.endObject()
    }

    mutating func ratingKey(_ key: RatingKey) {
        json.beginObject()
        member("id", key.id)
        provenance(key.provenance)
        member("rates", key.rates)
        json.key("ratings")
        json.beginArray()
        for entry in key.entries {
            json.beginObject()
            member("words", entry.words)
            member("rating", entry.rating)
            member("rag", entry.rag?.rawValue)
            member("glyph", entry.glyph)
            member("meaning", entry.meaning)
            json.key("at")
            place(entry.place)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
