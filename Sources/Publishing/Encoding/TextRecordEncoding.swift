import Figures
import Records

// Records that stand in the text: allocations, one-off items, variances, deliverables, keys, footnotes.
extension ContractEncoder {
    mutating func budgetAllocation(_ allocation: BudgetAllocation) {
        json.beginObject()
        member("id", allocation.id)
        provenance(allocation.provenance)
        member("name", allocation.name)
        member("number", allocation.number)
        member("group", allocation.group)
        objects("amounts", allocation.amounts) { encoder, amount in
            encoder.member("basis", amount.basis?.rawValue)
            encoder.member("amount", amount.amount)
            encoder.member("period", amount.period)
        }
        json.endObject()
    }

    mutating func oneOffItems(_ items: [OneOffItem]) {
        objectPieces("one_off_items", items) { encoder, item in
            encoder.member("id", item.id)
            encoder.provenance(item.provenance)
            encoder.member("name", item.name)
            encoder.member("direction", item.direction.rawValue)
            encoder.member("amount", item.amount)
        }
    }

    mutating func footnotes(_ footnotes: [TableFootnote]) {
        objectPieces("footnotes", footnotes) { encoder, footnote in
            encoder.member("id", footnote.id)
            encoder.provenance(footnote.provenance)
            encoder.member("columns", footnote.columns)
            encoder.member("anchor", footnote.anchor)
            encoder.member("text", footnote.text)
        }
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
        objects("ratings", key.entries) { encoder, entry in
            encoder.member("words", entry.words)
            encoder.member("rating", entry.rating)
            encoder.member("rag", entry.rag?.rawValue)
            encoder.member("glyph", entry.glyph)
            encoder.member("meaning", entry.meaning)
            encoder.threshold(entry.band)
            encoder.json.key("at")
            encoder.place(entry.place)
        }
        json.endObject()
    }

    private mutating func threshold(_ band: RatingBand?) {
        json.key("threshold")
        guard let band else {
            json.null()
            return
        }
        json.beginObject()
        member("against", band.base.rawValue)
        member("unit", band.isInPoints ? Unit.percentagePoints.rawValue : Unit.percent.rawValue)
        member("floor", band.floor?.rawValue)
        member("from", band.from?.percent)
        member("from_included", band.from?.isIncluded)
        member("to", band.to?.percent)
        member("to_included", band.to?.isIncluded)
        json.endObject()
    }
}
