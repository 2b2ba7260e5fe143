import Dispatch
import Glibc
import Synchronization

/// The lines of a file descriptor, one at a time, waited for without holding up anyone else.
final class LineInput: Sendable {
    enum Line: Sendable {
        case text([UInt8])
        /// More bytes than a line may have; they were passed by.
        case tooLong
        case end
        case failed(SystemError)
    }

    private struct State {
        var waiting: [UInt8] = []
        /// How many bytes of `waiting` are known to hold no line end.
        var searched = 0
        var start = 0
        var isAtEnd = false
    }

    private let descriptor: Int32
    private let limit: Int
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "lines")

    init(_ descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line without its end. One caller at a time.
    func next() async -> Line {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.read()) }
        }
    }

    private func read() -> Line {
        state.withLock { state in
            var isTooLong = false
            while true {
                if let line = Self.takeLine(from: &state) {
                    return isTooLong ? .tooLong : .text(line)
                }
                if state.isAtEnd {
                    let rest = Array(state.waiting[state.start...])
                    state.waiting = []
                    (state.start, state.searched) = (0, 0)
                    return isTooLong ? .tooLong : rest.isEmpty ? .end : .text(rest)
                }
                if state.waiting.count - state.start > limit {
                    isTooLong = true
                    state.waiting = []
                    (state.start, state.searched) = (0, 0)
                }
                if let error = fill(&state) { return .failed(error) }
            }
        }
    }

    private static func takeLine(from state: inout State) -> [UInt8]? {
        guard let end = state.waiting[state.searched...].firstIndex(of: 0x0A) else {
            state.searched = state.waiting.count
            return nil
        }
        let line = Array(state.waiting[state.start..<end])
        state.start = end + 1
        state.searched = state.start
        // What was taken is let go of when it is most of what is there, so that a byte is moved once or twice at most.
        if state.start > state.waiting.count / 2 {
            state.waiting.removeFirst(state.start)
            (state.start, state.searched) = (0, 0)
        }
        return line
    }

    private func fill(_ state: inout State) -> SystemError? {
        var failure: SystemError?
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            while true {
                let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if got >= 0 {
                    count = got
                    return
                }
                guard errno == EINTR else {
                    failure = .last
                    return
                }
            }
        }
        if chunk.isEmpty { state.isAtEnd = true }
        state.waiting += chunk
        return failure
    }
}
