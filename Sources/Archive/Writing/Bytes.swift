import Foundation

/// Bytes as GRDB takes them.
enum Bytes {
    static func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }
}
