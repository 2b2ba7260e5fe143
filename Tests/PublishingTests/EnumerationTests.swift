import Figures
import JSON
import Lexicon
import Papers
import Publishing
import Reconciliation
import Records
import Tables
import Testing

/// The enumerations that the schemas spell out are those of the program.
@Suite struct EnumerationTests {
    struct Agreement: CustomTestStringConvertible {
        var schema: PublishedSchema
        /// Below `$defs`.
        var place: String
        var names: [String]

        init<Names: CaseIterable & RawRepresentable>(_ schema: PublishedSchema, _ place: String, _ names: Names.Type)
        where Names.RawValue == String {
            self.init(schema, place, names.allCases.map(\.rawValue))
        }

        init(_ schema: PublishedSchema, _ place: String, _ names: [String]) {
            (self.schema, self.place, self.names) = (schema, place, names)
        }

        var testDescription: String { "\(schema.name): \(place)" }
    }

    static let agreements: [Agreement] = [
        Agreement(.paper, "file/properties/format", PaperFile.Format.self),
        Agreement(.paper, "file/properties/encoding", PaperFile.Encoding.self),
        Agreement(.paper, "unit", Unit.self),
        Agreement(.paper, "unit_origin", UnitOrigin.self),
        Agreement(.paper, "figure/properties/absence", Absence.self),
        Agreement(.paper, "rating/properties/rag", RAG.self),
        Agreement(.paper, "trend/properties/trend", Trend.self),
        Agreement(.paper, "period/properties/basis", Period.Basis.self),
        Agreement(.paper, "column/properties/role", ColumnRole.self),
        Agreement(.paper, "column/properties/stage", BudgetStage.self),
        Agreement(.paper, "column/properties/flow", BudgetFlow.self),
        Agreement(.paper, "receipt_payment/properties/direction", ReceiptPayment.Direction.self),
        Agreement(.paper, "one_off_item/properties/direction", OneOffItem.Direction.self),
        Agreement(.paper, "statement/properties/direction", StatementDirection.self),
        Agreement(.paper, "statement/properties/qualifier", Qualifier.self),
        Agreement(.lexicon, "column_role", ColumnRole.self),
        Agreement(.paper, "row/properties/roles/items", Array(RowRoles(rawValue: .max).names)),
        Agreement(.paper, "relation/properties/kind", Relation.Kind.self),
        Agreement(.paper, "relation/properties/axis", Relation.Axis.self),
        Agreement(.paper, "relation/properties/basis", Relation.Basis.self),
        Agreement(.paper, "note/properties/kind", TableRemark.Kind.self),
        Agreement(.paper, "table/properties/kind", TableKind.self),
        Agreement(.paper, "table/properties/layout", TableLayout.self),
        Agreement(.paper, "role", RecordRole.self),
        Agreement(.paper, "budget_line/properties/name_kind", BudgetLine.NameKind.self),
        Agreement(.paper, "reserve/properties/kind", Reserve.Kind.self),
        Agreement(.paper, "balance_movement/properties/kind", Reserve.Kind.self),
        Agreement(.paper, "key_entry/properties/rag", RAG.self),
        Agreement(.paper, "savings_part/properties/rag", RAG.self),
        Agreement(.paper, "threshold/properties/against", RatingBand.Base.self),
        Agreement(.paper, "threshold/properties/floor", RatingBand.Floor.self),
        Agreement(
            .paper,
            "threshold/properties/unit",
            [Unit.percent, Unit.percentagePoints].map(\.rawValue)
        ),
        Agreement(.paper, "allocated_amount/properties/basis", BudgetAllocation.Basis.self),
        Agreement(.paper, "funded_part/properties/basis", FundedCost.Basis.self),
        Agreement(.paper, "funded_part/properties/stage", BudgetStage.self),
        Agreement(.paper, "variance/properties/direction", Variance.Direction.self),
        Agreement(.paper, "report/properties/kind", ReportHead.Kind.self),
        Agreement(.paper, "report/properties/kinship", ReportKinship.self),
        Agreement(.paper, "finding/properties/severity", Severity.self),
        Agreement(.paper, "evidence/properties/role", Finding.Evidence.Role.self),
        Agreement(.paper, "diagnosis/properties/kind", DiagnosisKind.self),
        Agreement(.paper, "reason_count/properties/reason", Check.Reason.self),
        Agreement(.audit, "acceptance_standing/properties/status", AcceptanceStanding.Status.self),
        Agreement(.paper, "statement_reason", StatementCheck.Reason.self),
        Agreement(.index, "kind_count/properties/kind", TableKind.self),
        Agreement(.index, "layout_count/properties/layout", TableLayout.self),
    ]

    @Test(arguments: agreements)
    func agree(_ agreement: Agreement) throws {
        var value: JSONValue? = try JSONValue(parsing: agreement.schema.bytes)["$defs"]
        for step in agreement.place.split(separator: "/") { value = value?[String(step)] }
        let names = try #require(value?["enum"]?.arrayValue).filter { $0 != .null }
        #expect(names.map(\.stringValue) == agreement.names.map(Optional.some))
    }

    @Test func everyEnumerationOfThePaperIsCompared() throws {
        let compared = Set(Self.agreements.filter { $0.schema == .paper }.map { "/$defs/\($0.place)" })
        // Three that the encoder spells out itself.
        let own: Set = [
            "/$defs/origin", "/$defs/figure/properties/sign", "/$defs/statement_check/properties/outcome",
        ]
        let all = try SchemaNode.all(in: .paper).filter { $0.object["enum"] != nil }.map(\.pointer)
        #expect(Set(all) == compared.union(own))
    }

    @Test func recordKindsAreTheListsOfAReport() throws {
        let definitions = try #require(try JSONValue(parsing: PublishedSchema.paper.bytes)["$defs"])
        let report = try #require(definitions["report"]?["properties"]?.objectValue).members.map(\.name)
        let lists = report.drop { $0 != "missing_tables" }.dropFirst()
        #expect(Array(lists) == RecordKind.allCases.map(\.rawValue))
        let counts = try JSONValue(parsing: PublishedSchema.index.bytes)["$defs"]?["record_counts"]?["required"]
        #expect(counts?.arrayValue?.compactMap(\.stringValue) == RecordKind.allCases.map(\.rawValue))
    }
}
