/// The members of a JSON object in the order in which they were written. No name occurs twice.
///
/// Equality takes no notice of the order, as JSON Schema wants.
public struct JSONObject: Sendable {
    /// One name with its value.
    public struct Member: Hashable, Sendable {
        public let name: String
        public var value: JSONValue

        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in the order in which they were written.
    public private(set) var members: [Member] = []

    /// Where each name stands; kept only for objects that are too large to look through.
    private var places: [String: Int] = [:]

    private static let lookThroughLimit = 12

    public init() {}

    /// Members in the order given; of those with one name, the last stands, in the place of the first.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members { self[name] = value }
    }

    public var isEmpty: Bool { members.isEmpty }
    public var count: Int { members.count }

    /// The value under a name; setting a new name appends it, setting nil removes it.
    public subscript(name: String) -> JSONValue? {
        get { place(of: name).map { members[$0].value } }
        set {
            switch (place(of: name), newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): remove(at: place)
            case (nil, let value?): append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    private func place(of name: String) -> Int? {
        members.count > Self.lookThroughLimit ? places[name] : members.firstIndex { $0.name == name }
    }

    private mutating func append(_ member: Member) {
        members.append(member)
        if members.count > Self.lookThroughLimit + 1 {
            places[member.name] = members.count - 1
        } else if members.count == Self.lookThroughLimit + 1 {
            recordPlaces()
        }
    }

    private mutating func remove(at place: Int) {
        members.remove(at: place)
        if members.count > Self.lookThroughLimit { recordPlaces() }
    }

    private mutating func recordPlaces() {
        places.removeAll(keepingCapacity: true)
        for (place, member) in members.enumerated() { places[member.name] = place }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONObject: Hashable {
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        // A sum, for the order must not show.
        hasher.combine(count)
        hasher.combine(members.reduce(0) { $0 &+ $1.hashValue })
    }
}
