#include <libxml/HTMLparser.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "builder.h"
#include "utf8.h"

// What libxml2 can address with an int, halved so that its buffers, which grow by doubling, stay addressable too.
static const size_t max_length = 1u << 30;

// Attribute names of one tag are compared each with each; this keeps a hostile tag's cost within bounds.
static const size_t max_name_bytes = 64 * 1024;

typedef struct {
    HTMLTreeBuilder builder;
    xmlParserCtxtPtr parser;
    /// The bytes of the paper that the parser is not shown: its byte order mark.
    uint32_t start;
} HTMLTreeParse;

static pthread_once_t is_prepared = PTHREAD_ONCE_INIT;

static void prepare(void) {
    xmlInitParser();
    htmltree_names_prepare();
}

/// The offset in the paper that the parser has got to.
static uint32_t reached(const HTMLTreeParse *parse) {
    const xmlParserInput *input = parse->parser->input;
    size_t offset = parse->start + input->consumed + (size_t)(input->cur - input->base);
    return offset < parse->builder.source.length ? (uint32_t)offset : parse->builder.source.length;
}

/// libxml2 goes on after an error unless it is told to stop.
static void stop_on_error(HTMLTreeParse *parse) {
    if (parse->builder.error->code != HTMLTreeErrorCodeNone) {
        xmlStopParser(parse->parser);
    }
}

static void on_start_element(void *data, const xmlChar *name, const xmlChar **attributes) {
    HTMLTreeParse *parse = data;
    htmltree_builder_start_element(&parse->builder, name, attributes, reached(parse));
    stop_on_error(parse);
}

static void on_end_element(void *data, const xmlChar *name) {
    HTMLTreeParse *parse = data;
    htmltree_builder_end_element(&parse->builder, name, reached(parse));
}

static void on_text(void *data, const xmlChar *text, int length) {
    HTMLTreeParse *parse = data;
    htmltree_builder_text(&parse->builder, text, (size_t)length, reached(parse));
    stop_on_error(parse);
}

static void on_comment(void *data, const xmlChar *text) {
    (void)text;
    HTMLTreeParse *parse = data;
    htmltree_builder_skip(&parse->builder, reached(parse));
}

static void on_instruction(void *data, const xmlChar *target, const xmlChar *text) {
    (void)target;
    on_comment(data, text);
}

static void on_document_type(void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name;
    (void)external;
    on_comment(data, system);
}

/// Nearly everything that libxml2 has to say is about markup that it then mends. What is picked out here is what
/// makes it lose the rest of the paper.
static void on_error(void *data, const xmlError *error) {
    HTMLTreeParse *parse = data;
    uint32_t line = error->line > 0 ? (uint32_t)error->line : 0;
    char message[160];
    snprintf(message, sizeof message, "%s", error->message == NULL ? "libxml2 gave up" : error->message);
    message[strcspn(message, "\r\n")] = 0;
    if (error->code == XML_ERR_INVALID_CHAR) {
        // Called fatal where it stands in a tag, and yet only that character is dropped.
        return;
    }
    if (xmlDictGetUsage(parse->parser->dict) > max_name_bytes) {
        // From here on the parser is given no more names, and would try the same start tag again, for ever.
        htmltree_builder_fail(&parse->builder, HTMLTreeErrorCodeTooManyNames, line,
                              "there are too many different names of elements and attributes");
    } else if (error->code == XML_ERR_NO_MEMORY) {
        htmltree_builder_fail(&parse->builder, HTMLTreeErrorCodeOutOfMemory, line, message);
    } else if (error->level == XML_ERR_FATAL || error->code == XML_ERR_INTERNAL_ERROR ||
               error->code == XML_ERR_INVALID_ENCODING) {
        htmltree_builder_fail(&parse->builder, HTMLTreeErrorCodeOther, line, message);
    }
    stop_on_error(parse);
}

