import ArgumentParser
import JSON
import Publishing

/// `outturn schema`: the contracts that the binary carries.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of what is published, or lists the schemas.",
        discussion: """
            The schemas (draft 2020-12) describe every field. Version \(Contract.version) of them is in force.

            EXAMPLES:
              outturn schema
              outturn schema paper > paper.schema.json
            """
    )

    @Argument(
        help: ArgumentHelp("Which schema to print. (default: a list of them)", valueName: "name"),
        completion: .list(PublishedSchema.allCases.map(\.name))
    )
    var name: PublishedSchema?

    func run() throws {
        if let name { return try Console.print(name.bytes) }
        var grid = TextGrid(widest: 100, wrapsAt: 80)
        for schema in PublishedSchema.allCases {
            let value = try JSONValue(parsing: schema.bytes)
            grid.add([schema.name, value["title"]?.stringValue ?? ""])
        }
        try Console.print(grid.lines.joined(separator: "\n") + "\n")
    }
}
