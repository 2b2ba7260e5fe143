import Records

// Records that stand in the text: allocations, variances, deliverables, keys.

extension BudgetAllocation {
    var lines: [String] {
        var sheet = RecordSheet("budget allocation", id, provenance, name: name)
        sheet.add("number", number)
        sheet.add("group", group)
        for amount in amounts {
            let time = amount.period.isEmpty ? "" : ", \(Wording.period(amount.period))"
            sheet.add((amount.basis?.rawValue ?? "basis not said") + time, amount.amount)
        }
        return sheet.lines
    }
}

extension OneOffItem {
    var lines: [String] {
        var sheet = RecordSheet("one-off item", id, provenance, name: name)
        sheet.add(direction.rawValue, amount)
        return sheet.lines
    }
}

extension TableFootnote {
    var lines: [String] {
        var sheet = RecordSheet("footnote", id, provenance, name: anchor)
        if !columns.isEmpty { sheet.add("columns", columns.map(String.init).joined(separator: ", ")) }
        sheet.add("text", text)
        return sheet.lines
    }
}

extension Variance {
    var lines: [String] {
        var sheet = RecordSheet("variance", id, provenance, name: name)
        sheet.add("number", number)
        sheet.add("group", group)
        sheet.add(direction.rawValue, amount)
        sheet.add("rating", rating)
        return sheet.lines
    }
}

extension Deliverable {
    var lines: [String] {
        var sheet = RecordSheet("deliverable", id, provenance, name: title)
        sheet.add("priority", priority)
        sheet.add("rating", rating)
        sheet.add("expected completion", expectedCompletion?.description)
        if !commentary.isEmpty { sheet.add("commentary", "lines \(Wording.lines(commentary))") }
        return sheet.lines
    }
}

extension RatingKey {
    var lines: [String] {
        var sheet = RecordSheet("rating key", id, provenance, name: rates ?? "what it rates is not said")
        for entry in entries {
            let words = [entry.glyph, entry.words].compactMap { $0 }.joined(separator: " ")
            let rating = entry.rating?.name ?? entry.rag?.rawValue ?? "not known"
            let meaning = entry.meaning.map { ": \($0)" } ?? ""
            sheet.add(words, "\(rating)\(meaning) (at \(Wording.place(entry.place)))")
        }
        return sheet.lines
    }
}
