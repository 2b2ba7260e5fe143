import Records

// Traded areas, grants, financial risks.
extension ContractEncoder {
    mutating func tradedAreas(_ areas: [TradedArea]) {
        objectPieces("traded_areas", areas) { encoder, area in
            encoder.member("id", area.id)
            encoder.provenance(area.provenance)
            encoder.member("portfolio", area.portfolio)
            encoder.member("service", area.service)
            encoder.member("area", area.area)
            encoder.member("period", area.period)
            encoder.member("expenditure", area.expenditure)
            encoder.member("income", area.income)
            encoder.member("contribution", area.contribution)
            encoder.member("target", area.target)
            encoder.member("actual", area.actual)
            encoder.member("excess", area.excess)
            encoder.member("rating", area.rating)
            encoder.member("transferred_to_reserves", area.transferredToReserves)
            encoder.member("role", area.role.rawValue)
        }
    }

    mutating func grants(_ grants: [Grant]) {
        objectPieces("grants", grants) { encoder, grant in
            encoder.member("id", grant.id)
            encoder.provenance(grant.provenance)
            encoder.member("portfolio", grant.portfolio)
            encoder.member("description", grant.description)
            encoder.member("type", grant.type)
            encoder.member("awarding_body", grant.awardingBody)
            encoder.member("period", grant.period)
            encoder.member("brought_forward", grant.broughtForward)
            encoder.member("additional", grant.additional)
            encoder.member("forecast_spend", grant.forecastSpend)
            encoder.member("amount", grant.amount)
            encoder.member("actual_spend", grant.actualSpend)
            encoder.member("remaining", grant.remaining)
            encoder.member("ring_fenced", grant.ringFenced)
            encoder.member("purpose", grant.purpose)
            encoder.member("role", grant.role.rawValue)
        }
    }

    mutating func financialRisks(_ risks: [FinancialRisk]) {
        objectPieces("financial_risks", risks) { encoder, risk in
            encoder.member("id", risk.id)
            encoder.provenance(risk.provenance)
            encoder.member("service", risk.service)
            encoder.member("risk", risk.risk)
            encoder.member("period", risk.period)
            encoder.member("sensitivity", risk.sensitivity)
            encoder.member("likelihood", risk.likelihood)
            encoder.member("likelihood_label", risk.likelihoodLabel)
        }
    }

    mutating func member(_ key: StaticString, _ answer: Bool?) {
        json.key(key)
        if let answer { json.bool(answer) } else { json.null() }
    }
}
