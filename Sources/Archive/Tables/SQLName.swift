/// A name as SQL takes it, whatever it is: `from`, `group` and `index` are fields of the contract.
enum SQLName {
    static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

    static func list(_ names: some Sequence<String>) -> String { names.map(quoted).joined(separator: ", ") }

    static func text(_ value: String) -> String { "'" + value.replacing("'", with: "''") + "'" }
}
