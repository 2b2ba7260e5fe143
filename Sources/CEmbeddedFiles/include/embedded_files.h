#ifndef EMBEDDED_FILES_H
#define EMBEDDED_FILES_H

#include <stddef.h>

/// The bytes of a file that the program carries; they live as long as it does.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} embedded_file;

embedded_file embedded_words(void);
embedded_file embedded_authorities(void);
embedded_file embedded_paper_schema(void);
embedded_file embedded_index_schema(void);
embedded_file embedded_audit_schema(void);
embedded_file embedded_acceptances_schema(void);
embedded_file embedded_lexicon_schema(void);
embedded_file embedded_record_schema(void);
embedded_file embedded_refusal_schema(void);

#endif
