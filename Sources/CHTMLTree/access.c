#include <string.h>

#include "document.h"
#include "names.h"

const HTMLTreeNode *htmltree_nodes(const HTMLTreeDocument *document) { return document->nodes; }

uint32_t htmltree_node_count(const HTMLTreeDocument *document) { return document->node_count; }

const uint8_t *htmltree_text_bytes(const HTMLTreeDocument *document) { return document->text.bytes; }

uint32_t htmltree_text_length(const HTMLTreeDocument *document) { return document->text.length; }

const char *htmltree_error_message(const HTMLTreeError *error) { return error->message; }

uint32_t htmltree_first_child(const HTMLTreeDocument *document, uint32_t node) {
    if (node >= document->node_count || document->nodes[node].descendants_end == node + 1) {
        return HTMLTREE_NO_NODE;
    }
    return node + 1;
}

uint32_t htmltree_next_sibling(const HTMLTreeDocument *document, uint32_t node) {
    if (node >= document->node_count || node == 0) {
        return HTMLTREE_NO_NODE;
    }
    uint32_t next = document->nodes[node].descendants_end;
    uint32_t parent = document->nodes[node].parent;
    return next < document->nodes[parent].descendants_end ? next : HTMLTREE_NO_NODE;
}

static const HTMLTreeKeptAttribute *value_of(const HTMLTreeDocument *document, uint32_t node, uint8_t attribute) {
    if (node >= document->node_count || document->nodes[node].kind != HTMLTreeKindElement) {
        return NULL;
    }
    const HTMLTreeNode *element = &document->nodes[node];
    for (uint32_t i = element->data; i < element->data + element->length; i++) {
        if (document->attributes[i].attribute == attribute) {
            return &document->attributes[i];
        }
    }
    return NULL;
}

const char *htmltree_element_name(const HTMLTreeDocument *document, uint32_t node) {
    if (node >= document->node_count || document->nodes[node].kind != HTMLTreeKindElement) {
        return NULL;
    }
    HTMLTreeElement element = document->nodes[node].element;
    if (element != HTMLTreeElementOther) {
        return htmltree_known_element_name(element);
    }
    const HTMLTreeKeptAttribute *name = value_of(document, node, HTMLTREE_OWN_NAME);
    return name == NULL ? NULL : (const char *)document->strings.bytes + name->value;
}

const char *htmltree_attribute(const HTMLTreeDocument *document, uint32_t node, HTMLTreeAttribute attribute,
                               uint32_t *length) {
    const HTMLTreeKeptAttribute *value = value_of(document, node, attribute);
    if (length != NULL) {
        *length = value == NULL ? 0 : value->length;
    }
    return value == NULL ? NULL : (const char *)document->strings.bytes + value->value;
}
