#ifndef HTMLTREE_SOURCE_H
#define HTMLTREE_SOURCE_H

// Where in the paper the parser's events stood.
//
// libxml2 reports an element when it has read its start tag and a text when it has read past it, and says no more
// than where it has got to. Each event's own place lies between there and the end of the event before: it is looked
// for in those bytes, and found by comparing, so a place is only ever told where the paper has what the event says.
// All the searches together pass over the paper a fixed number of times.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint32_t offset;
    uint32_t line;
    uint32_t column;
} HTMLTreePlace;

typedef struct {
    const uint8_t *bytes;
    uint32_t length;
    /// Up to here the paper has been accounted for.
    uint32_t settled;
    /// The last place that was asked for, from which the lines of the next are counted.
    HTMLTreePlace counted;
    uint32_t line_start;
    /// The last search for the tag that closed something.
    uint32_t closing_from;
    uint32_t closing_found;
} HTMLTreeSource;

/// The first byte of the paper is the one at `start`.
void htmltree_source_start(HTMLTreeSource *source, const uint8_t *bytes, uint32_t length, uint32_t start);

/// The line and column of an offset. Offsets must not go down from one call to the next.
HTMLTreePlace htmltree_place(HTMLTreeSource *source, uint32_t offset);

/// Up to this offset nothing is left to be found.
void htmltree_settle(HTMLTreeSource *source, uint32_t offset);

/// Where the start tag stands that the parser has just read up to `reached`.
///
/// @return false if there is none: the element was implied.
bool htmltree_find_start_tag(HTMLTreeSource *source, const uint8_t *name, size_t length, uint32_t reached,
                             uint32_t *offset);

/// Where an element ends that the parser closed at `reached`: past its end tag, or before the tag that closed it.
uint32_t htmltree_find_end(HTMLTreeSource *source, const uint8_t *name, size_t length, uint32_t reached);

/// Where a text begins of which the parser has just told the first part.
uint32_t htmltree_find_text(const HTMLTreeSource *source, const uint8_t *text, size_t length, uint32_t reached);

/// Whether `end` is where the parser was when it told this part of a text, having `reached` that far.
bool htmltree_is_end_of(const uint8_t *text, size_t length, uint32_t end, uint32_t reached);

/// Whether the paper has these bytes at this offset.
bool htmltree_has_bytes(const HTMLTreeSource *source, uint32_t offset, const uint8_t *bytes, size_t length);

#endif
