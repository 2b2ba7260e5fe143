#ifndef HTMLTREE_NAMES_H
#define HTMLTREE_NAMES_H

// The names of elements and attributes that a reader of papers asks for, each once: the enumerations in CHTMLTree.h
// and the tables in names.c are both made from these lists.
//
// X(case, name): `case` ends the enumeration's constant, `name` is what stands in the paper, in lower case.

#define HTMLTREE_ELEMENT_NAMES(X)                                                                                      \
    X(A, "a") X(Abbr, "abbr") X(Address, "address") X(Article, "article") X(Aside, "aside")                            \
    X(B, "b") X(Base, "base") X(Big, "big") X(Blockquote, "blockquote") X(Body, "body") X(Br, "br")                    \
    X(Button, "button") X(Canvas, "canvas") X(Caption, "caption") X(Center, "center") X(Cite, "cite")                  \
    X(Code, "code") X(Col, "col") X(Colgroup, "colgroup") X(Dd, "dd") X(Del, "del") X(Details, "details")              \
    X(Div, "div") X(Dl, "dl") X(Dt, "dt") X(Em, "em") X(Fieldset, "fieldset") X(Figcaption, "figcaption")              \
    X(Figure, "figure") X(Font, "font") X(Footer, "footer") X(Form, "form")                                            \
    X(H1, "h1") X(H2, "h2") X(H3, "h3") X(H4, "h4") X(H5, "h5") X(H6, "h6")                                            \
    X(Head, "head") X(Header, "header") X(Hr, "hr") X(Html, "html") X(I, "i") X(Iframe, "iframe") X(Img, "img")        \
    X(Input, "input") X(Ins, "ins") X(Label, "label") X(Legend, "legend") X(Li, "li") X(Link, "link")                  \
    X(Main, "main") X(Mark, "mark") X(Math, "math") X(Meta, "meta") X(Nav, "nav") X(Nobr, "nobr")                      \
    X(Noscript, "noscript") X(Object, "object") X(Ol, "ol") X(Option, "option") X(P, "p") X(Pre, "pre")                \
    X(Q, "q") X(S, "s") X(Script, "script") X(Section, "section") X(Select, "select") X(Small, "small")                \
    X(Span, "span") X(Strike, "strike") X(Strong, "strong") X(Style, "style") X(Sub, "sub")                            \
    X(Summary, "summary") X(Sup, "sup") X(Svg, "svg") X(Table, "table") X(Tbody, "tbody") X(Td, "td")                  \
    X(Template, "template") X(Textarea, "textarea") X(Tfoot, "tfoot") X(Th, "th") X(Thead, "thead")                    \
    X(Time, "time") X(Title, "title") X(Tr, "tr") X(Tt, "tt") X(U, "u") X(Ul, "ul") X(Wbr, "wbr")

#define HTMLTREE_ATTRIBUTE_NAMES(X)                                                                                    \
    X(Abbr, "abbr") X(Align, "align") X(Alt, "alt") X(AriaHidden, "aria-hidden") X(AriaLabel, "aria-label")            \
    X(Class, "class") X(Colspan, "colspan") X(Content, "content") X(Datetime, "datetime") X(Headers, "headers")        \
    X(Hidden, "hidden") X(Href, "href") X(Id, "id") X(Lang, "lang") X(Name, "name") X(Role, "role")                    \
    X(Rowspan, "rowspan") X(Scope, "scope") X(Span, "span") X(Src, "src") X(Start, "start") X(Style, "style")          \
    X(Summary, "summary") X(Title, "title") X(Type, "type") X(Value, "value")

#endif
