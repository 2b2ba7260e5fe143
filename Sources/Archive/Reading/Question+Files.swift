/// Questions about files and runs: what a person asks in the morning after.
extension Question {
    static let refusedFiles = """
        SELECT name, error_code AS code, error_message AS reason, error_remedy AS remedy, path FROM files
        WHERE status = 'refused' AND vanished = 0 ORDER BY path LIMIT :limit
        """

    static let vanishedFiles = """
        SELECT file.name, paper.file_name AS paper, file.path
        FROM files AS file LEFT JOIN papers AS paper ON paper.paper_key = file.paper_key
        WHERE file.vanished = 1 ORDER BY file.path LIMIT :limit
        """

    static let allRuns = """
        SELECT run, started_at, ended_at, outcome, found, read, unchanged, refused, vanished, findings, jobs, folders
        FROM runs ORDER BY run DESC LIMIT :limit
        """
}
