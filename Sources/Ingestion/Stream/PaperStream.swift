import Glibc
import JSON
import Papers
import Publishing

/// Papers on standard input, one JSON object a line, and one audited paper a line out, in the same order.
///
/// A line in has `name`, and `path` or `text`. A line out is the paper's document, or where there is none what
/// `refusal.schema.json` has (`name`, `line` and `error`): whatever comes in, one line goes out, so that any engine
/// that pipes lines can tell which answer is whose. An answer goes out as soon as it and those before it are there,
/// without waiting for more to come in.
public struct PaperStream: Sendable {
    private let pipeline: Pipeline
    private let jobs: Int
    private let timeLimit: Duration?

    public init(through pipeline: Pipeline, jobs: Int, timeLimit: Duration? = nil) {
        self.pipeline = pipeline
        self.jobs = max(1, jobs)
        self.timeLimit = timeLimit
    }

    private enum Step: Sendable {
        case line(LineInput.Line)
        case answer(Int, Answer)
    }

    /// - Returns: how many lines were answered, and how many of them with an error.
    public func run(
        descriptor: Int32 = STDIN_FILENO,
        take: ([UInt8]) throws -> Void
    ) async throws -> (papers: Int, refused: Int) {
        // Text in JSON may be escaped to six times its length.
        let input = LineInput(descriptor, limit: pipeline.limits.maxBytes * 6 + 4096)
        var failure: (any Error)?
        var (begun, taken, refused) = (0, 0, 0)
        await withTaskGroup(of: Step.self) { group in
            var early: [Int: Answer] = [:]
            var isReading = false
            var isAtEnd = false
            while true {
                if !isReading, !isAtEnd, begun - taken < jobs * 2 {
                    isReading = true
                    group.addTask { .line(await input.next()) }
                }
                guard let step = await group.next() else { return }
                switch step {
                case .line(.end): (isReading, isAtEnd) = (false, true)
                case .line(.failed(let error)):
                    failure = IngestionError(.unreadable(error), at: FilePath("standard input"))
                    (isReading, isAtEnd) = (false, true)
                case .line(let line):
                    isReading = false
                    let number = begun
                    begun += 1
                    group.addTask { .answer(number, answer(to: line, number: number + 1)) }
                case .answer(let number, let answer):
                    early[number] = answer
                }
                while let answer = early.removeValue(forKey: taken) {
                    taken += 1
                    if answer.isRefusal { refused += 1 }
                    do { try take(answer.line) } catch {
                        failure = error
                        return group.cancelAll()
                    }
                }
            }
        }
        if let failure { throw failure }
        return (taken, refused)
    }

    /// What goes out for a line that came in.
    private struct Answer {
        var line: [UInt8]
        var isRefusal = false
    }

    private func answer(to line: LineInput.Line, number: Int) -> Answer {
        guard case .text(var bytes) = line else {
            let limit = pipeline.limits.maxBytes
            let error = IngestionError(.paper(.tooLarge(bytes: limit + 1, limit: limit)), at: FilePath(""))
            return refusal(nil, number, error)
        }
        // As some programs begin a text.
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        var name: String?
        do throws(IngestionError) {
            let request = try StreamRequest(bytes)
            name = request.name
            let source = try request.bytes(limit: pipeline.limits.maxBytes)
            let path = FilePath(request.name)
            let document = try TimeLimit.run(timeLimit, for: path) { (_) throws(IngestionError) in
                try pipeline.document(of: source, name: path.description)
            }
            return Answer(line: document)
        } catch {
            if name == nil, case .badRequest = error.problem, !error.path.bytes.isEmpty {
                name = error.path.description
            }
            return refusal(name, number, error)
        }
    }

    private func refusal(_ name: String?, _ number: Int, _ error: IngestionError) -> Answer {
        Answer(line: RefusalLine.bytes(name: name ?? "line \(number)", line: number, error.refusal), isRefusal: true)
    }
}
