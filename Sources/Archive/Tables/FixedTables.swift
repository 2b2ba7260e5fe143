import GRDB

/// The tables that are the archive's own: what became of each file, the runs, the text. The contract's tables are made
/// by ``ContractGrowth``.
///
/// A step that has shipped is never changed: whoever needs another shape adds a step below. The tests hold every
/// shipped step to its text.
enum FixedTables {
    static let steps: [(name: String, sql: String)] = [
        ("1", first), ("2", second), ("3", third), ("4", fourth), ("5", fifth),
        ("6", sixth),
    ]

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

    /// What papers are compared by, and which reports are one. Papers that were stored before lack it, so that they are
    /// read again.
    private static let second = """
        CREATE TABLE report_heads (
            paper_key INTEGER NOT NULL REFERENCES papers (paper_key) DEFERRABLE INITIALLY DEFERRED,
            report INTEGER NOT NULL,
            report_id TEXT NOT NULL UNIQUE,
            authority TEXT,
            title TEXT,
            portfolio TEXT,
            body TEXT,
            meeting_date TEXT,
            as_at TEXT,
            records INTEGER NOT NULL,
            kin INTEGER,
            sketch BLOB NOT NULL,
            PRIMARY KEY (paper_key, report)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX report_heads_by_kin ON report_heads (kin) WHERE kin IS NOT NULL;

        CREATE TABLE facts (
            paper_key INTEGER NOT NULL,
            fact INTEGER NOT NULL,
            report INTEGER NOT NULL,
            kind TEXT NOT NULL,
            field TEXT NOT NULL,
            subject TEXT NOT NULL,
            scope TEXT,
            unit TEXT,
            day TEXT NOT NULL,
            is_settled INTEGER NOT NULL,
            is_scoped INTEGER NOT NULL,
            is_comparator INTEGER NOT NULL,
            is_opening INTEGER NOT NULL,
            is_whole INTEGER NOT NULL,
            name TEXT NOT NULL,
            field_name TEXT,
            value INTEGER,
            value_scale INTEGER,
            decimals INTEGER,
            printed TEXT NOT NULL,
            absence TEXT,
            how TEXT,
            line INTEGER NOT NULL,
            "column" INTEGER NOT NULL,
            end_line INTEGER NOT NULL,
            end_column INTEGER NOT NULL,
            node INTEGER,
            match_key INTEGER NOT NULL,
            scoped_key INTEGER NOT NULL,
            PRIMARY KEY (paper_key, fact),
            FOREIGN KEY (paper_key, report) REFERENCES report_heads (paper_key, report)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX facts_by_match ON facts (match_key);
        CREATE INDEX facts_by_scoped_match ON facts (scoped_key);

        CREATE TABLE pending_kin (kin INTEGER PRIMARY KEY) STRICT;

        CREATE TABLE report_copies (
            report_id TEXT PRIMARY KEY,
            same_as TEXT NOT NULL,
            kinship TEXT NOT NULL,
            likeness INTEGER NOT NULL,
            alike INTEGER NOT NULL,
            different INTEGER NOT NULL,
            kin INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX report_copies_by_principal ON report_copies (same_as);
        CREATE INDEX report_copies_by_kin ON report_copies (kin);

        CREATE TABLE record_copies (
            record_id TEXT PRIMARY KEY,
            same_as TEXT NOT NULL,
            kin INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX record_copies_by_kin ON record_copies (kin);

        UPDATE files SET reader = '' WHERE paper_key IS NOT NULL;
        UPDATE sources SET reader = '';
        """

    /// Which findings another extraction of their report has too, or stand in an earlier version of it. What is here
    /// already is looked at again.
    private static let third = """
        CREATE TABLE finding_copies (
            paper_key INTEGER NOT NULL,
            row_key INTEGER NOT NULL,
            kin INTEGER NOT NULL,
            same_as_paper INTEGER NOT NULL,
            same_as_row INTEGER,
            PRIMARY KEY (paper_key, row_key, kin)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX finding_copies_by_kin ON finding_copies (kin);
        CREATE INDEX finding_copies_by_principal ON finding_copies (same_as_paper, same_as_row);

        INSERT OR IGNORE INTO pending_kin SELECT DISTINCT kin FROM report_copies;
        """

    /// Facts meet by sorting when papers are compared, so that no index has to be kept for it while papers come in:
    /// these two, with an entry of every fact at a place of its own, took a fifth of the time of writing.
    private static let fourth = """
        DROP INDEX IF EXISTS facts_by_match;
        DROP INDEX IF EXISTS facts_by_scoped_match;
        """

    /// A paper's text lies together by its keys, which begin with the paper's.
    private static let fifth = """
        DROP INDEX IF EXISTS text_blocks_by_paper;
        """

    /// Who stores a text enters it for the search too. A trigger is a statement within a statement, and before each of
    /// those FTS5 writes out what it has gathered: a segment for every text, which it then merges, took a fifth of the
    /// time of writing.
    private static let sixth = """
        DROP TRIGGER IF EXISTS text_blocks_added;
        """
}
