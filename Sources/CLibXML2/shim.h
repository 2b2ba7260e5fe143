#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// Only CHTMLTree may include this: Debian's libxml headers bring in ICU's, whose types clash with Foundation's
// as soon as one Swift module sees both. Nothing that Swift imports may lead here.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
