import Figures
import Testing

@testable import Lexicon

@Suite("Words of a user's own")
struct OverlayTests {
    @Test("lie over those that ship, and leave the others as they are")
    func overlay() throws {
        let json = """
            {"columns": [{"role": "budget", "phrases": ["money pot"]}, {"role": "actual", "phrases": ["forecast"]}],
             "rows": {"total": {"starts": ["the lot"]}},
             "ratings": [{"rating": "sunny", "words": ["sun", "good"], "shapes": ["tick"]}],
             "authorities": [{"code": "WEX", "register": "none", "name": "Wexcombe County Council"}]}
            """
        let lexicon = try Lexicon.standard(under: Array(json.utf8))
        #expect(lexicon.columns.longestMatch(in: Words("Money pot 2025"))?.meaning.role == .budget)
        #expect(lexicon.columns.longestMatch(in: Words("Forecast"))?.meaning.role == .actual)
        #expect(lexicon.columns.longestMatch(in: Words("Full Year Forecast"))?.meaning.role == .forecast)
        #expect(lexicon.rows.meaning(of: Words("The lot")) == .total)
        #expect(lexicon.rows.meaning(of: Words("Grand total")) == .total)
        #expect(lexicon.ratings.meaning(of: Words("good"))?.rating.name == "sunny")
        #expect(lexicon.ratings.meaning(of: Words("strong"))?.rating.name == "strong")
        #expect(lexicon.shapes[.tick]?.rating.name == "sunny")
        #expect(lexicon.authorities.authority(named: "WEXCOMBE county council")?.code == "WEX")
        #expect(lexicon.authorities.authority(named: "Kent County Council")?.code == "KEN")
    }

    @Test("add words to a rating, and leave what is said of it")
    func ratingsKeepTheirSide() throws {
        let json = #"{"ratings": [{"rating": "met", "words": ["in the bag"]}]}"#
        let meaning = try Lexicon.standard(under: Array(json.utf8)).ratings.meaning(of: Words("In the bag"))
        #expect(meaning?.rating.side == .good && meaning?.rating.scale == .aim)
    }

    @Test(
        "a fault is told with its place",
        arguments: [
            ("{", "line 1"), ("[]", "the document"), (#"{"colums": []}"#, "colums"),
            (#"{"columns": [{"role": "bugdet", "phrases": []}]}"#, "columns[0]"),
            (#"{"units": [{"unit": "GBP"}]}"#, "units[0]"),
            (#"{"authorities": [{"code": "X"}]}"#, "authorities[0]"),
            (#"{"ratings": [{"rating": "met", "side": "left", "words": []}]}"#, "ratings[0]"),
            (#"{"columns": [{"role": "budget", "stage": "final", "phrases": []}]}"#, "columns[0]"),
            (#"{"reserves": [{"kind": "secret", "phrases": []}]}"#, "reserves[0]"),
            (#"{"report": {"kinds": [{"kind": "novel", "phrases": []}]}}"#, "report.kinds[0]"),
            (#"{"statements": {"qualifiers": [{"qualifier": "perhaps", "phrases": []}]}}"#, "statements.qualifiers[0]"),
            (#"{"statements": {"totals": "total"}}"#, "statements.totals"),
            (#"{"items": {"bases": {}}}"#, "items.bases"),
            (#"{"authorities": [{"code": "X", "register": "none", "name": "X", "also": [1]}]}"#, "authorities[0].also"),
            (#"{"statements": {"directions": [{"direction": "up", "phrases": []}]}}"#, "statements.directions[0]"),
        ]
    )
    func faults(_ json: String, _ place: String) throws {
        do {
            _ = try Lexicon.standard(under: Array(json.utf8))
            Issue.record("accepted: \(json)")
        } catch {
            #expect(error.path.hasPrefix(place), "\(error)")
        }
    }
}

@Suite("The councils of the United Kingdom")
struct AuthorityTests {
    @Test(
        "are known by their names, word for word",
        arguments: [
            ("Derbyshire County Council", "DBY", "E10000007"), ("DERBYSHIRE COUNTY COUNCIL", "DBY", "E10000007"),
            ("London Borough of Hammersmith & Fulham", "HMF", "E09000013"), ("Fife Council", "FIF", "S12000047"),
            ("Cyngor Gwynedd", "GWN", "W06000002"), ("Belfast City Council", "BFS", "N09000003"),
            ("Dorset County Council", "DOR", "E10000009"), ("Dorset Council", "DST", "E06000059"),
            ("Buckinghamshire Council", "BUC", "E06000060"), ("Burnley Borough Council", "BUN", "E07000117"),
            ("Borough Council of King's Lynn and West Norfolk", "KIN", "E07000146"),
        ]
    )
    func known(_ name: String, _ code: String, _ gssCode: String) throws {
        let entry = try #require(try Lexicon.standard().authorities.authority(named: name))
        #expect((entry.code, entry.gssCode) == (code, gssCode))
    }

    @Test(
        "no other name is taken for one",
        arguments: ["Derbyshire", "Kent", "Wexcombe County Council", "Council", ""]
    )
    func unknown(_ name: String) throws {
        #expect(try Lexicon.standard().authorities.authority(named: name) == nil)
    }

    @Test("former codes stay with the council")
    func formerCodes() throws {
        let entry = try #require(try Lexicon.standard().authorities.authority(named: "Gateshead Council"))
        #expect(entry.gssCode == "E08000037" && entry.formerGSSCodes == ["E08000020"])
    }
}
