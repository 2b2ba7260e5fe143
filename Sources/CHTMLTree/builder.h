#ifndef HTMLTREE_BUILDER_H
#define HTMLTREE_BUILDER_H

// From the parser's events to the nodes of a document. Knows nothing of libxml2: an event comes with the offset that
// the parser has reached.

#include "document.h"
#include "names.h"
#include "source.h"

/// An element that has begun and not ended.
typedef struct {
    uint32_t node;
    /// For each name that has stood at this depth, how often. They outlive the element: a tally that was made for
    /// another parent is stale, so nothing needs clearing when the next element opens.
    struct HTMLTreeTally *tallies;
    uint32_t tally_capacity;
} HTMLTreeOpenElement;

typedef struct HTMLTreeTally {
    uint32_t parent;
    uint32_t count;
} HTMLTreeTally;

typedef struct {
    HTMLTreeDocument *document;
    HTMLTreeSource source;
    HTMLTreeLimits limits;
    HTMLTreeError *error;
    HTMLTreeOtherNames others;
    /// The document, then the open elements from the root down.
    HTMLTreeOpenElement *open;
    uint32_t open_count;
    uint32_t open_capacity;
    /// The last node is a text that the next text belongs to.
    bool is_text_open;
    /// All parts of it so far stood next to each other in the paper as they are.
    bool is_text_verbatim;
    /// How many of the last nodes were implied and wait for the place of what comes next.
    uint32_t implied_count;
} HTMLTreeBuilder;

/// @return false when out of memory. htmltree_builder_end is due either way.
bool htmltree_builder_begin(HTMLTreeBuilder *builder, const uint8_t *bytes, uint32_t length, uint32_t start,
                            HTMLTreeLimits limits, HTMLTreeError *error);

/// The events. Once the error has a code they do nothing.
///
/// @param attributes name and value by turns, ended by a NULL name; or NULL.
void htmltree_builder_start_element(HTMLTreeBuilder *builder, const uint8_t *name, const uint8_t *const *attributes,
                                    uint32_t reached);
void htmltree_builder_end_element(HTMLTreeBuilder *builder, const uint8_t *name, uint32_t reached);
void htmltree_builder_text(HTMLTreeBuilder *builder, const uint8_t *text, size_t length, uint32_t reached);
/// A comment, an instruction, a document type.
void htmltree_builder_skip(HTMLTreeBuilder *builder, uint32_t reached);

/// Closes what is still open, frees all but the document, and gives it up; NULL and no document on an error.
HTMLTreeDocument *htmltree_builder_end(HTMLTreeBuilder *builder);

/// Notes an error, unless there is one already.
void htmltree_builder_fail(HTMLTreeBuilder *builder, HTMLTreeErrorCode code, uint32_t line, const char *message);

#endif
