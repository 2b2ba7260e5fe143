import Papers
import Tables

/// A caption whose table or chart did not survive.
public struct MissingTable: Sendable {
    /// The caption as printed.
    public var caption: String
    /// Where the caption stands.
    public var place: Place
    /// The amount that the text of the section still gives as a total; nil where it gives none, or several.
    public var statedTotal: Figure?

    public init(caption: String, place: Place, statedTotal: Figure? = nil) {
        self.caption = caption
        self.place = place
        self.statedTotal = statedTotal
    }
}
