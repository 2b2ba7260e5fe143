import Records

// What a pack and its minutes say.

extension AgendaItem {
    var lines: [String] {
        var sheet = RecordSheet("agenda item", id, provenance, name: title)
        sheet.add("number", number)
        sheet.add("group", group)
        sheet.add("text", text)
        return sheet.lines
    }
}

extension Decision {
    var lines: [String] {
        var sheet = RecordSheet("decision", id, provenance, name: title ?? "title not known")
        sheet.add("number", number)
        for text in resolved { sheet.add("resolved", text) }
        return sheet.lines
    }
}

extension Nomination {
    var lines: [String] {
        var sheet = RecordSheet("nomination", id, provenance, name: name)
        sheet.add("area", area)
        sheet.add("nominated to", nominatedTo)
        sheet.add("nominated by", nominatedBy)
        sheet.add("appointment", appointment)
        return sheet.lines
    }
}

extension Petition {
    var lines: [String] {
        var sheet = RecordSheet("petition", id, provenance, name: subject)
        sheet.add("signatures", signatures)
        sheet.add("local member", localMember)
        return sheet.lines
    }
}
