import Foundation
import JSON

/// A line that asks for a paper to be read.
public struct StreamRequest {
    private enum Body {
        case path(FilePath)
        case text([UInt8])
    }

    let name: String
    private let body: Body

    /// - Throws: `badRequest`, at the name where the line has one.
    init(_ line: [UInt8]) throws(IngestionError) {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: line)
        } catch {
            let problem = "is not JSON: \(error.problem) at column \(error.position.column)"
            throw IngestionError(.badRequest(problem), at: FilePath(""))
        }
        // No name is as good as an empty one.
        let name = value["name"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
        func isThere(_ member: String) -> Bool { value[member] != nil && value[member] != .null }
        let hasPath = isThere("path") || isThere("path_bytes")
        if hasPath, isThere("text") {
            throw IngestionError(.badRequest("has both a path and a text"), at: FilePath(name ?? ""))
        }
        if hasPath, let path = Self.path(value) {
            body = .path(path)
            self.name = name ?? path.description
        } else if let name, let text = value["text"]?.stringValue {
            body = .text(Array(text.utf8))
            self.name = name
        } else {
            throw IngestionError(.badRequest("has not a name, and a path or a text"), at: FilePath(name ?? ""))
        }
    }

    /// The path, by its bytes where those are given: text in JSON can't be anything but Unicode, a path can.
    private static func path(_ value: JSONValue) -> FilePath? {
        if let coded = value["path_bytes"]?.stringValue {
            return Data(base64Encoded: coded).map { FilePath(bytes: Array($0)) }
        }
        return value["path"]?.stringValue.map { FilePath($0) }
    }

    /// The line that asks for a paper by its name and path, with its end; where the path is not UTF-8, with its bytes
    /// in base 64 too.
    public static func line(asking paper: PaperLocation) -> String {
        var request = JSONObject()
        request["name"] = .string(paper.name.description)
        request["path"] = .string(paper.path.description)
        if String(validating: paper.path.bytes, as: UTF8.self) == nil {
            request["path_bytes"] = .string(Data(paper.path.bytes).base64EncodedString())
        }
        return "\(JSONValue.object(request))\n"
    }

    func bytes(limit: Int) throws(IngestionError) -> [UInt8] {
        switch body {
        case .path(let path): try FileContents.read(path, limit: limit)
        case .text(let bytes): bytes
        }
    }
}
