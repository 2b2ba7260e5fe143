/// One character of a regular expression, or what an escape such as `\d` stands for.
struct PatternCharacter {
    let set: CharacterSet

    /// The character, where it is one and not a set: only those can be the ends of a range.
    let scalar: Unicode.Scalar?

    init(_ scalar: Unicode.Scalar) {
        set = CharacterSet(scalar)
        self.scalar = scalar
    }

    /// What a backslash and this letter stand for, if that is a set or a control character.
    init?(escape letter: Unicode.Scalar) {
        switch letter {
        case "d": self.init(.digit)
        case "D": self.init(CharacterSet.digit.inverted)
        case "w": self.init(.word)
        case "W": self.init(CharacterSet.word.inverted)
        case "s": self.init(.space)
        case "S": self.init(CharacterSet.space.inverted)
        case "t": self.init("\t" as Unicode.Scalar)
        case "n": self.init("\n" as Unicode.Scalar)
        case "v": self.init("\u{B}" as Unicode.Scalar)
        case "f": self.init("\u{C}" as Unicode.Scalar)
        case "r": self.init("\r" as Unicode.Scalar)
        default: return nil
        }
    }

    private init(_ set: CharacterSet) {
        self.set = set
        scalar = nil
    }
}
