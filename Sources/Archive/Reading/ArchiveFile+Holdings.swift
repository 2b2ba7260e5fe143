import GRDB

/// Of whom and of when the reports of an archive are, and so what can be asked for.
public struct ArchiveHoldings: Sendable {
    public struct Authority: Sendable {
        public var name: String
        /// Its codes in registers, where it has any.
        public var codes: [String]
    }

    public var authorities: [Authority]
    /// Years as `2020-21`, and with a quarter as `2020-21 Q2`.
    public var periods: [String]
    public var portfolios: [String]

    /// The council that goes by a name or a code, in whatever case.
    public func authority(called name: String) -> Authority? {
        authorities.first { authority in
            ([authority.name] + authority.codes).contains { $0.lowercased() == name.lowercased() }
        }
    }
}

extension ArchiveFile {
    public func holdings() throws(ArchiveError) -> ArchiveHoldings {
        try read { db in
            let authorities = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT authority_name AS name, authority_code AS code, authority_gss_code AS gss FROM reports
                    WHERE authority_name IS NOT NULL ORDER BY name, code, gss
                    """
            ).map { row in
                ArchiveHoldings.Authority(
                    name: row["name"],
                    codes: [row["code"] as String?, row["gss"] as String?].compactMap(\.self)
                )
            }
            let periods = try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT period_financial_year FROM reports WHERE period_financial_year IS NOT NULL
                    UNION SELECT DISTINCT period_financial_year || ' Q' || period_quarter FROM reports
                    WHERE period_financial_year IS NOT NULL AND period_quarter IS NOT NULL ORDER BY 1
                    """
            )
            let portfolios = try String.fetchAll(
                db,
                sql: "SELECT DISTINCT portfolio FROM reports WHERE portfolio IS NOT NULL ORDER BY portfolio"
            )
            return ArchiveHoldings(authorities: authorities, periods: periods, portfolios: portfolios)
        }
    }
}
