#ifndef HTMLTREE_NODES_H
#define HTMLTREE_NODES_H

// How the builder adds nodes to its document and keeps the stack of the open elements.

#include "builder.h"

/// Appends a node under the innermost open element.
///
/// @param name the number that siblings of its name are counted under: 0 for a text, else the element, and from
///             HTMLTreeElementOther on the others one by one.
/// @return NULL when out of memory, which is then the error.
HTMLTreeNode *htmltree_append_node(HTMLTreeBuilder *builder, uint32_t name);

/// Gives the last node its place, and the implied ones that waited for it.
void htmltree_locate(HTMLTreeBuilder *builder, uint32_t offset);

/// Opens the last node; false when out of memory, which is then the error.
bool htmltree_push(HTMLTreeBuilder *builder);

/// Ends the innermost element.
void htmltree_pop(HTMLTreeBuilder *builder, uint32_t end_offset);

/// Notes that there is not enough memory.
///
/// @return false
bool htmltree_out_of_memory(HTMLTreeBuilder *builder);

#endif
