#ifndef HTMLTREE_DOCUMENT_H
#define HTMLTREE_DOCUMENT_H

// What a document holds: four flat stores, each grown by doubling, none of them changed after parsing.

#include "CHTMLTree.h"

/// The name of an element that is HTMLTreeElementOther is kept as the first of its attributes, under this number.
#define HTMLTREE_OWN_NAME 255

typedef struct {
    /// Where the value begins in the strings; it ends at a zero byte.
    uint32_t value;
    uint32_t length;
    /// An HTMLTreeAttribute, or HTMLTREE_OWN_NAME.
    uint8_t attribute;
} HTMLTreeKeptAttribute;

/// Bytes that grow.
typedef struct {
    uint8_t *bytes;
    uint32_t length;
    uint32_t capacity;
} HTMLTreeBytes;

struct HTMLTreeDocument {
    HTMLTreeNode *nodes;
    uint32_t node_count;
    uint32_t node_capacity;
    HTMLTreeKeptAttribute *attributes;
    uint32_t attribute_count;
    uint32_t attribute_capacity;
    HTMLTreeBytes text;
    /// Attribute values and the names of other elements, each ended by a zero byte.
    HTMLTreeBytes strings;
};

/// Makes room for `needed` items of `size` bytes in all.
///
/// @return whether there was memory for it; if not, `items` is as it was.
bool htmltree_reserve(void **items, uint32_t *capacity, size_t needed, size_t size);

/// Appends bytes, false when out of memory.
bool htmltree_append(HTMLTreeBytes *store, const uint8_t *bytes, size_t length);

/// Appends a string and its zero byte, false when out of memory.
bool htmltree_append_string(HTMLTreeBytes *store, const uint8_t *bytes, size_t length, uint32_t *offset);

HTMLTreeDocument *htmltree_document_create(void);

#endif
