import Papers
import Publishing
import Reconciliation

extension Pipeline {
    /// The bytes of a paper; one that is too large is not loaded.
    public func load(_ paper: PaperLocation, timings: inout StageTimings) throws(IngestionError) -> [UInt8] {
        if let refusal = paper.refusal { throw refusal }
        return try timings.measure(.loading) { () throws(IngestionError) in
            switch paper.origin {
            case .file: return try FileContents.read(paper.path, limit: limits.maxBytes)
            case .archive(let kept): return try kept.bytes(at: paper.path)
            case .input(let bytes): return bytes
            }
        }
    }

    /// Loads a paper and cuts it into blocks.
    public func read(
        _ paper: PaperLocation,
        named name: FilePath,
        timings: inout StageTimings
    ) throws(IngestionError) -> Paper {
        let bytes = try load(paper, timings: &timings)
        timings.bytes += bytes.count
        do {
            return try timings.measure(.reading) { () throws(PaperError) in
                try read(bytes, name: name.description)
            }
        } catch {
            throw IngestionError(.paper(error), at: paper.path)
        }
    }

    /// Loads a paper and takes it through all stages up to the rules.
    public func audit(
        _ paper: PaperLocation,
        named name: FilePath,
        timings: inout StageTimings
    ) throws(IngestionError) -> AuditedPaper {
        let paper = try read(paper, named: name, timings: &timings)
        let reports = timings.measure(.records) { () throws(Never) in self.reports(of: paper) }
        return timings.measure(.reconciliation) { () throws(Never) in self.audit(paper, reports: reports) }
    }

    /// Publishes an audited paper that was reached by a path to where nothing can be taken back: nothing is written
    /// before all of it has been checked.
    ///
    /// - Throws: `IngestionError` where the document breaks its schema, else what `write` threw.
    public func publish(
        _ audited: AuditedPaper,
        from path: FilePath,
        timings: inout StageTimings,
        write: @escaping (Span<UInt8>) throws -> Void
    ) throws {
        try timings.measurePublishing(write) { write in
            try Self.naming(path) { try Publisher.publishChecked(audited, style: style, into: write) }
        }
    }

    /// Publishes an audited paper that was reached by a path, a piece at a time; the pieces count only if this returns.
    ///
    /// - Throws: as the one above.
    public func publishPieces(
        _ audited: AuditedPaper,
        from path: FilePath,
        timings: inout StageTimings,
        write: @escaping (Span<UInt8>) throws -> Void
    ) throws {
        try timings.measurePublishing(write) { write in
            try Self.naming(path) { try Publisher.publish(audited, style: style, into: write) }
        }
    }

    private static func naming(_ path: FilePath, _ publish: () throws -> Void) throws {
        do {
            try publish()
        } catch let error as PublishingError {
            throw IngestionError(.publishing(error), at: path)
        }
    }
}
