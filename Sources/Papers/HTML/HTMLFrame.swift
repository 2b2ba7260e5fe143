import CHTMLTree

/// An element that is open, and what it means for the words in it.
struct HTMLFrame {
    let node: Int
    /// The first node that is no longer inside.
    let end: Int
    let element: HTMLTreeElement
    let role: HTMLRole
    /// Where its start tag stands.
    let line: Int
    let column: Int
    /// Its number among the paths, once something asked for it.
    var path: Int32 = -1
    /// Whether the words in it are bold.
    var isBold = false
    /// Whether its digits are printed raised.
    var isRaised = false
    /// Whether it stands within an article, a section, or the main part of the page.
    var isInSection = false
    /// The frame of the innermost element around its words that makes blocks.
    var owner = 0
    /// The frame whose words are taken together, whatever elements they stand in: a heading, a term; -1 for none.
    var capture = -1
    /// The frame of the list item around it, or -1.
    var item = -1
    /// How many blocks there were before it.
    var firstSlot = 0
    /// Of a list item, whether its own words have become a block.
    var hasItem = false
}