static void attach_handlers(HTMLTreeParse *parse) {
    xmlSAXHandler *sax = parse->parser->sax;
    memset(sax, 0, sizeof *sax);
    sax->startElement = on_start_element;
    sax->endElement = on_end_element;
    sax->characters = on_text;
    sax->ignorableWhitespace = on_text;
    sax->cdataBlock = on_text;
    sax->comment = on_comment;
    sax->processingInstruction = on_instruction;
    sax->internalSubset = on_document_type;
    // Only a handler of the second kind is told its errors here, instead of on standard error.
    sax->initialized = XML_SAX2_MAGIC;
    // Its parameter is const from libxml2 2.12 on.
    sax->serror = (xmlStructuredErrorFunc)on_error;
    parse->parser->userData = parse;
}

static void run(HTMLTreeParse *parse) {
    HTMLTreeBuilder *builder = &parse->builder;
    const HTMLTreeSource *source = &builder->source;
    parse->parser = htmlCreateMemoryParserCtxt((const char *)source->bytes + parse->start,
                                               (int)(source->length - parse->start));
    if (parse->parser == NULL) {
        htmltree_builder_fail(builder, HTMLTreeErrorCodeOutOfMemory, 0, "there is not enough memory for the document");
        return;
    }
    attach_handlers(parse);
    // RECOVER lets a script end at its own end tag only.
    htmlCtxtUseOptions(parse->parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parse->parser, XML_CHAR_ENCODING_UTF8);
    xmlDictSetLimit(parse->parser->dict, max_name_bytes);
    htmlParseDocument(parse->parser);
    if (builder->error->code == HTMLTreeErrorCodeNone && reached(parse) < source->length) {
        htmltree_builder_fail(builder, HTMLTreeErrorCodeOther, source->counted.line,
                              "libxml2 stopped before the end of the document");
    }
    xmlFreeParserCtxt(parse->parser);
}

/// Refuses bytes that libxml2 would cut short or take for another encoding.
static bool check_bytes(HTMLTreeBuilder *builder, const uint8_t *bytes, size_t length) {
    size_t offset;
    HTMLTreeBytesCheck check = htmltree_check_bytes(bytes, length, &offset);
    if (check == HTMLTreeBytesFine) {
        return true;
    }
    uint32_t line = htmltree_place(&builder->source, (uint32_t)offset).line;
    if (check == HTMLTreeBytesZero) {
        htmltree_builder_fail(builder, HTMLTreeErrorCodeZeroByte, line, "a zero byte stands in the text");
    } else {
        htmltree_builder_fail(builder, HTMLTreeErrorCodeNotUTF8, line, "the bytes are not UTF-8");
    }
    return false;
}

HTMLTreeLimits htmltree_default_limits(void) {
    return (HTMLTreeLimits){.max_depth = 256, .max_text_bytes = 10000000};
}

HTMLTreeDocument *htmltree_parse(const uint8_t *bytes, size_t length, HTMLTreeLimits limits, HTMLTreeError *error) {
    pthread_once(&is_prepared, prepare);
    *error = (HTMLTreeError){.code = HTMLTreeErrorCodeNone};
    HTMLTreeParse parse = {.builder = {.error = error}};
    HTMLTreeBuilder *builder = &parse.builder;
    parse.start = bytes != NULL && length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (bytes == NULL || length <= parse.start) {
        htmltree_builder_fail(builder, HTMLTreeErrorCodeEmpty, 0, "the document is empty");
        return NULL;
    }
    if (length > max_length) {
        htmltree_builder_fail(builder, HTMLTreeErrorCodeTooLarge, 0, "the document is larger than 1 GiB");
        return NULL;
    }
    if (htmltree_builder_begin(builder, bytes, (uint32_t)length, parse.start, limits, error) &&
        check_bytes(builder, bytes, length)) {
        run(&parse);
        bool is_rooted = false;
        const HTMLTreeDocument *document = builder->document;
        for (uint32_t i = 1; i < document->node_count && !is_rooted; i++) {
            is_rooted = document->nodes[i].kind == HTMLTreeKindElement;
        }
        if (!is_rooted) {
            htmltree_builder_fail(builder, HTMLTreeErrorCodeNoRoot, 0, "the document has no element");
        }
    }
    return htmltree_builder_end(builder);
}
