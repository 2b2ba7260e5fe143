import Records

// What a pack and its minutes say.
extension ContractEncoder {
    mutating func agendaItems(_ items: [AgendaItem]) {
        objectPieces("agenda_items", items) { encoder, item in
            encoder.member("id", item.id)
            encoder.provenance(item.provenance)
            encoder.member("number", item.number)
            encoder.member("title", item.title)
            encoder.member("group", item.group)
            encoder.member("text", item.text)
        }
    }

    mutating func decisions(_ decisions: [Decision]) {
        objectPieces("decisions", decisions) { encoder, decision in
            encoder.member("id", decision.id)
            encoder.provenance(decision.provenance)
            encoder.member("number", decision.number)
            encoder.member("title", decision.title)
            encoder.member("resolved", decision.resolved)
        }
    }

    mutating func nominations(_ nominations: [Nomination]) {
        objectPieces("nominations", nominations) { encoder, nomination in
            encoder.member("id", nomination.id)
            encoder.provenance(nomination.provenance)
            encoder.member("name", nomination.name)
            encoder.member("area", nomination.area)
            encoder.member("nominated_to", nomination.nominatedTo)
            encoder.member("nominated_by", nomination.nominatedBy)
            encoder.member("appointment", nomination.appointment)
        }
    }

    mutating func petitions(_ petitions: [Petition]) {
        objectPieces("petitions", petitions) { encoder, petition in
            encoder.member("id", petition.id)
            encoder.provenance(petition.provenance)
            encoder.member("subject", petition.subject)
            encoder.member("signatures", petition.signatures)
            encoder.member("local_member", petition.localMember)
        }
    }
}
