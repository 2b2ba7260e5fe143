#ifndef HTMLTREE_UTF8_H
#define HTMLTREE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/// What the parser must not be shown.
typedef enum {
    HTMLTreeBytesFine,
    HTMLTreeBytesNotUTF8,
    HTMLTreeBytesZero,
} HTMLTreeBytesCheck;

/// Looks for the first byte that is zero or does not fit UTF-8 (Unicode, table 3-7).
///
/// @param offset is given its place, or the length.
HTMLTreeBytesCheck htmltree_check_bytes(const uint8_t *bytes, size_t length, size_t *offset);

#endif
