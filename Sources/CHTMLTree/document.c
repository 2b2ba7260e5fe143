#include "document.h"

#include <stdlib.h>
#include <string.h>

bool htmltree_reserve(void **items, uint32_t *capacity, size_t needed, size_t size) {
    if (needed <= *capacity) {
        return true;
    }
    size_t grown = *capacity < 32 ? 64 : (size_t)*capacity * 2;
    if (grown < needed) {
        grown = needed;
    }
    if (grown > UINT32_MAX) {
        return false;
    }
    void *moved = realloc(*items, grown * size);
    if (moved == NULL) {
        return false;
    }
    *items = moved;
    *capacity = (uint32_t)grown;
    return true;
}

bool htmltree_append(HTMLTreeBytes *store, const uint8_t *bytes, size_t length) {
    if (length == 0) {
        return true;
    }
    if (!htmltree_reserve((void **)&store->bytes, &store->capacity, store->length + length, 1)) {
        return false;
    }
    memcpy(store->bytes + store->length, bytes, length);
    store->length += (uint32_t)length;
    return true;
}

bool htmltree_append_string(HTMLTreeBytes *store, const uint8_t *bytes, size_t length, uint32_t *offset) {
    *offset = store->length;
    return htmltree_append(store, bytes, length) && htmltree_append(store, (const uint8_t *)"", 1);
}

HTMLTreeDocument *htmltree_document_create(void) {
    HTMLTreeDocument *document = calloc(1, sizeof(HTMLTreeDocument));
    if (document == NULL) {
        return NULL;
    }
    // A document without a word of text still has a place for htmltree_text_bytes to point to.
    if (!htmltree_reserve((void **)&document->text.bytes, &document->text.capacity, 1, 1)) {
        free(document);
        return NULL;
    }
    return document;
}

void htmltree_free(HTMLTreeDocument *document) {
    if (document == NULL) {
        return;
    }
    free(document->nodes);
    free(document->attributes);
    free(document->text.bytes);
    free(document->strings.bytes);
    free(document);
}
