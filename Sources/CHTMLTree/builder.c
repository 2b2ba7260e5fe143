#include "builder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nodes.h"

void htmltree_builder_fail(HTMLTreeBuilder *builder, HTMLTreeErrorCode code, uint32_t line, const char *message) {
    HTMLTreeError *error = builder->error;
    if (error->code != HTMLTreeErrorCodeNone) {
        return;
    }
    error->code = code;
    error->line = line;
    snprintf(error->message, sizeof error->message, "%s", message);
}

static bool has_failed(const HTMLTreeBuilder *builder) { return builder->error->code != HTMLTreeErrorCodeNone; }

bool htmltree_builder_begin(HTMLTreeBuilder *builder, const uint8_t *bytes, uint32_t length, uint32_t start,
                            HTMLTreeLimits limits, HTMLTreeError *error) {
    *builder = (HTMLTreeBuilder){.limits = limits, .error = error};
    htmltree_source_start(&builder->source, bytes, length, start);
    HTMLTreeDocument *document = htmltree_document_create();
    builder->document = document;
    if (document == NULL || !htmltree_reserve((void **)&document->nodes, &document->node_capacity, 1,
                                              sizeof(HTMLTreeNode))) {
        return htmltree_out_of_memory(builder);
    }
    document->node_count = 1;
    document->nodes[0] = (HTMLTreeNode){
        .parent = HTMLTREE_NO_NODE,
        .descendants_end = 1,
        .offset = start,
        .line = 1,
        .column = 1,
        .index = 1,
    };
    return htmltree_push(builder);
}

/// The number that siblings of this name are counted under; the name itself is kept where it is not listed.
static bool number_name(HTMLTreeBuilder *builder, HTMLTreeElement element, const uint8_t *name, uint32_t *number) {
    *number = element;
    if (element != HTMLTreeElementOther) {
        return true;
    }
    HTMLTreeDocument *document = builder->document;
    uint32_t other;
    HTMLTreeKeptAttribute own = {.length = (uint32_t)strlen((const char *)name), .attribute = HTMLTREE_OWN_NAME};
    if (!htmltree_other_name(&builder->others, &document->strings, name, own.length, &other, &own.value) ||
        !htmltree_reserve((void **)&document->attributes, &document->attribute_capacity,
                          (size_t)document->attribute_count + 1, sizeof own)) {
        return htmltree_out_of_memory(builder);
    }
    document->attributes[document->attribute_count] = own;
    document->attribute_count += 1;
    *number += other;
    return true;
}

static bool keep_attributes(HTMLTreeBuilder *builder, const uint8_t *const *attributes) {
    HTMLTreeDocument *document = builder->document;
    for (size_t i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        HTMLTreeAttribute attribute;
        if (!htmltree_attribute_named(attributes[i], strlen((const char *)attributes[i]), &attribute)) {
            continue;
        }
        const uint8_t *value = attributes[i + 1] == NULL ? (const uint8_t *)"" : attributes[i + 1];
        HTMLTreeKeptAttribute kept = {.length = (uint32_t)strlen((const char *)value), .attribute = attribute};
        if (!htmltree_append_string(&document->strings, value, kept.length, &kept.value) ||
            !htmltree_reserve((void **)&document->attributes, &document->attribute_capacity,
                              (size_t)document->attribute_count + 1, sizeof kept)) {
            return htmltree_out_of_memory(builder);
        }
        document->attributes[document->attribute_count] = kept;
        document->attribute_count += 1;
    }
    return true;
}

void htmltree_builder_start_element(HTMLTreeBuilder *builder, const uint8_t *name, const uint8_t *const *attributes,
                                    uint32_t reached) {
    if (has_failed(builder)) {
        return;
    }
    builder->is_text_open = false;
    size_t length = strlen((const char *)name);
    HTMLTreeElement element = htmltree_element_named(name, length);
    uint32_t offset = reached;
    bool is_tagged = htmltree_find_start_tag(&builder->source, name, length, reached, &offset);
    // The document itself is no element.
    if (builder->open_count > builder->limits.max_depth) {
        char message[sizeof builder->error->message];
        snprintf(message, sizeof message, "elements nest more than %u deep", builder->limits.max_depth);
        uint32_t line = htmltree_place(&builder->source, offset).line;
        htmltree_builder_fail(builder, HTMLTreeErrorCodeTooDeep, line, message);
        return;
    }
    HTMLTreeDocument *document = builder->document;
    uint32_t first_attribute = document->attribute_count;
    uint32_t number;
    if (!number_name(builder, element, name, &number) || !keep_attributes(builder, attributes)) {
        return;
    }
    HTMLTreeNode *node = htmltree_append_node(builder, number);
    if (node == NULL) {
        return;
    }
    node->kind = HTMLTreeKindElement;
    node->element = element;
    node->data = first_attribute;
    node->length = document->attribute_count - first_attribute;
    if (is_tagged) {
        htmltree_locate(builder, offset);
        htmltree_settle(&builder->source, reached);
    } else {
        node->flags = HTMLTREE_FLAG_IMPLIED;
        builder->implied_count += 1;
    }
    htmltree_push(builder);
}

