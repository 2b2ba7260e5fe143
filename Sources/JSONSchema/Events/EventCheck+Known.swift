import JSON

// Members that are as others were before in the same object: what was found of those holds for these.
extension EventCheck {
    /// What was found of the first members of an object.
    struct Known {
        /// The object's rules; -1 where nothing was found yet.
        var object: Int32 = -1
        var shape: UInt64 = 0
        /// See ``Frame``.
        var seen: UInt64 = 0
        var count: Int32 = 0
    }

    static let mostKnown = 64

    /// The slot of a shape: another one of the same slot takes its place.
    @inline(__always)
    private func slot(of shape: UInt64, in object: Int32) -> Int {
        let mixed = (shape ^ UInt64(truncatingIfNeeded: object) << 40) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 58)
    }

    /// Takes the first members of the object that has just begun, if such of the same shape were found valid in it;
    /// else nothing is taken.
    @inline(__always)
    mutating func takeKnown(_ shape: UInt64) -> Bool {
        if isIdle { return !isInText }
        hasLeftText = false
        guard top.object >= 0, top.seen == 0 else { return false }
        let found = known[slot(of: shape, in: top.object)]
        guard found.object == top.object, found.shape == shape else { return false }
        top.seen = found.seen
        top.count = found.count
        return true
    }

    /// Keeps in mind that the members of a shape that have come since the object began were valid, unless the text of
    /// one of them had to say so.
    mutating func learn(_ shape: UInt64) {
        guard !isIdle, !hasLeftText, top.object >= 0, next == Self.none else { return }
        known[slot(of: shape, in: top.object)] = Known(
            object: top.object,
            shape: shape,
            seen: top.seen,
            count: top.count
        )
    }
}
