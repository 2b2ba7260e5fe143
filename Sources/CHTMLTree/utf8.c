#include "utf8.h"

#include <stdbool.h>
#include <string.h>

/// Whether all eight bytes are between 0x01 and 0x7F.
static bool is_plain_ascii(const uint8_t *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    const uint64_t highs = 0x8080808080808080u;
    const uint64_t ones = 0x0101010101010101u;
    return ((word | (word - ones)) & highs) == 0;
}

static bool is_continuation(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// The bytes of the well-formed sequence that begins here, 0 if none does.
static size_t sequence_length(const uint8_t *bytes, size_t available) {
    uint8_t first = bytes[0];
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || available < 2) {
        return 0;
    }
    uint8_t second = bytes[1];
    if (first < 0xE0) {
        return is_continuation(second) ? 2 : 0;
    }
    // The second byte tells overlong forms, surrogates and numbers above U+10FFFF.
    uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high || available < 3 || !is_continuation(bytes[2])) {
        return 0;
    }
    if (first < 0xF0) {
        return 3;
    }
    return first <= 0xF4 && available >= 4 && is_continuation(bytes[3]) ? 4 : 0;
}

HTMLTreeBytesCheck htmltree_check_bytes(const uint8_t *bytes, size_t length, size_t *offset) {
    size_t i = 0;
    while (i < length) {
        if (length - i >= 8 && is_plain_ascii(bytes + i)) {
            i += 8;
            continue;
        }
        *offset = i;
        if (bytes[i] == 0) {
            return HTMLTreeBytesZero;
        }
        size_t step = sequence_length(bytes + i, length - i);
        if (step == 0) {
            return HTMLTreeBytesNotUTF8;
        }
        i += step;
    }
    *offset = length;
    return HTMLTreeBytesFine;
}
