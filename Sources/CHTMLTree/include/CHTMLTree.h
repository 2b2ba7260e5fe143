#ifndef CHTMLTREE_H
#define CHTMLTREE_H

// An HTML document as one flat array of nodes in document order, read by libxml2 and freed of it.
//
// This header includes no libxml header, and must not: Debian's bring in ICU's, which clash with Foundation's module.
//
// Every function may be called from several threads at once, on different documents or on the same one: a document
// never changes after htmltree_parse has returned it.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "HTMLTreeNames.h"

// Closed, so that Swift sees an enumeration of its own with an exhaustive switch.
#define HTMLTREE_ENUM(name, type)                                                                                      \
    enum __attribute__((enum_extensibility(closed))) name : type;                                                      \
    typedef enum name name;                                                                                            \
    enum __attribute__((enum_extensibility(closed))) name : type

/// What a node is.
HTMLTREE_ENUM(HTMLTreeKind, uint8_t) {
    /// Node 0, and no other: what holds the root elements. A paper that was glued together from several may have more
    /// than one.
    HTMLTreeKindDocument,
    HTMLTreeKindElement,
    /// Text between two tags, comments or instructions, its entities replaced.
    HTMLTreeKindText,
};

/// The name of an element.
HTMLTREE_ENUM(HTMLTreeElement, uint8_t) {
    /// The node is no element.
    HTMLTreeElementNone,
// Swift would leave a case of one letter, and h1, in capitals.
#define HTMLTREE_CASE(name, string) HTMLTreeElement##name __attribute__((swift_name(string))),
    HTMLTREE_ELEMENT_NAMES(HTMLTREE_CASE)
#undef HTMLTREE_CASE
    /// Any other element: htmltree_element_name tells which.
    HTMLTreeElementOther,
};

/// An attribute that is kept. All others are dropped.
HTMLTREE_ENUM(HTMLTreeAttribute, uint8_t) {
#define HTMLTREE_CASE(name, string) HTMLTreeAttribute##name,
    HTMLTREE_ATTRIBUTE_NAMES(HTMLTREE_CASE)
#undef HTMLTREE_CASE
};

/// No node: the parent of the document, the child of a leaf, the sibling of the last.
#define HTMLTREE_NO_NODE 0xFFFFFFFF

/// No tag for this element stands in the paper; libxml2 put it in (html, head, body, p). It has the place of what
/// comes next.
#define HTMLTREE_FLAG_IMPLIED 1
/// The text is, byte for byte, the `end_offset - offset` bytes of the paper that begin at `offset`: it holds no
/// entity, and no character was dropped from it.
#define HTMLTREE_FLAG_VERBATIM 2

/// One node. Nodes stand in document order, so a node's number is also its position, and its descendants are the
/// numbers from its own + 1 up to, not including, `descendants_end`.
///
/// Positions are those of the bytes that were parsed. `offset` counts bytes from 0; `line` and `column` count from 1,
/// the column in UTF-8 bytes; only a line feed ends a line, and a byte order mark at the start is no column.
typedef struct {
    /// HTMLTREE_NO_NODE for the document.
    uint32_t parent;
    uint32_t descendants_end;
    /// Of an element the `<` of its start tag; of a text its first byte, or the `&` of its first entity.
    uint32_t offset;
    /// Just past the node's last byte: of an element past its end tag, or where it was closed without one.
    uint32_t end_offset;
    uint32_t line;
    uint32_t column;
    /// From 1: which one it is among the siblings of the same kind and name, as an XPath counts them.
    uint32_t index;
    /// Of a text its first byte in the text that htmltree_text_bytes gives; of an element for the accessors only.
    uint32_t data;
    /// Of a text its length in bytes; of an element for the accessors only.
    uint32_t length;
    HTMLTreeKind kind;
    HTMLTreeElement element;
    /// HTMLTREE_FLAG_...
    uint8_t flags;
} HTMLTreeNode;

/// What a document may ask for. Both protect memory and time against a hostile or broken paper.
typedef struct {
    /// How many elements may be open at once, html and body among them.
    uint32_t max_depth;
    /// Bytes of one text node.
    uint32_t max_text_bytes;
} HTMLTreeLimits;

