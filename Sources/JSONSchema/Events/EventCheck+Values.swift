import JSON

// Single values. Each answers whether it is settled; else its text has to be written and handed to `settle`.
extension EventCheck {
    @inline(__always)
    mutating func takeNull() -> Bool { isIdle || settle(take(.null)) }

    @inline(__always)
    mutating func takeBool() -> Bool { isIdle || settle(take(.bool)) }

    @inline(__always)
    mutating func take(_ integer: Int) -> Bool {
        if isIdle { return true }
        let rule = take(.number)
        if case .integer(let range) = rule { return rules.integers[Int(range)].contains(integer) }
        return settle(rule)
    }

    /// Takes a number that need not be an integer.
    mutating func takeNumber() -> Bool { isIdle || settle(take(.number)) }

    @inline(__always)
    mutating func take(_ text: String) -> Bool {
        if isIdle { return true }
        let rule = take(.string)
        switch rule {
        case .filled where text.isEmpty: return failed()
        case .filled: return true
        case .listed(let list): return take(text.utf8Span.span, of: rules.lists[Int(list)])
        default: return settle(rule)
        }
    }

    /// Takes a string of an enumeration.
    private mutating func take(_ text: Span<UInt8>, of list: NameTable) -> Bool {
        guard list.count > 0,
            let number = graph.names.find(text, from: 0, length: text.count, in: list, guess: listed[list.first])
        else { return failed() }
        listed[list.first] = number
        return true
    }

    /// Takes a string that may not be what is written in the end.
    mutating func takeUncertainText() -> Bool { isIdle || settle(take(.string)) }

    /// Whether a string that comes next is settled whatever it says.
    var settlesUnseenText: Bool {
        if isIdle { return !isInText }
        guard next >= 0, case .anything = rules.rule(of: next, for: .string) else { return false }
        return true
    }

    /// Whether a rule that asks nothing of the value itself settles it.
    @inline(__always)
    private mutating func settle(_ rule: EventRule) -> Bool {
        switch rule {
        case .anything: return true
        case .nothing: return failed()
        default: return false
        }
    }
}
