import JSON

// Members that the program tells together: one step takes them where they come apart in several.
extension EventCheck {
    /// An object of four integers and a last member that is none, as it came before.
    struct NumbersObject {
        /// The number in the graph of its first name; -1 where there is none.
        var firstName = -1
        var literals = (Literal(), Literal(), Literal(), Literal(), Literal())
        var bounds = (0..<0, 0..<0, 0..<0, 0..<0)
        /// What the last member may be, whatever it says.
        var last: KindSet = []
    }

    /// Takes two members without a value, if they are the next that the schema has and it lets them have none; else
    /// nothing is taken.
    @inline(__always)
    mutating func takeNulls(_ first: StaticString, _ second: StaticString) -> Bool {
        if isIdle { return true }
        guard areNext(first, second), case .anything = rule(ofNext: 0, for: .null),
            case .anything = rule(ofNext: 1, for: .null)
        else { return false }
        takeTwo()
        return true
    }

    /// The same of three members.
    @inline(__always)
    mutating func takeNulls(_ first: StaticString, _ second: StaticString, _ third: StaticString) -> Bool {
        if isIdle { return true }
        guard top.count &+ 2 < top.nameCount, top.seen >> UInt64(top.count) & 7 == 0, areNext(first, second),
            literals[Int(top.firstName &+ top.count) &+ 2] == Literal(third),
            case .anything = rule(ofNext: 0, for: .null), case .anything = rule(ofNext: 1, for: .null),
            case .anything = rule(ofNext: 2, for: .null)
        else { return false }
        top.seen |= 7 << UInt64(top.count)
        top.count &+= 3
        return true
    }

    /// Takes an object of four integers and a last member of some kind, if the schema has just these members, in this
    /// order, and lets them be what they are; else nothing is taken.
    ///
    /// Half of what a paper's document holds are places, which are such objects.
    mutating func takeObject(
        _ first: (name: StaticString, value: Int),
        _ second: (name: StaticString, value: Int),
        _ third: (name: StaticString, value: Int),
        _ fourth: (name: StaticString, value: Int),
        last: (name: StaticString, kind: JSONKind)
    ) -> Bool {
        // Within a value that is left to its text it is a value among others.
        if isIdle { return true }
        guard next >= 0, depth < JSONCursor.depthLimit, case .object(let object) = rules.rule(of: next, for: .object)
        else { return false }
        let names = rules.objects[Int(object)].names.first
        guard names == numbers.firstName, numbers.literals.0 == Literal(first.name),
            numbers.literals.1 == Literal(second.name), numbers.literals.2 == Literal(third.name),
            numbers.literals.3 == Literal(fourth.name), numbers.literals.4 == Literal(last.name)
        else {
            learnNumbers(rules.objects[Int(object)])
            return false
        }
        guard numbers.bounds.0.contains(first.value), numbers.bounds.1.contains(second.value),
            numbers.bounds.2.contains(third.value), numbers.bounds.3.contains(fourth.value),
            numbers.last.contains(last.kind)
        else { return false }
        _ = take(.object)
        return true
    }

    /// Keeps in mind what an object asks of its members, if it has five that have all been named before, of which all
    /// but the last may be integers.
    @inline(never)
    private mutating func learnNumbers(_ object: EventRules.Object) {
        let first = object.names.first
        guard object.names.count == 5 else { return }
        var last: KindSet = []
        for kind in [JSONKind.null, .string] {
            if case .anything = rules.rule(of: rules.nodesOfNames[first + 4], for: kind) { last.insert(KindSet(kind)) }
        }
        var bounds: [Range<Int>] = []
        for place in first..<first + 4 {
            guard case .integer(let range) = rules.rule(of: rules.nodesOfNames[place], for: .number) else { return }
            bounds.append(rules.integers[Int(range)])
        }
        numbers = NumbersObject(
            firstName: first,
            literals: (
                literals[first], literals[first + 1], literals[first + 2], literals[first + 3], literals[first + 4]
            ),
            bounds: (bounds[0], bounds[1], bounds[2], bounds[3]),
            last: last
        )
    }

    /// Takes two members that are integers, if they are the next that the schema has and it lets them be; else nothing
    /// is taken.
    @inline(__always)
    mutating func take(_ first: StaticString, _ one: Int, _ second: StaticString, _ two: Int) -> Bool {
        if isIdle { return true }
        guard areNext(first, second), case .integer(let range) = rule(ofNext: 0, for: .number),
            case .integer(let other) = rule(ofNext: 1, for: .number),
            rules.integers[Int(range)].contains(one), rules.integers[Int(other)].contains(two)
        else { return false }
        takeTwo()
        return true
    }

    /// Whether the next two members of the schema have come before by the same literals.
    @inline(__always)
    private func areNext(_ first: StaticString, _ second: StaticString) -> Bool {
        guard next == Self.none, top.count &+ 1 < top.nameCount, top.seen >> UInt64(top.count) & 3 == 0 else {
            return false
        }
        let place = Int(top.firstName &+ top.count)
        return literals[place] == Literal(first) && literals[place &+ 1] == Literal(second)
    }

    @inline(__always)
    private func rule(ofNext offset: Int, for kind: JSONKind) -> EventRule {
        rules.rule(of: rules.nodesOfNames[Int(top.firstName &+ top.count) &+ offset], for: kind)
    }

    @inline(__always)
    private mutating func takeTwo() {
        top.seen |= 3 << UInt64(top.count)
        top.count &+= 2
    }
}
