import Records

// Traded areas, grants, financial risks.
extension ContractEncoder {
    mutating func tradedAreas(_ areas: [TradedArea]) {
        json.key("traded_areas")
        json.beginArray()
        for area in areas {
            json.beginObject()
            member("id", area.id)
            provenance(area.provenance)
            member("portfolio", area.portfolio)
            member("service", area.service)
            member("area", area.area)
            member("period", area.period)
            member("expenditure", area.expenditure)
            member("income", area.income)
            member("contribution", area.contribution)
            member("target", area.target)
            member("actual", area.actual)
            member("excess", area.excess)
            member("rating", area.rating)
            member("transferred_to_reserves", area.transferredToReserves)
            member("role", area.role.rawValue)
            json.endObject()
        }
        json.endArray()
    }

    mutating func grants(_ grants: [Grant]) {
        json.key("grants")
        json.beginArray()
        for grant in grants {
            json.beginObject()
            member("id", grant.id)
            provenance(grant.provenance)
            member("portfolio", grant.portfolio)
            member("description", grant.description)
            member("type", grant.type)
            member("awarding_body", grant.awardingBody)
            member("period", grant.period)
            member("brought_forward", grant.broughtForward)
            member("additional", grant.additional)
            member("forecast_spend", grant.forecastSpend)
            member("ring_fenced", grant.ringFenced)
            member("purpose", grant.purpose)
            member("role", grant.role.rawValue)
            json.endObject()
        }
        json.endArray()
    }

    mutating func financialRisks(_ risks: [FinancialRisk]) {
        json.key("financial_risks")
        json.beginArray()
        for risk in risks {
            json.beginObject()
            member("id", risk.id)
            provenance(risk.provenance)
            member("service", risk.service)
            member("risk", risk.risk)
            member("period", risk.period)
            member("sensitivity", risk.sensitivity)
            member("likelihood", risk.likelihood)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func member(_ key: StaticString, _ answer: Bool?) {
        json.key(key)
        if let answer { json.bool(answer) } else { json.null() }
    }
}
