#include "embedded_files.h"

// `#embed` is C23's. The compiler takes a file in as it stands, in no time, and notices when it changes; an array literal
// of the same bytes in Swift takes minutes.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char words[] = {
#embed "../Lexicon/words.json"
};
embedded_file embedded_words(void) { return (embedded_file){words, sizeof words}; }

static const unsigned char authorities[] = {
#embed "../Lexicon/authorities.json"
};
embedded_file embedded_authorities(void) { return (embedded_file){authorities, sizeof authorities}; }

static const unsigned char paper_schema[] = {
#embed "../../Schemas/paper.schema.json"
};
embedded_file embedded_paper_schema(void) { return (embedded_file){paper_schema, sizeof paper_schema}; }

static const unsigned char index_schema[] = {
#embed "../../Schemas/index.schema.json"
};
embedded_file embedded_index_schema(void) { return (embedded_file){index_schema, sizeof index_schema}; }

static const unsigned char audit_schema[] = {
#embed "../../Schemas/audit.schema.json"
};
embedded_file embedded_audit_schema(void) { return (embedded_file){audit_schema, sizeof audit_schema}; }

static const unsigned char acceptances_schema[] = {
#embed "../../Schemas/acceptances.schema.json"
};
embedded_file embedded_acceptances_schema(void) { return (embedded_file){acceptances_schema, sizeof acceptances_schema}; }

static const unsigned char lexicon_schema[] = {
#embed "../../Schemas/lexicon.schema.json"
};
embedded_file embedded_lexicon_schema(void) { return (embedded_file){lexicon_schema, sizeof lexicon_schema}; }

static const unsigned char record_schema[] = {
#embed "../../Schemas/record.schema.json"
};
embedded_file embedded_record_schema(void) { return (embedded_file){record_schema, sizeof record_schema}; }

static const unsigned char refusal_schema[] = {
#embed "../../Schemas/refusal.schema.json"
};
embedded_file embedded_refusal_schema(void) { return (embedded_file){refusal_schema, sizeof refusal_schema}; }
