import CHTMLTree

/// What an element does to the words in it.
enum HTMLRole {
    /// Nothing, so far as blocks go.
    case inline
    case bold
    case superscript
    case lineBreak
    /// Its words stand apart from those before and after.
    case block
    case heading
    case list
    case listItem
    case definitionList
    case term
    case definition
    case preformatted
    case figure
    /// A `caption` outside any table, or a `figcaption`.
    case caption
    case table
    case head
    case body
    case foot
    case row
    case cell
    case title
    /// The top or the bottom of a page, or of an article in it.
    case header
    case footer
    /// Sections to which a header or a footer may belong.
    case section
    /// What no reader of the page sees, or is part of the site and not of the paper.
    case skipped
    /// A button: the site's own, unless it is the handle of a heading.
    case button

    /// The part that an element plays; `name` is asked for where CHTMLTree lists it not.
    init(_ element: HTMLTreeElement, name: @autoclosure () -> String) {
        switch element {
        case .b, .strong: self = .bold
        case .sup: self = .superscript
        case .br: self = .lineBreak
        case .h1, .h2, .h3, .h4, .h5, .h6: self = .heading
        case .ul, .ol: self = .list
        case .li: self = .listItem
        case .dl: self = .definitionList
        case .dt: self = .term
        case .dd: self = .definition
        case .pre: self = .preformatted
        case .figure: self = .figure
        case .caption, .figcaption: self = .caption
        case .table: self = .table
        case .thead: self = .head
        case .tbody: self = .body
        case .tfoot: self = .foot
        case .tr: self = .row
        case .td, .th: self = .cell
        case .hr, .p, .div, .address, .blockquote, .center, .details, .fieldset, .form, .legend, .summary, .html, .body:
            self = .block
        case .article, .aside, .main, .section: self = .section
        case .title: self = .title
        case .header: self = .header
        case .footer: self = .footer
        case .button: self = .button
        // Struck out: the paper no longer says it.
        case .s, .strike, .del: self = .skipped
        case .canvas, .iframe, .nav, .noscript, .object, .option, .script, .select, .style, .template, .textarea:
            self = .skipped
        case .other: self = Self.others[name()] ?? .inline
        default: self = .inline
        }
    }

    private static let others: [String: HTMLRole] = [
        "hgroup": .block, "dir": .list, "menu": .list, "search": .block, "listing": .preformatted,
        "xmp": .preformatted, "plaintext": .preformatted, "text": .block, "foreignobject": .block,
        "datalist": .skipped, "dialog": .skipped, "audio": .skipped, "video": .skipped, "map": .skipped,
        "noframes": .skipped, "rp": .skipped, "optgroup": .skipped, "defs": .skipped, "desc": .skipped,
        "metadata": .skipped, "symbol": .skipped, "applet": .skipped, "frameset": .block,
    ]
}

extension HTMLTreeElement {
    /// 1 to 6 for `h1` to `h6`, else 0.
    var headingLevel: Int {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }
}
