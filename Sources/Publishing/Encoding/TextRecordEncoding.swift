import Figures
import Records

// Records that stand in the text: allocations, one-off items, variances, deliverables, keys, footnotes.
extension ContractEncoder {
    mutating func budgetAllocations(_ allocations: [BudgetAllocation]) {
        objectPieces("budget_allocations", allocations) { encoder, allocation in
            encoder.member("id", allocation.id)
            encoder.provenance(allocation.provenance)
            encoder.member("name", allocation.name)
            encoder.member("number", allocation.number)
            encoder.member("group", allocation.group)
            encoder.objects("amounts", allocation.amounts) { encoder, amount in
                encoder.member("basis", amount.basis?.rawValue)
                encoder.member("amount", amount.amount)
                encoder.member("period", amount.period)
            }
        }
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

    mutating func variances(_ variances: [Variance]) {
        objectPieces("variances", variances) { encoder, variance in
            encoder.member("id", variance.id)
            encoder.provenance(variance.provenance)
            encoder.member("name", variance.name)
            encoder.member("number", variance.number)
            encoder.member("group", variance.group)
            encoder.member("direction", variance.direction.rawValue)
            encoder.member("amount", variance.amount)
            encoder.member("rating", variance.rating)
        }
    }

    mutating func deliverables(_ deliverables: [Deliverable]) {
        objectPieces("deliverables", deliverables) { encoder, deliverable in
            encoder.member("id", deliverable.id)
            encoder.provenance(deliverable.provenance)
            encoder.member("title", deliverable.title)
            encoder.member("priority", deliverable.priority)
            encoder.member("rating", deliverable.rating)
            encoder.member("expected_completion", deliverable.expectedCompletion?.description)
            encoder.member("line_ranges", deliverable.commentary)
        }
    }

    mutating func ratingKeys(_ keys: [RatingKey]) {
        objectPieces("rating_keys", keys) { encoder, key in
            encoder.member("id", key.id)
            encoder.provenance(key.provenance)
            encoder.member("rates", key.rates)
            encoder.objects("ratings", key.entries) { encoder, entry in
                encoder.member("words", entry.words)
                encoder.member("rating", entry.rating?.name)
                encoder.member("rag", entry.rag?.rawValue)
                encoder.member("glyph", entry.glyph)
                encoder.member("meaning", entry.meaning)
                encoder.threshold(entry.band)
                encoder.json.key("at")
                encoder.place(entry.place)
            }
        }
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
