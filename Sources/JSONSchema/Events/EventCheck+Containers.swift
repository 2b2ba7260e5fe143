import JSON

// Names, beginnings and ends.
extension EventCheck {
    /// Takes the name of the next member.
    @inline(__always)
    mutating func takeName(_ name: StaticString) {
        if isIdle { return }
        // Members mostly come in the order of the schema, each by the one literal that names it.
        if next == Self.none, top.count < top.nameCount,
            literals[Int(top.firstName &+ top.count)] == Literal(name)
        {
            take(member: Int(top.count))
        } else {
            takeName(read: name)
        }
    }

    @inline(never)
    private mutating func takeName(read name: StaticString) {
        name.withUTF8Buffer { takeName($0.span) }
        if !isIdle { literals[Int(top.firstName &+ top.count) &- 1] = Literal(name) }
    }

    /// Takes the name of the next member, which is not known beforehand.
    mutating func takeName(_ name: Span<UInt8>) {
        if isIdle { return }
        guard top.object >= 0, next == Self.none else { return fail() }
        let names = rules.objects[Int(top.object)].names
        guard let number = graph.names.find(name, from: 0, length: name.count, in: names, guess: Int(top.count)) else {
            return fail()
        }
        take(member: number)
    }

    @inline(__always)
    private mutating func take(member number: Int) {
        let bit = UInt64(1) &<< UInt64(number)
        guard top.seen & bit == 0 else { return fail() }
        top.seen |= bit
        next = rules.nodesOfNames[Int(top.firstName) &+ number]
        top.count = Int32(truncatingIfNeeded: number) &+ 1
    }

    /// Takes the beginning of an object; false where its text has to be written from here.
    mutating func beginObject() -> Bool {
        if isIdle { return descendInText() }
        switch take(.object) {
        case .object(let object):
            let names = rules.objects[Int(object)].names
            var frame = Frame(object: object, array: -1, items: Self.none)
            frame.firstName = Int32(truncatingIfNeeded: names.first)
            frame.nameCount = Int32(truncatingIfNeeded: names.count)
            return descend(frame)
        case .text: return beginText()
        default: return failed()
        }
    }

    /// Takes the beginning of an array; false where its text has to be written from here.
    mutating func beginArray() -> Bool {
        if isIdle { return descendInText() }
        switch take(.array) {
        case .array(let array):
            return descend(Frame(object: -1, array: array, items: rules.arrays[Int(array)].items))
        case .text: return beginText()
        default: return failed()
        }
    }

    /// Takes the end of an object; false where it ends a value whose text has to be handed to ``settle``.
    mutating func endObject() -> Bool {
        if isIdle { return ascendInText() }
        guard top.object >= 0, next == Self.none, rules.objects[Int(top.object)].required & ~top.seen == 0 else {
            return failed()
        }
        return ascend()
    }

    /// Takes the end of an array; false where it ends a value whose text has to be handed to ``settle``.
    mutating func endArray() -> Bool {
        if isIdle { return ascendInText() }
        guard top.array >= 0, rules.arrays[Int(top.array)].counts.contains(Int(top.count)) else { return failed() }
        return ascend()
    }

    private mutating func descend(_ frame: Frame) -> Bool {
        // No reader goes deeper.
        guard depth < JSONCursor.depthLimit else { return failed() }
        if depth < enclosing.count { enclosing[depth] = top } else { enclosing.append(top) }
        depth &+= 1
        top = frame
        next = frame.items
        return true
    }

    private mutating func ascend() -> Bool {
        guard depth > 0 else { return failed() }
        depth &-= 1
        top = enclosing[depth]
        next = top.items
        return true
    }

    private mutating func beginText() -> Bool {
        isIdle = true
        depthOfText = 1
        return false
    }

    private mutating func descendInText() -> Bool {
        depthOfText += 1
        return true
    }

    private mutating func ascendInText() -> Bool {
        depthOfText -= 1
        guard depthOfText == 0, isInText else { return true }
        isIdle = false
        return false
    }
}
