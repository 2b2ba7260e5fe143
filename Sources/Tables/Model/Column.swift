import Figures
import Lexicon

/// A column of a table, with what its headings and its figures say that it is.
public struct Column: Sendable {
    /// What the column tells. Dozens of readers go through all columns of every table: so a column is a reference to
    /// what it tells, and a copy of it costs a count.
    @usableFromInline
    final class Content: Sendable {
        @usableFromInline let told: Told

        init(_ told: Told) {
            self.told = told
        }
    }

    @usableFromInline
    struct Told: Sendable {
        @usableFromInline var index: Int
        @usableFromInline var path: [String]
        @usableFromInline var headingWords: Words
        @usableFromInline var role: ColumnRole?
        @usableFromInline var unit: UnitDeclaration?
        @usableFromInline var unitOrigin: UnitOrigin?
        @usableFromInline var period: Period?
        @usableFromInline var stage: BudgetStage?
        @usableFromInline var flow: BudgetFlow?
        @usableFromInline var fund: String?
        @usableFromInline var band: AgeBand?
    }

    @usableFromInline private(set) var content: Content

    /// All its headings in one line.
    public var heading: String { path.joined(separator: " ") }

    /// From 1.
    public var index: Int {
        @inlinable get { content.told.index }
        set { change { $0.index = newValue } }
    }

    /// The headings above the column from the outermost to the innermost, units removed.
    public var path: [String] {
        @inlinable get { content.told.path }
        set {
            change {
                if $0.path != newValue { $0.headingWords = Words(newValue.joined(separator: " ")) }
                $0.path = newValue
            }
        }
    }

    /// The words of all its headings as the lexicon compares them, read once for all who ask.
    @inlinable public var headingWords: Words { content.told.headingWords }

    /// What its figures are; nil where neither words nor arithmetic tell.
    public var role: ColumnRole? {
        @inlinable get { content.told.role }
        set { change { $0.role = newValue } }
    }

    /// The unit and scale of its figures, where one is known for the whole column.
    public var unit: UnitDeclaration? {
        @inlinable get { content.told.unit }
        set { change { $0.unit = newValue } }
    }

    /// Where that unit was declared.
    public var unitOrigin: UnitOrigin? {
        @inlinable get { content.told.unitOrigin }
        set { change { $0.unitOrigin = newValue } }
    }

    /// The year, quarter or date that the heading names.
    public var period: Period? {
        @inlinable get { content.told.period }
        set { change { $0.period = newValue } }
    }

    /// Which state of a budget it tells: original, revised, to date.
    public var stage: BudgetStage? {
        @inlinable get { content.told.stage }
        set { change { $0.stage = newValue } }
    }

    /// Which side of the money the heading names.
    public var flow: BudgetFlow? {
        @inlinable get { content.told.flow }
        set { change { $0.flow = newValue } }
    }

    /// The fund that the heading names; `total` for all funds of the table together.
    public var fund: String? {
        @inlinable get { content.told.fund }
        set { change { $0.fund = newValue } }
    }

    /// The ages of the debt that its figures are.
    public var band: AgeBand? {
        @inlinable get { content.told.band }
        set { change { $0.band = newValue } }
    }

    public init(
        index: Int,
        path: [String] = [],
        role: ColumnRole? = nil,
        unit: UnitDeclaration? = nil,
        unitOrigin: UnitOrigin? = nil,
        period: Period? = nil,
        stage: BudgetStage? = nil,
        band: AgeBand? = nil
    ) {
        content = Content(
            Told(
                index: index,
                path: path,
                headingWords: Words(path.joined(separator: " ")),
                role: role,
                unit: unit,
                unitOrigin: unitOrigin,
                period: period,
                stage: stage,
                band: band
            )
        )
    }

    private mutating func change(_ change: (inout Told) -> Void) {
        var told = content.told
        change(&told)
        content = Content(told)
    }
}
