import Synchronization

/// Values on their way from several makers to one taker, who gets all that wait at once.
///
/// The taker is called when there is enough for it, since taking costs much for each call and little for each value. A
/// maker that is too far ahead is held until the taker comes, so that no more wait than there is room for, and one more
/// for each maker.
final class Handover<Value: Sendable>: Sendable {
    private struct State {
        var values: [Value] = []
        var weight = 0
        var makers: Int
        var isClosed = false
        var held: [CheckedContinuation<Bool, Never>] = []
        var taker: CheckedContinuation<[Value], Never>?
    }

    private let state: Mutex<State>
    private let weigh: @Sendable (Value) -> Int
    private let enough: (count: Int, weight: Int)
    private let room: (count: Int, weight: Int)

    /// - Parameters:
    ///   - enough: how many values, or of what weight together, the taker is called for while there are makers.
    ///   - room: how many values may wait, and how much they may weigh together; no less than is enough.
    ///   - weigh: what a value weighs, in units of the caller's.
    init(
        makers: Int,
        enough: (count: Int, weight: Int),
        room: (count: Int, weight: Int),
        weigh: @escaping @Sendable (Value) -> Int
    ) {
        state = Mutex(State(makers: makers))
        self.enough = enough
        self.room = room
        self.weigh = weigh
    }

    /// Gives a value and waits where the taker is behind; false where no more are wanted.
    func give(_ value: Value) async -> Bool {
        await withCheckedContinuation { maker in
            state.withLock { state in
                guard !state.isClosed else { return maker.resume(returning: false) }
                state.values.append(value)
                state.weight += weigh(value)
                if hasEnough(state), let taker = state.taker {
                    state.taker = nil
                    taker.resume(returning: Self.all(of: &state))
                }
                if state.values.count < room.count, state.weight < room.weight {
                    maker.resume(returning: true)
                } else {
                    state.held.append(maker)
                }
            }
        }
    }

    /// A maker has nothing more to give.
    func leave() {
        state.withLock { state in
            state.makers -= 1
            guard state.makers == 0, let taker = state.taker else { return }
            state.taker = nil
            taker.resume(returning: Self.all(of: &state))
        }
    }

    /// All values that wait, once they are enough or no more will come; none when all makers have left.
    func take() async -> [Value] {
        await withCheckedContinuation { taker in
            state.withLock { state in
                if state.makers > 0, !hasEnough(state) {
                    state.taker = taker
                } else {
                    taker.resume(returning: Self.all(of: &state))
                }
            }
        }
    }

    /// The taker has enough: what waits is dropped, and makers learn it when they next give.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.values = []
            for maker in state.held { maker.resume(returning: false) }
            state.held = []
        }
    }

    private func hasEnough(_ state: State) -> Bool {
        state.values.count >= enough.count || state.weight >= enough.weight
    }

    private static func all(of state: inout State) -> [Value] {
        let values = state.values
        state.values = []
        state.weight = 0
        for maker in state.held { maker.resume(returning: true) }
        state.held = []
        return values
    }
}
