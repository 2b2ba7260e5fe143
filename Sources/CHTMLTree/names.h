#ifndef HTMLTREE_NAMES_INTERNAL_H
#define HTMLTREE_NAMES_INTERNAL_H

// From the names in a paper to numbers: the known ones by a table made once, the others by one that each document
// fills while it is parsed, so that siblings can be counted by name.

#include "document.h"

/// Must have run once before the lookups below.
void htmltree_names_prepare(void);

/// HTMLTreeElementOther for a name that is not listed.
HTMLTreeElement htmltree_element_named(const uint8_t *name, size_t length);

/// Whether the attribute is one of those that are kept.
bool htmltree_attribute_named(const uint8_t *name, size_t length, HTMLTreeAttribute *attribute);

/// The name of an element that is listed.
const char *htmltree_known_element_name(HTMLTreeElement element);

/// The other names of one document. Zeroed memory is an empty one.
typedef struct {
    /// Indices into `names` + 1; 0 is an empty slot. The slots are a power of two.
    uint32_t *slots;
    uint32_t slot_count;
    /// Where each name begins in the document's strings.
    uint32_t *names;
    uint32_t count;
    uint32_t capacity;
} HTMLTreeOtherNames;

/// The number of a name, from 0 in the order in which they first stood, and where it is in `strings`.
///
/// @return false when out of memory.
bool htmltree_other_name(HTMLTreeOtherNames *others, HTMLTreeBytes *strings, const uint8_t *name, size_t length,
                         uint32_t *number, uint32_t *offset);

void htmltree_other_names_free(HTMLTreeOtherNames *others);

#endif