/// Why there is no document.
HTMLTREE_ENUM(HTMLTreeErrorCode, uint8_t) {
    HTMLTreeErrorCodeNone,
    /// No bytes at all.
    HTMLTreeErrorCodeEmpty,
    /// Not one element, nor text that would make one: white space, comments.
    HTMLTreeErrorCodeNoRoot,
    /// More bytes than libxml2 can address (1 GiB).
    HTMLTreeErrorCodeTooLarge,
    /// The bytes are no UTF-8: they were not decoded first.
    HTMLTreeErrorCodeNotUTF8,
    /// A zero byte, at which libxml2 would take the paper to end.
    HTMLTreeErrorCodeZeroByte,
    /// Elements nest deeper than `max_depth`.
    HTMLTreeErrorCodeTooDeep,
    /// A text has more bytes than `max_text_bytes`.
    HTMLTreeErrorCodeTextTooLong,
    /// The names of elements and attributes fill more than 64 KiB: no paper, but an attack on the parser.
    HTMLTreeErrorCodeTooManyNames,
    HTMLTreeErrorCodeOutOfMemory,
    /// libxml2 gave up, or stopped before the end; the message says why.
    HTMLTreeErrorCodeOther,
};

typedef struct {
    HTMLTreeErrorCode code;
    /// Where it was noticed, from 1; 0 where no line is to blame.
    uint32_t line;
    /// One sentence in English without place or full stop, ended by a zero byte; htmltree_error_message reads it.
    char message[200];
} HTMLTreeError;

typedef struct HTMLTreeDocument HTMLTreeDocument;

/// 256 open elements and 10,000,000 bytes, the limits of libxml2 itself.
HTMLTreeLimits htmltree_default_limits(void);

/// Parses bytes that are UTF-8 already: what the paper says about its own encoding is ignored.
///
/// Nothing is fetched, no DTD is read, no entities are known but those of HTML 4.
///
/// The bytes are not kept. A paper is either read to its end or not at all: what libxml2 would cut short without a
/// word is an error here.
///
/// @param error is always written; its code is HTMLTreeErrorCodeNone when there is a document.
/// @return the document, to be freed with htmltree_free; NULL on an error.
HTMLTreeDocument *_Nullable htmltree_parse(const uint8_t *_Nullable bytes, size_t length, HTMLTreeLimits limits,
                                           HTMLTreeError *_Nonnull error);

/// Everything that was read from the document is gone with it.
void htmltree_free(HTMLTreeDocument *_Nullable document);

/// The message of an error, ended by a zero byte; lives as long as the error.
const char *_Nonnull htmltree_error_message(const HTMLTreeError *_Nonnull error);

/// All nodes in document order, the document first. They live as long as the document.
const HTMLTreeNode *_Nonnull htmltree_nodes(const HTMLTreeDocument *_Nonnull document);

/// At least 2.
uint32_t htmltree_node_count(const HTMLTreeDocument *_Nonnull document);

/// The bytes of all texts: a text node's are the `length` bytes from `data` on. UTF-8, and not ended by a zero byte.
const uint8_t *_Nonnull htmltree_text_bytes(const HTMLTreeDocument *_Nonnull document);

/// How many bytes htmltree_text_bytes has.
uint32_t htmltree_text_length(const HTMLTreeDocument *_Nonnull document);

/// The first child, or HTMLTREE_NO_NODE; that too for a number that is no node's.
uint32_t htmltree_first_child(const HTMLTreeDocument *_Nonnull document, uint32_t node);

/// The next sibling, or HTMLTREE_NO_NODE; that too for a number that is no node's.
uint32_t htmltree_next_sibling(const HTMLTreeDocument *_Nonnull document, uint32_t node);

/// The element's name in lower case, ended by a zero byte; NULL for what is no element.
const char *_Nullable htmltree_element_name(const HTMLTreeDocument *_Nonnull document, uint32_t node);

/// The value of an element's attribute, its entities replaced, ended by a zero byte; "" where it was given no value;
/// NULL where the element does not have it. Of two with the same name the first counts.
///
/// @param length is given the bytes of the value, or 0; it may be NULL.
const char *_Nullable htmltree_attribute(const HTMLTreeDocument *_Nonnull document, uint32_t node,
                                         HTMLTreeAttribute attribute, uint32_t *_Nullable length);

#undef HTMLTREE_ENUM

#endif
