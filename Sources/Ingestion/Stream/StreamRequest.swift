import JSON

/// A line that asks for a paper to be read.
public struct StreamRequest {
    private enum Body {
        case path(FilePath)
        case text([UInt8])
    }

    let name: String
    private let body: Body

    init(_ line: [UInt8]) throws(IngestionError) {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: line)
        } catch {
            throw IngestionError(.badRequest("is not JSON: \(error)"), at: FilePath("line"))
        }
        // No name is as good as an empty one.
        let name = value["name"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
        if let path = value["path"]?.stringValue, value["text"] == nil || value["text"] == .null {
            body = .path(FilePath(path))
            self.name = name ?? path
        } else if let name, let text = value["text"]?.stringValue {
            body = .text(Array(text.utf8))
            self.name = name
        } else {
            throw IngestionError(.badRequest("has not a name, and a path or a text"), at: FilePath(name ?? "line"))
        }
    }

    /// The line that asks for a paper by its name and path, with its end.
    public static func line(asking paper: PaperLocation) -> String {
        let request: JSONValue = [
            "name": .string(paper.name.description), "path": .string(paper.path.description),
        ]
        return "\(request)\n"
    }

    func bytes(limit: Int) throws(IngestionError) -> [UInt8] {
        switch body {
        case .path(let path): try FileContents.read(path, limit: limit)
        case .text(let bytes): bytes
        }
    }
}
