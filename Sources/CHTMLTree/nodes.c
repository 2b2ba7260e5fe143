#include "nodes.h"

#include <string.h>

bool htmltree_out_of_memory(HTMLTreeBuilder *builder) {
    htmltree_builder_fail(builder, HTMLTreeErrorCodeOutOfMemory, builder->source.counted.line,
                          "there is not enough memory for the document");
    return false;
}

static HTMLTreeOpenElement *innermost(const HTMLTreeBuilder *builder) {
    return &builder->open[builder->open_count - 1];
}

/// Which one of its name this will be under the innermost open element, from 1; 0 when out of memory.
static uint32_t next_index(HTMLTreeBuilder *builder, uint32_t name) {
    HTMLTreeOpenElement *parent = innermost(builder);
    if (name >= parent->tally_capacity) {
        uint32_t known = parent->tally_capacity;
        size_t needed = name <= HTMLTreeElementOther ? HTMLTreeElementOther + 1 : (size_t)name + 1;
        if (!htmltree_reserve((void **)&parent->tallies, &parent->tally_capacity, needed, sizeof(HTMLTreeTally))) {
            htmltree_out_of_memory(builder);
            return 0;
        }
        memset(parent->tallies + known, 0, (parent->tally_capacity - known) * sizeof(HTMLTreeTally));
    }
    HTMLTreeTally *tally = &parent->tallies[name];
    if (tally->parent != parent->node) {
        *tally = (HTMLTreeTally){.parent = parent->node};
    }
    tally->count += 1;
    return tally->count;
}

HTMLTreeNode *htmltree_append_node(HTMLTreeBuilder *builder, uint32_t name) {
    HTMLTreeDocument *document = builder->document;
    uint32_t index = next_index(builder, name);
    if (index == 0) {
        return NULL;
    }
    if (!htmltree_reserve((void **)&document->nodes, &document->node_capacity, (size_t)document->node_count + 1,
                          sizeof(HTMLTreeNode))) {
        htmltree_out_of_memory(builder);
        return NULL;
    }
    HTMLTreeNode *node = &document->nodes[document->node_count];
    document->node_count += 1;
    *node = (HTMLTreeNode){
        .parent = innermost(builder)->node,
        .descendants_end = document->node_count,
        .index = index,
    };
    return node;
}

void htmltree_locate(HTMLTreeBuilder *builder, uint32_t offset) {
    HTMLTreePlace place = htmltree_place(&builder->source, offset);
    HTMLTreeDocument *document = builder->document;
    for (uint32_t i = document->node_count - 1 - builder->implied_count; i < document->node_count; i++) {
        document->nodes[i].offset = place.offset;
        document->nodes[i].line = place.line;
        document->nodes[i].column = place.column;
        // One that was implied may have been closed already.
        if (document->nodes[i].end_offset < place.offset) {
            document->nodes[i].end_offset = place.offset;
        }
    }
    builder->implied_count = 0;
}

bool htmltree_push(HTMLTreeBuilder *builder) {
    uint32_t known = builder->open_capacity;
    size_t needed = (size_t)builder->open_count + 1;
    if (!htmltree_reserve((void **)&builder->open, &builder->open_capacity, needed, sizeof(HTMLTreeOpenElement))) {
        return htmltree_out_of_memory(builder);
    }
    memset(builder->open + known, 0, (builder->open_capacity - known) * sizeof(HTMLTreeOpenElement));
    builder->open_count += 1;
    innermost(builder)->node = builder->document->node_count - 1;
    return true;
}

void htmltree_pop(HTMLTreeBuilder *builder, uint32_t end_offset) {
    HTMLTreeNode *node = &builder->document->nodes[innermost(builder)->node];
    node->end_offset = end_offset > node->offset ? end_offset : node->offset;
    node->descendants_end = builder->document->node_count;
    builder->open_count -= 1;
}
