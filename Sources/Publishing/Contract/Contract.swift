/// The shape of what is published, and who publishes it.
public enum Contract {
    /// The version of the shape, by the rules of semantic versioning.
    ///
    /// A field or an enumeration's value more is a minor version; a field renamed, removed or told otherwise a major
    /// one. The schemas state the same number.
    public static let version = "0.1.0"
}

/// The program that wrote a document.
public struct Generator: Hashable, Sendable {
    public var name: String
    public var version: String

    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }

    /// This program.
    public static let current = Generator(name: "outturn", version: "0.1.0")
}
