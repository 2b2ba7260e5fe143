import GRDB

/// The tables that are the archive's own: what became of each file, the runs, the text. The contract's tables are made
/// by ``ContractGrowth``.
///
/// A step that has shipped is never changed: whoever needs another shape adds a step below. The tests hold every shipped
/// step to its text.
enum FixedTables {
    static let steps: [(name: String, sql: String)] = [("1", first)]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps { migrator.registerMigration(step.name) { try $0.execute(sql: step.sql) } }
        return migrator
    }

    private static let first = """
        CREATE TABLE contract (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            schema_version TEXT NOT NULL,
            shape TEXT NOT NULL
        ) STRICT;

        CREATE TABLE files (
            path TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            status TEXT NOT NULL,
            bytes INTEGER,
            sha256 TEXT,
            paper_key INTEGER REFERENCES papers (paper_key) DEFERRABLE INITIALLY DEFERRED,
            reader TEXT NOT NULL,
            error_code TEXT,
            error_message TEXT,
            error_remedy TEXT,
            vanished INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX files_by_paper ON files (paper_key);
        CREATE INDEX files_by_status ON files (status, error_code);

        CREATE TABLE runs (
            run INTEGER PRIMARY KEY,
            started_at TEXT NOT NULL,
            ended_at TEXT,
            outcome TEXT NOT NULL,
            folders TEXT NOT NULL,
            program TEXT NOT NULL,
            version TEXT NOT NULL,
            reader TEXT NOT NULL,
            jobs INTEGER NOT NULL,
            found INTEGER NOT NULL DEFAULT 0,
            read INTEGER NOT NULL DEFAULT 0,
            unchanged INTEGER NOT NULL DEFAULT 0,
            refused INTEGER NOT NULL DEFAULT 0,
            vanished INTEGER NOT NULL DEFAULT 0,
            findings INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE sources (
            paper_key INTEGER PRIMARY KEY REFERENCES papers (paper_key) DEFERRABLE INITIALLY DEFERRED,
            path TEXT NOT NULL,
            reader TEXT NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE text_blocks (
            text_key INTEGER PRIMARY KEY,
            paper_key INTEGER NOT NULL REFERENCES papers (paper_key) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL,
            line INTEGER NOT NULL,
            end_line INTEGER NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX text_blocks_by_paper ON text_blocks (paper_key);
        CREATE VIRTUAL TABLE text_search USING fts5 (
            text, content = 'text_blocks', content_rowid = 'text_key', tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER text_blocks_added AFTER INSERT ON text_blocks BEGIN
            INSERT INTO text_search (rowid, text) VALUES (new.text_key, new.text);
        END;
        CREATE TRIGGER text_blocks_dropped AFTER DELETE ON text_blocks BEGIN
            INSERT INTO text_search (text_search, rowid, text) VALUES ('delete', old.text_key, old.text);
        END;
        """
}
