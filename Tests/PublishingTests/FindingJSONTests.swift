import JSON
import Publishing
import Reconciliation
import Testing

@Suite struct FindingJSONTests {
    static func finding(_ finding: Finding) throws -> JSONValue {
        let bytes = try Publisher.publish(Sample.audited(findings: [finding]))
        return try #require(try JSONValue(parsing: bytes)["findings"]?[0])
    }

    @Test func tellsTheFigures() throws {
        let finding = try Self.finding(Sample.finding)
        #expect(finding["severity"] == "error")
        #expect(finding["stated"] == 10_072_000)
        #expect(finding["difference"] == 10_000)
        #expect(finding["explanation"] == "the row Rivers may be left out")
        #expect(finding["unit"] == "GBP")
        #expect(finding["table"] == "0123456789ab/r1/t1")
        #expect(finding["fingerprint"] == "0123456789abcdef")
        #expect(finding["acceptance"] == .null)
        #expect(finding["at"]?["column"] == 7)
    }

    @Test func tellsEveryOperand() throws {
        let evidence = try #require(try Self.finding(Sample.finding)["evidence"])
        #expect(evidence[0]?["role"] == "stated")
        #expect(evidence[0]?["paper"] == "wexcombe/q2.txt")
        #expect(evidence[0]?["interval"] == ["lower": 10_071_500, "upper": 10_072_500])
        #expect(evidence[1]?["weight"] == -1)
        #expect(evidence[1]?["quote"] == "10.062")
        #expect(evidence[2]?["value"] == .null)
        #expect(evidence[2]?["interval"] == .null)
    }

    static let diagnoses: [(Finding.Diagnosis, JSONValue)] = [
        (.signFlipped, ["kind": "sign_flipped", "row": nil, "power_of_ten": nil]),
        (.figureOfAnother("A, B"), ["kind": "figure_of_another", "row": "A, B", "power_of_ten": nil]),
        (.rowLeftOut("Parks"), ["kind": "row_left_out", "row": "Parks", "power_of_ten": nil]),
        (
            .rowCountedTwice("Parks"),
            ["kind": "row_counted_twice", "row": "Parks", "power_of_ten": nil]
        ),
        (.digitsExchanged, ["kind": "digits_exchanged", "row": nil, "power_of_ten": nil]),
        (.oneDigitDiffers, ["kind": "one_digit_differs", "row": nil, "power_of_ten": nil]),
        (.unitSlip(powerOfTen: -3), ["kind": "unit_slip", "row": nil, "power_of_ten": -3]),
    ]

    @Test(arguments: diagnoses)
    func tellsTheDiagnosis(_ diagnosis: Finding.Diagnosis, _ expected: JSONValue) throws {
        var finding = Sample.finding
        finding.diagnosis = diagnosis
        #expect(try Self.finding(finding)["diagnosis"] == expected)
    }

    @Test func withoutADiagnosisItIsNull() throws {
        var finding = Sample.finding
        finding.diagnosis = nil
        #expect(try Self.finding(finding)["diagnosis"] == .null)
    }

    @Test func tellsEveryCheckThatItRestsOn() throws {
        let finding = try Self.finding(Sample.crossing)
        let contradictions = try #require(finding["contradictions"])
        #expect(
            contradictions[0] == [
                "rule": "total-mismatch", "message": "the rows make £10,062,000", "stated": 10_072_000,
                "stated_interval": ["lower": 10_071_500, "upper": 10_072_500], "computed": 10_062_000,
                "computed_interval": ["lower": 10_061_500, "upper": 10_062_500], "difference": 10_000,
                "tolerance": 1000,
            ]
        )
        #expect(contradictions[1]?["stated"] == .null)
        #expect(contradictions[1]?["stated_interval"] == .null)
        #expect(finding["evidence"]?.arrayValue?.map { $0["contradiction"] } == [1, 1, 2])
        #expect(finding["diagnosis"] == .null)
        #expect(finding["explanation"] == "One wrong figure would explain both.")
    }

    @Test func checksAreCountedWithTheirReasons() throws {
        let checks = try #require(try JSONValue(parsing: try Publisher.publish(Sample.audited()))["checks"])
        #expect(
            checks == [
                [
                    "rule": "total-mismatch", "passed": 65, "failed": 1, "not_evaluated": 3,
                    "reasons": [
                        ["reason": "blank_operand", "count": 2], ["reason": "unit_unknown", "count": 1],
                    ],
                ],
                ["rule": "percent-share-sum", "passed": 7, "failed": 0, "not_evaluated": 0, "reasons": []],
            ]
        )
    }
}
