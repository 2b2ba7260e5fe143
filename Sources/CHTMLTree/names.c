#include "names.h"

#include <stdlib.h>
#include <string.h>

#define HTMLTREE_STRING(name, string) string,
static const char *const element_names[] = {"", HTMLTREE_ELEMENT_NAMES(HTMLTREE_STRING)};
static const char *const attribute_names[] = {HTMLTREE_ATTRIBUTE_NAMES(HTMLTREE_STRING)};
#undef HTMLTREE_STRING

enum {
    element_name_count = sizeof(element_names) / sizeof(element_names[0]),
    attribute_name_count = sizeof(attribute_names) / sizeof(attribute_names[0]),
    // A power of two, several times the names, so that a name that is not listed soon meets an empty slot.
    known_slot_count = 512,
};

_Static_assert(element_name_count == HTMLTreeElementOther, "one name for each element before Other");
_Static_assert(element_name_count < known_slot_count / 2, "the table of names is too full");

// An index into the names + 1; 0 is an empty slot.
static uint8_t element_slots[known_slot_count];
static uint8_t attribute_slots[known_slot_count];

static uint32_t hash_of(const uint8_t *name, size_t length) {
    // FNV-1a: names are short and few.
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ name[i]) * 16777619u;
    }
    return hash ^ (hash >> 15);
}

static bool is_equal(const char *known, const uint8_t *name, size_t length) {
    return strncmp(known, (const char *)name, length) == 0 && known[length] == 0;
}

static void fill(uint8_t *slots, const char *const *names, size_t first, size_t count) {
    for (size_t i = first; i < count; i++) {
        uint32_t slot = hash_of((const uint8_t *)names[i], strlen(names[i])) % known_slot_count;
        while (slots[slot] != 0) {
            slot = (slot + 1) % known_slot_count;
        }
        slots[slot] = (uint8_t)(i + 1);
    }
}

static size_t find(const uint8_t *slots, const char *const *names, size_t absent, const uint8_t *name, size_t length) {
    uint32_t slot = hash_of(name, length) % known_slot_count;
    while (slots[slot] != 0) {
        size_t i = slots[slot] - 1u;
        if (is_equal(names[i], name, length)) {
            return i;
        }
        slot = (slot + 1) % known_slot_count;
    }
    return absent;
}

void htmltree_names_prepare(void) {
    fill(element_slots, element_names, 1, element_name_count);
    fill(attribute_slots, attribute_names, 0, attribute_name_count);
}

HTMLTreeElement htmltree_element_named(const uint8_t *name, size_t length) {
    return (HTMLTreeElement)find(element_slots, element_names, HTMLTreeElementOther, name, length);
}

bool htmltree_attribute_named(const uint8_t *name, size_t length, HTMLTreeAttribute *attribute) {
    size_t found = find(attribute_slots, attribute_names, attribute_name_count, name, length);
    if (found == attribute_name_count) {
        return false;
    }
    *attribute = (HTMLTreeAttribute)found;
    return true;
}

const char *htmltree_known_element_name(HTMLTreeElement element) { return element_names[element]; }

static uint32_t empty_or_equal_slot(const HTMLTreeOtherNames *others, const HTMLTreeBytes *strings,
                                    const uint8_t *name, size_t length) {
    uint32_t slot = hash_of(name, length) & (others->slot_count - 1);
    while (others->slots[slot] != 0) {
        const uint8_t *known = strings->bytes + others->names[others->slots[slot] - 1];
        if (is_equal((const char *)known, name, length)) {
            break;
        }
        slot = (slot + 1) & (others->slot_count - 1);
    }
    return slot;
}

/// Doubles the slots when half of them are taken.
static bool make_room(HTMLTreeOtherNames *others, const HTMLTreeBytes *strings) {
    if (others->count * 2 < others->slot_count) {
        return true;
    }
    uint32_t slot_count = others->slot_count == 0 ? 64 : others->slot_count * 2;
    uint32_t *slots = calloc(slot_count, sizeof(uint32_t));
    if (slots == NULL) {
        return false;
    }
    free(others->slots);
    others->slots = slots;
    others->slot_count = slot_count;
    for (uint32_t i = 0; i < others->count; i++) {
        const uint8_t *name = strings->bytes + others->names[i];
        slots[empty_or_equal_slot(others, strings, name, strlen((const char *)name))] = i + 1;
    }
    return true;
}

bool htmltree_other_name(HTMLTreeOtherNames *others, HTMLTreeBytes *strings, const uint8_t *name, size_t length,
                         uint32_t *number, uint32_t *offset) {
    if (!make_room(others, strings)) {
        return false;
    }
    uint32_t slot = empty_or_equal_slot(others, strings, name, length);
    if (others->slots[slot] == 0) {
        size_t needed = (size_t)others->count + 1;
        if (!htmltree_reserve((void **)&others->names, &others->capacity, needed, sizeof(uint32_t)) ||
            !htmltree_append_string(strings, name, length, &others->names[others->count])) {
            return false;
        }
        others->count += 1;
        others->slots[slot] = others->count;
    }
    *number = others->slots[slot] - 1;
    *offset = others->names[*number];
    return true;
}

void htmltree_other_names_free(HTMLTreeOtherNames *others) {
    free(others->slots);
    free(others->names);
}
