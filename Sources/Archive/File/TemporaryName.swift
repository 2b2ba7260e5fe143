/// The names of files that are being written and then take the place of another.
///
/// They lie in the folder of that other file, and a walk over papers passes them by.
public enum TemporaryName {
    public static let prefix = ".outturn-"

    /// A name that no other file has but by an accident of one in 2^64.
    public static func random() -> String { prefix + String(UInt64.random(in: .min ... .max), radix: 16) }
}
