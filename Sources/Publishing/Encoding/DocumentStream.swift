import JSON
import JSONSchema

/// Takes a paper's document while it is written, so that never more than a piece of it is held.
///
/// Nearly all of a document are the lists of its reports: tables, budget lines, statements. Their elements are checked
/// against the schema a piece at a time, while the piece is still in the processor's cache, and handed on. What is left
/// between them is kept, with those lists empty, and checked at the end: together that is the whole schema.
struct DocumentStream {
    /// About how many bytes make a piece.
    static let pieceSize = 1 << 16
    private static let violationLimit = 10

    private let schema: PublishedSchema?
    private let lists: [String: ListSchema]
    private let sink: ((Span<UInt8>) throws -> Void)?

    /// The document without the elements that have been checked.
    private var rest: [UInt8] = []
    /// Where in the writer's pending bytes begins what has not gone into ``rest``.
    private var restStart = 0
    private var report = 0
    private var openList: OpenList?
    private var violations: [SchemaViolation] = []
    private var problem: PublishingError.Problem?
    /// What the sink threw; nothing is handed to it afterwards.
    private(set) var failure: (any Error)?

    /// The list whose elements are being written.
    private struct OpenList {
        let schema: ListSchema
        let pointer: String
        /// Where in the pending bytes its next unchecked element begins.
        var start: Int
        var checked = 0
    }

    /// - Parameters:
    ///   - schema: What the document is checked against; nil where it has been checked already.
    ///   - sink: Takes the pieces; nil where they are to stay with the writer.
    init(checking schema: PublishedSchema?, into sink: ((Span<UInt8>) throws -> Void)?) {
        self.schema = schema
        self.sink = sink
        lists = schema?.listsOfReports ?? [:]
    }

    /// The next list is one of the next report.
    mutating func endReport() { report += 1 }

    /// The elements of a list of the report at hand follow.
    mutating func beginList(_ key: StaticString, _ json: borrowing JSONWriter) {
        guard let schema = lists[key.description] else { return }
        openList = OpenList(schema: schema, pointer: "/reports/\(report)/\(key)", start: json.pendingCount)
    }

    /// An element of the list has been written.
    @inline(__always)
    mutating func passElement(_ json: inout JSONWriter) {
        guard json.pendingCount >= Self.pieceSize else { return }
        checkElements(json)
        handOn(&json)
    }

    mutating func endList(_ json: inout JSONWriter) {
        checkElements(json)
        openList = nil
        if json.pendingCount >= Self.pieceSize { handOn(&json) }
    }

    private mutating func checkElements(_ json: borrowing JSONWriter) {
        guard var list = openList, problem == nil, json.pendingCount > list.start else { return }
        keep(json, from: restStart, to: list.start)
        restStart = json.pendingCount
        do throws(JSONError) {
            let result = try json.withPending(list.start..<json.pendingCount) { bytes throws(JSONError) in
                try list.schema.validate(elements: bytes, from: list.checked, limit: Self.violationLimit)
            }
            list.checked += result.count
            for violation in result.violations { violations.append(violation.below(list.pointer)) }
        } catch {
            problem = .notJSON(error)
        }
        list.start = json.pendingCount
        openList = list
    }

    private mutating func handOn(_ json: inout JSONWriter) {
        guard let sink else { return }
        keep(json, from: restStart, to: json.pendingCount)
        if failure == nil {
            do { try json.withPending(0..<json.pendingCount) { try sink($0) } } catch { failure = error }
        }
        json.dropPending()
        restStart = 0
        openList?.start = 0
    }

    private mutating func keep(_ json: borrowing JSONWriter, from start: Int, to end: Int) {
        guard schema != nil, start < end else { return }
        json.withPending(start..<end) { bytes in bytes.withUnsafeBufferPointer { rest += $0 } }
    }

    /// Hands on the end of the document and says what is wrong with it.
    ///
    /// - Parameter document: What the document tells of, for the error.
    mutating func finish(_ json: inout JSONWriter, document: String) throws(PublishingError) {
        if sink != nil {
            handOn(&json)
        } else {
            keep(json, from: restStart, to: json.pendingCount)
        }
        guard let schema else { return }
        if problem == nil, violations.isEmpty { return try Publisher.check(rest, against: schema, document: document) }
        throw PublishingError(
            document: document,
            schema: schema,
            problem: problem ?? .violations(Array(violations.prefix(Self.violationLimit)))
        )
    }
}

extension SchemaViolation {
    /// The same, found in a part of the document.
    fileprivate func below(_ pointer: String) -> SchemaViolation {
        SchemaViolation(instance: pointer + instance, position: position, schema: schema, message: message)
    }
}
