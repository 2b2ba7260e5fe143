import Figures
import Lexicon
import Papers

/// Follows the blocks of a report and keeps what a table needs to know of the text before it.
///
/// A unit is inherited within its section only: the next heading of the same or a higher level ends it.
struct ContextReader {
    private let lexicon: Lexicon
    private var sections: [Section] = []
    /// What stands before the first heading.
    private var opening = Section(level: 0, heading: "")
    private var reportUnit: UnitDeclaration?
    private var caption: TracedText?
    /// A sentence right before the table, such as "All figures in £000s".
    private var leadUnit: UnitDeclaration?

    /// How many bytes a line may have that holds a unit and nothing else.
    private static let longestUnit = 24

    private struct Section {
        var level: Int
        var heading: String
        var unit: UnitDeclaration?
        /// The units that its tables declare for themselves.
        var tableUnits: Set<UnitDeclaration> = []
    }

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Takes note of a block that is no table.
    mutating func pass(_ block: Block) {
        switch block.kind {
        case .heading(let level):
            sections.removeAll { $0.level >= level }
            let heading = block.text.text
            sections.append(Section(level: level, heading: heading, unit: markedUnit(in: heading)))
            caption = nil
            leadUnit = nil
        case .caption:
            caption = block.text
            leadUnit = nil
            // "Accounts for the year (all figures in £)" speaks of the tables below it, not of the next alone.
            if lexicon.headings.forAll.contains(where: { block.words.firstIndex(of: $0) != nil }),
                let unit = declaredUnit(in: block.text.text)
            {
                declare(unit)
            }
        case .paragraph, .listItem:
            // A unit alone stands over the next table, below its caption.
            if block.text.text.utf8.count <= Self.longestUnit,
                let unit = UnitDeclarationReader.unit(alone: block.words, lexicon: lexicon)
            {
                leadUnit = unit
                return
            }
            caption = nil
            leadUnit = nil
            if let unit = declaredUnit(in: block.text.text) {
                leadUnit = unit
                declare(unit)
            }
        case .furniture, .keyValue, .table:
            break
        }
    }

    private mutating func declare(_ unit: UnitDeclaration) {
        if sections.isEmpty { reportUnit = unit } else { sections[sections.count - 1].unit = unit }
    }

    /// Takes note of a table, for those below it in its section that declare no unit.
    mutating func pass(_ table: Table) {
        let units = table.columns.compactMap { $0.unitOrigin == .column ? $0.unit : nil }.filter { $0.unit != .percent }
        if sections.isEmpty {
            opening.tableUnits.formUnion(units)
        } else {
            sections[sections.count - 1].tableUnits.formUnion(units)
        }
    }

    /// The context of a table that stands here. The caption is used up: it names one table.
    mutating func context(ofTableWith ownCaption: TracedText?) -> TableContext {
        var context = TableContext(caption: ownCaption ?? caption, heading: sections.last?.heading)
        caption = nil
        let tableUnits = (sections.last ?? opening).tableUnits
        if tableUnits.count == 1 { context.neighbourUnit = tableUnits.first }
        if let text = context.caption?.text, let unit = markedUnit(in: text) {
            (context.unit, context.unitOrigin) = (unit, .caption)
        } else if let leadUnit {
            (context.unit, context.unitOrigin) = (leadUnit, .section)
        } else if let unit = sections.reversed().lazy.compactMap(\.unit).first {
            (context.unit, context.unitOrigin) = (unit, .section)
        } else if let reportUnit {
            (context.unit, context.unitOrigin) = (reportUnit, .report)
        }
        return context
    }

    /// The unit of a caption or heading, which stands by itself or in brackets: "Reserves (£m)".
    private func markedUnit(in text: String) -> UnitDeclaration? {
        UnitDeclarationReader.unit(atEndOf: Words(text), lexicon: lexicon)
            ?? UnitDeclarationReader.unit(openingBracketsOf: text, lexicon: lexicon)
    }

    /// The unit of a short sentence that declares one: "All figures are in £000s".
    private func declaredUnit(in text: String) -> UnitDeclaration? {
        UnitDeclarationReader.unit(declaredIn: text, lexicon: lexicon)
    }
}