void htmltree_builder_end_element(HTMLTreeBuilder *builder, const uint8_t *name, uint32_t reached) {
    if (has_failed(builder)) {
        return;
    }
    builder->is_text_open = false;
    size_t length = strlen((const char *)name);
    uint32_t end = htmltree_find_end(&builder->source, name, length, reached);
    htmltree_settle(&builder->source, end);
    // Always the innermost, but for a start tag that the paper ends in: libxml2 forgets that one without a word.
    HTMLTreeElement element = htmltree_element_named(name, length);
    uint32_t count = builder->open_count;
    while (count > 1 && builder->document->nodes[builder->open[count - 1].node].element != element) {
        count -= 1;
    }
    while (count > 1 && builder->open_count >= count) {
        htmltree_pop(builder, end);
    }
}

static bool is_blank(const uint8_t *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (text[i] != ' ' && text[i] != '\t' && text[i] != '\n' && text[i] != '\r') {
            return false;
        }
    }
    return true;
}

static bool open_text(HTMLTreeBuilder *builder, const uint8_t *text, size_t length, uint32_t reached) {
    HTMLTreeNode *node = htmltree_append_node(builder, HTMLTreeElementNone);
    if (node == NULL) {
        return false;
    }
    node->kind = HTMLTreeKindText;
    node->data = builder->document->text.length;
    htmltree_locate(builder, htmltree_find_text(&builder->source, text, length, reached));
    builder->is_text_open = true;
    builder->is_text_verbatim = true;
    return true;
}

void htmltree_builder_text(HTMLTreeBuilder *builder, const uint8_t *text, size_t length, uint32_t reached) {
    if (has_failed(builder) || length == 0) {
        return;
    }
    if (builder->open_count == 1 && !builder->is_text_open && is_blank(text, length)) {
        htmltree_settle(&builder->source, reached);
        return;
    }
    if (!builder->is_text_open && !open_text(builder, text, length, reached)) {
        return;
    }
    HTMLTreeDocument *document = builder->document;
    HTMLTreeNode *node = &document->nodes[document->node_count - 1];
    if (length > builder->limits.max_text_bytes || node->length > builder->limits.max_text_bytes - length) {
        char message[sizeof builder->error->message];
        snprintf(message, sizeof message, "a text has more than %u bytes", builder->limits.max_text_bytes);
        htmltree_builder_fail(builder, HTMLTreeErrorCodeTextTooLong, node->line, message);
        return;
    }
    if (!htmltree_append(&document->text, text, length)) {
        htmltree_out_of_memory(builder);
        return;
    }
    if (!htmltree_has_bytes(&builder->source, node->offset + node->length, text, length)) {
        builder->is_text_verbatim = false;
    }
    node->length += (uint32_t)length;
    // An entity may replace itself by what it begins with (&amp;); the paper is then longer than the text.
    uint32_t end = node->offset + node->length;
    if (builder->is_text_verbatim && htmltree_is_end_of(text, length, end, reached)) {
        node->flags = HTMLTREE_FLAG_VERBATIM;
        node->end_offset = end;
    } else {
        node->flags = 0;
        node->end_offset = reached;
    }
    htmltree_settle(&builder->source, node->end_offset);
}

void htmltree_builder_skip(HTMLTreeBuilder *builder, uint32_t reached) {
    builder->is_text_open = false;
    htmltree_settle(&builder->source, reached);
}

HTMLTreeDocument *htmltree_builder_end(HTMLTreeBuilder *builder) {
    HTMLTreeDocument *document = builder->document;
    if (!has_failed(builder)) {
        if (builder->implied_count > 0) {
            builder->implied_count -= 1;
            htmltree_locate(builder, builder->source.length);
        }
        while (builder->open_count > 0) {
            htmltree_pop(builder, builder->source.length);
        }
    }
    for (uint32_t i = 0; i < builder->open_capacity; i++) {
        free(builder->open[i].tallies);
    }
    free(builder->open);
    htmltree_other_names_free(&builder->others);
    if (has_failed(builder)) {
        htmltree_free(document);
        return NULL;
    }
    return document;
}
