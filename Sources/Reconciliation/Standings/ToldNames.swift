/// The names of rows that a sentence tells in any way, short ones too, whatever their case.
struct ToldNames {
    private let names: [(words: Range<Int>, rows: [RowPlace])]
    /// Where they stand, from left to right.
    let places: [Range<Int>]

    init(in sentence: ReportSentence, of standings: ReportStandings) {
        names = standings.names(in: sentence, anyCase: true) + standings.shortNames(in: sentence)
        places = names.map(\.words).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The rows that each of some names may mean.
    func rows(named told: [Range<Int>]) -> [[RowPlace]] {
        told.map { name in names.first { $0.words == name }?.rows ?? [] }
    }
}
