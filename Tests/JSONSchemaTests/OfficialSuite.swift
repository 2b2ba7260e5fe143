import Foundation
import JSON
import JSONSchema

/// The official test suite, as `Scripts/fetch-json-schema-suite` fetches it, read from the folder that
/// `OUTTURN_JSON_SCHEMA_SUITE` names.
struct OfficialSuite {
    struct Group {
        let file: String
        let description: String
        let schema: [UInt8]
        let tests: [Test]
    }

    struct Test {
        let description: String
        let data: [UInt8]
        let isValid: Bool
    }

    static var folder: String? { ProcessInfo.processInfo.environment["OUTTURN_JSON_SCHEMA_SUITE"] }

    private static let remoteServer = "http://localhost:1234/"

    let groups: [Group]

    /// The documents that the suite's references lead to: its remotes, and the metaschema with its vocabularies.
    let resources: [String: JSONValue]

    init(folder: String) throws {
        let root = URL(fileURLWithPath: folder)
        var groups: [Group] = []
        for file in try Self.files(in: root.appending(path: "tests/draft2020-12")) where !file.hasPrefix("optional/") {
            groups += try Self.groups(in: root.appending(path: "tests/draft2020-12/" + file), named: file)
        }
        self.groups = groups
        var resources: [String: JSONValue] = [:]
        for file in try Self.files(in: root.appending(path: "remotes")) {
            resources[Self.remoteServer + file] = try Self.value(at: root.appending(path: "remotes/" + file))
        }
        for file in try Self.files(in: root.appending(path: "metaschema")) {
            let value = try Self.value(at: root.appending(path: "metaschema/" + file))
            if let identifier = value["$id"]?.stringValue { resources[identifier] = value }
        }
        self.resources = resources
    }

    private static func files(in folder: URL) throws -> [String] {
        let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return found.filter { path in
            var isFolder: ObjCBool = false
            let url = folder.appending(path: path)
            return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }

    private static func value(at url: URL) throws -> JSONValue {
        try JSONValue(parsing: [UInt8](Data(contentsOf: url)))
    }

    /// Takes schemas and data out as the bytes that stand in the file, so that `1.0` stays `1.0`.
    private static func groups(in url: URL, named file: String) throws -> [Group] {
        let bytes = try [UInt8](Data(contentsOf: url))
        var groups: [Group] = []
        for group in try elements(of: bytes) {
            let members = try members(of: group)
            let tests = try elements(of: members["tests"] ?? []).map { test in
                let members = try Self.members(of: test)
                return Test(
                    description: try JSONValue(parsing: members["description"] ?? []).stringValue ?? "",
                    data: members["data"] ?? [],
                    isValid: try JSONValue(parsing: members["valid"] ?? []).boolValue ?? false
                )
            }
            let description = try JSONValue(parsing: members["description"] ?? []).stringValue ?? ""
            groups.append(
                Group(file: file, description: description, schema: members["schema"] ?? [], tests: tests)
            )
        }
        return groups
    }

    private static func elements(of bytes: [UInt8]) throws -> [[UInt8]] {
        var cursor = JSONCursor()
        var result: [[UInt8]] = []
        try cursor.beginArray(in: bytes.span)
        while try cursor.nextElement(in: bytes.span) {
            let start = cursor.offset
            try cursor.skipValue(in: bytes.span)
            result.append(Array(bytes[start..<cursor.offset]))
        }
        return result
    }

    private static func members(of bytes: [UInt8]) throws -> [String: [UInt8]] {
        var cursor = JSONCursor()
        var result: [String: [UInt8]] = [:]
        try cursor.beginObject(in: bytes.span)
        while let name = try cursor.nextName(in: bytes.span) {
            let start = cursor.offset
            try cursor.skipValue(in: bytes.span)
            result[name.string(in: bytes.span)] = Array(bytes[start..<cursor.offset])
        }
        return result
    }
}
