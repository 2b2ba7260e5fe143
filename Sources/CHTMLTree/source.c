#include "source.h"

#include <string.h>

void htmltree_source_start(HTMLTreeSource *source, const uint8_t *bytes, uint32_t length, uint32_t start) {
    *source = (HTMLTreeSource){
        .bytes = bytes,
        .length = length,
        .settled = start,
        .counted = {.offset = start, .line = 1, .column = 1},
        .line_start = start,
        .closing_from = UINT32_MAX,
    };
}

HTMLTreePlace htmltree_place(HTMLTreeSource *source, uint32_t offset) {
    HTMLTreePlace *counted = &source->counted;
    while (counted->offset < offset) {
        const uint8_t *from = source->bytes + counted->offset;
        const uint8_t *feed = memchr(from, '\n', offset - counted->offset);
        if (feed == NULL) {
            break;
        }
        counted->line += 1;
        source->line_start = (uint32_t)(feed + 1 - source->bytes);
        counted->offset = source->line_start;
    }
    if (counted->offset < offset) {
        counted->offset = offset;
    }
    counted->column = counted->offset - source->line_start + 1;
    return *counted;
}

void htmltree_settle(HTMLTreeSource *source, uint32_t offset) {
    if (offset > source->settled) {
        source->settled = offset;
    }
}

bool htmltree_has_bytes(const HTMLTreeSource *source, uint32_t offset, const uint8_t *bytes, size_t length) {
    return offset <= source->length && length <= source->length - offset &&
           memcmp(source->bytes + offset, bytes, length) == 0;
}

static uint8_t lowered(uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte; }

static bool is_name_byte(uint8_t byte) {
    uint8_t low = lowered(byte);
    return (low >= 'a' && low <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == ':';
}

/// Whether a whole name, in lower case as the parser tells it, stands here in either case.
static bool has_name(const HTMLTreeSource *source, uint32_t offset, const uint8_t *name, size_t length) {
    if (offset > source->length || length > source->length - offset) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (lowered(source->bytes[offset + i]) != name[i]) {
            return false;
        }
    }
    uint32_t end = offset + (uint32_t)length;
    // libxml2 cuts names off at a hundred bytes.
    return length >= 100 || end == source->length || !is_name_byte(source->bytes[end]);
}

bool htmltree_find_start_tag(HTMLTreeSource *source, const uint8_t *name, size_t length, uint32_t reached,
                             uint32_t *offset) {
    uint32_t from = source->settled;
    while (from < reached) {
        const uint8_t *tag = memchr(source->bytes + from, '<', reached - from);
        if (tag == NULL) {
            break;
        }
        *offset = (uint32_t)(tag - source->bytes);
        // What was skipped over is not searched again, however many searches fail.
        source->settled = *offset;
        if (has_name(source, *offset + 1, name, length)) {
            return true;
        }
        from = *offset + 1;
    }
    return false;
}

/// The last `<` between what is settled and `reached`, or `reached`.
static uint32_t last_tag(HTMLTreeSource *source, uint32_t reached) {
    if (source->closing_from == reached && source->closing_found >= source->settled) {
        return source->closing_found;
    }
    uint32_t found = reached;
    for (uint32_t i = reached; i > source->settled; i--) {
        if (source->bytes[i - 1] == '<') {
            found = i - 1;
            break;
        }
    }
    source->closing_from = reached;
    source->closing_found = found;
    return found;
}

uint32_t htmltree_find_end(HTMLTreeSource *source, const uint8_t *name, size_t length, uint32_t reached) {
    uint32_t tag = last_tag(source, reached);
    bool is_own = tag + 1 < reached && source->bytes[tag + 1] == '/' && has_name(source, tag + 2, name, length);
    return is_own ? reached : tag;
}

/// A part of a long text is told before the parser has moved past its last character, which has this many bytes.
static size_t last_character_length(const uint8_t *text, size_t length) {
    size_t count = 1;
    while (count < length && (text[length - count] & 0xC0) == 0x80) {
        count += 1;
    }
    return count;
}

bool htmltree_is_end_of(const uint8_t *text, size_t length, uint32_t end, uint32_t reached) {
    return end == reached || end == reached + last_character_length(text, length);
}

uint32_t htmltree_find_text(const HTMLTreeSource *source, const uint8_t *text, size_t length, uint32_t reached) {
    if (reached >= length && reached - length >= source->settled &&
        htmltree_has_bytes(source, (uint32_t)(reached - length), text, length)) {
        return (uint32_t)(reached - length);
    }
    size_t past_last = reached + last_character_length(text, length);
    uint32_t before_last = past_last < length ? 0 : (uint32_t)(past_last - length);
    if (before_last >= source->settled && htmltree_has_bytes(source, before_last, text, length)) {
        return before_last;
    }
    // An entity, with perhaps a stray end tag before it.
    uint32_t from = source->settled;
    const uint8_t *entity = from < reached ? memchr(source->bytes + from, '&', reached - from) : NULL;
    return entity == NULL ? from : (uint32_t)(entity - source->bytes);
}
