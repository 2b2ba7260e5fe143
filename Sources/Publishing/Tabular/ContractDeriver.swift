import JSON

/// Works out the tables and the way of each field into them.
struct ContractDeriver {
    private(set) var tables: [ContractTable] = []
    private let schema: JSONValue
    /// The definitions on the way to where we are: one inside itself could not become columns.
    private var open: [String] = []

    init(schema: JSONValue) {
        self.schema = schema
    }

    /// Lists whose members' ids other fields hold, by the name of such a field.
    private static let references = ["table": "tables", "scheme": "rating_keys"]
    /// Names that read better than the rule's.
    private static let shortNames = ["row_cells": "cells"]

    mutating func derive() throws(ContractTablesError) -> ContractShape {
        let root = SchemaNode(schema, in: schema)
        tables.append(
            ContractTable(
                name: ContractTables.papers,
                description: root.description,
                parent: nil,
                parentColumn: nil,
                parentID: nil
            )
        )
        return try object(root, in: 0, owner: nil, prefix: "", isOptional: false)
    }

    /// - Parameters:
    ///   - owner: the singular of the record whose list fields come by; nil at the paper and its reports.
    ///   - isOptional: whether something on the way here may be null, so that no column is sure to have a value.
    private mutating func object(
        _ node: SchemaNode,
        in table: Int,
        owner: String?,
        prefix: String,
        isOptional: Bool
    ) throws(ContractTablesError) -> ContractShape {
        var members: [ContractShape.Member] = []
        var witnesses: [Int] = []
        let optional = isOptional || (node.isNullable && !prefix.isEmpty)
        for member in node.properties?.members ?? [] {
            let child = SchemaNode(member.value, in: schema)
            let name = Self.name(of: member.name, in: node, prefix: prefix)
            let part: ContractShape.Part
            if let definition = child.definition, open.contains(definition) {
                part = try column(child, name, member.name, node, prefix, in: table, .json, isOptional: optional)
            } else if child.kind == "object", child.properties != nil {
                open.append(child.definition ?? "")
                defer { open.removeLast() }
                part = .object(try object(child, in: table, owner: owner, prefix: name, isOptional: optional))
            } else if let items = child.value["items"], let item = Optional(SchemaNode(items, in: schema)),
                item.kind == "object", item.properties != nil
            {
                part = try list(item, named: name, told: child.description, in: table, owner: owner)
            } else if child.kind == "null" {
                part = .nothing
            } else {
                part = try column(child, name, member.name, node, prefix, in: table, nil, isOptional: optional)
                if case .column(let index, _) = part, !child.isNullable { witnesses.append(index) }
            }
            members.append(ContractShape.Member(name: member.name, part: part))
        }
        return ContractShape(members: members, witnesses: witnesses, isNullable: node.isNullable)
    }

    /// A list of objects becomes a table.
    private mutating func list(
        _ item: SchemaNode,
        named name: String,
        told: String,
        in table: Int,
        owner: String?
    ) throws(ContractTablesError) -> ContractShape.Part {
        let full = owner.map { "\($0)_\(name)" } ?? name
        let parent = tables[table]
        let parentID = parent.idColumn
        tables.append(
            ContractTable(
                name: Self.shortNames[full] ?? full,
                description: told.isEmpty ? item.description : told,
                parent: table,
                parentColumn: parent.parent == nil
                    ? nil : parentID == nil ? ContractTable.parentKey : "\(owner ?? Self.singular(parent.name))_id",
                parentID: parentID
            )
        )
        let index = tables.count - 1
        let isTop = parent.parent == nil && item.definition == "report"
        let singular = item.definition ?? Self.singular(full)
        open.append(item.definition ?? "")
        defer { open.removeLast() }
        return .list(
            table: index,
            try object(item, in: index, owner: isTop ? nil : singular, prefix: "", isOptional: false)
        )
    }

    private mutating func column(
        _ node: SchemaNode,
        _ name: String,
        _ member: String,
        _ holder: SchemaNode,
        _ prefix: String,
        in table: Int,
        _ kind: ContractColumn.Kind?,
        isOptional: Bool
    ) throws(ContractTablesError) -> ContractShape.Part {
        let kind = kind ?? Self.kind(of: node)
        let taken = tables[table].columns.contains { $0.name == name }
        if taken || [ContractTable.paperKey, ContractTable.rowKey, tables[table].parentColumn].contains(name) {
            throw ContractTablesError(problem: "\(tables[table].name) would have the column \(name) twice")
        }
        let isValue = member == holder.principal
        tables[table].columns.append(
            ContractColumn(
                name: name,
                kind: kind,
                description: isValue && !holder.description.isEmpty ? holder.description : node.description,
                allowed: node.allowed,
                isRequired: !isOptional && !node.isNullable,
                references: kind == .text ? Self.references[member] : nil,
                unitColumn: isValue && holder.properties?["unit"] != nil
                    ? (prefix.isEmpty ? "unit" : prefix + "_unit") : nil
            )
        )
        return .column(tables[table].columns.count - 1, kind)
    }

    private static func kind(of node: SchemaNode) -> ContractColumn.Kind {
        switch node.kind {
        case "string": node.isDate ? .date : .text
        case "integer": .integer
        case "number": .number
        case "boolean": .boolean
        default: .json
        }
    }

    private static func name(of member: String, in holder: SchemaNode, prefix: String) -> String {
        if prefix.isEmpty { return member }
        let principal = holder.principal
        // The place of what was printed: `budget_line`, not `budget_at_line`.
        if principal != nil, member == principal || member == "at" { return prefix }
        return "\(prefix)_\(member)"
    }

    private static func singular(_ name: String) -> String {
        name.hasSuffix("ies") ? name.dropLast(3) + "y" : name.hasSuffix("s") ? String(name.dropLast()) : name
    }
}
