import Figures
import Lexicon
import Papers

/// A span of time of which the end comes before the beginning.
public struct DatesReversed: Rule {
    public let description = RuleDescription(
        id: "dates-reversed",
        summary: "A span of time ends before it begins.",
        severity: .warning,
        reason: """
            A plan, a contract or a period that ends before it begins has a wrong year or month in one of its days, and
            nobody who relies on either can tell in which.
            """,
        grading: "Always a question: which of the two days is wrong can't be told.",
        needs: """
            A heading, caption or sentence with two days, or two months of a year, the first behind `from` or the like, and
            nothing but `to`, `until` or a dash between the two. Months and days without a year say nothing.
            """,
        acceptance: """
            Where no span is meant. The acceptance names the rule and the finding's fingerprint, and says who accepts it and
            why; a changed day opens it again.
            """,
        triggering: [
            RuleExample(
                "A plan that ends a year before it begins",
                """
                1. The ferry

                The plan of the ferry runs ↓from 1 April 2032 to 31 March 2031, when it will be looked at again.

                """
            ),
            RuleExample(
                "Months",
                """
                1. The slipway

                The slipway was closed ↓from November 2031 until March 2031.

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "Spans that end after they begin, and days that are compared",
                """
                1. The ferry

                The plan of the ferry runs from 1 April 2031 to 31 March 2032. Fares of 31 March 2032 and 31 March 2031 are
                printed side by side. It was laid up from 3 November to 12 March 2032.

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let reader = PeriodReader()
        return report.blocks.filter { $0.isOfSentences || $0.isTitle }.flatMap { block -> [ReportCheck] in
            let text = block.text.text
            guard Self.mayHoldSpan(text.utf8.span), Self.mayLead(block.words, report.words) else { return [] }
            let mentions = reader.mentions(in: text)
            return zip(mentions, mentions.dropFirst()).compactMap { first, second in
                check(first, second, in: block, report.words)
            }
        }
    }

    private func check(
        _ first: PeriodMention,
        _ second: PeriodMention,
        in block: Block,
        _ words: ComparisonWords
    ) -> ReportCheck? {
        guard let start = Self.month(of: first.value), let end = Self.month(of: second.value),
            start.isDay == end.isDay, Self.joins(block.text.text, first, second, words),
            let lead = Self.lead(to: first, of: block.words, words)
        else { return nil }
        guard end.count < start.count else { return .passed }
        let place = block.text.place(of: lead..<second.range.upperBound)
        let quote = block.text.slice(lead..<second.range.upperBound)
        var finding = ReportFinding(description, message: "‘\(quote)’ ends before it begins", at: place)
        finding.add(.stated, "span", quote: quote, at: place)
        return .failed(finding.finished())
    }

    /// A day or a month as a number that grows with time; nil where no year is told.
    private static func month(of value: PeriodMention.Value) -> (count: Int, isDay: Bool)? {
        switch value {
        case .date(let date): ((date.year * 12 + date.month) * 32 + date.day, true)
        case .month(let month, let year?): (year * 12 + month.rawValue, false)
        default: nil
        }
    }

    /// Whether nothing stands between two times but that the one lasts until the other.
    private static func joins(
        _ text: String,
        _ first: PeriodMention,
        _ second: PeriodMention,
        _ words: ComparisonWords
    ) -> Bool {
        guard first.range.upperBound < second.range.lowerBound else { return false }
        let gap = first.range.upperBound..<second.range.lowerBound
        guard let between = String(text.utf8.dropFirst(gap.lowerBound).prefix(gap.count)) else { return false }
        let joined = Words(between)
        return joined.isEmpty ? dashes.contains(between.filter { $0 != " " }) : words.until.contains(joined)
    }

    /// Where the words stand that say that something begins with a time, right before it.
    private static func lead(to mention: PeriodMention, of text: Words, _ words: ComparisonWords) -> Int? {
        let next = text.position(atOrAfter: mention.range.lowerBound)
        return words.starts.lazy.compactMap { phrase in
            text.matches(phrase, at: next - phrase.count) ? text.ranges[next - phrase.count].lowerBound : nil
        }.first
    }

    /// Whether any words say that something begins.
    private static func mayLead(_ text: Words, _ words: ComparisonWords) -> Bool {
        text.hashes.indices.contains { index in words.starts.contains { text.matches($0, at: index) } }
    }

    private static let dashes: Set<String> = ["-", "\u{2013}", "\u{2014}"]

    /// Whether two runs of four digits are there: few sentences have two years, and those alone are read.
    private static func mayHoldSpan(_ bytes: Span<UInt8>) -> Bool {
        var years = 0
        var index = bytes.firstDigit(in: 0..<bytes.count)
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index].isDigit { index += 1 }
            if index - start >= 4 { years += 1 }
            if years == 2 { return true }
            index = bytes.firstDigit(in: index..<bytes.count)
        }
        return false
    }
}

extension Block {
    fileprivate var isTitle: Bool {
        switch kind {
        case .heading, .caption: true
        default: false
        }
    }
}
