/// A few things in their order. Nearly always it is one, which is kept without an array: what is made of such parts is
/// copied from line to row to column, and none of that counts references then.
struct Few<Element>: RandomAccessCollection {
    private enum Kept {
        case one(Element)
        case others([Element])
    }

    private var kept: Kept

    init(_ one: Element) { kept = .one(one) }

    init(_ all: [Element]) {
        kept = all.count == 1 ? .one(all[0]) : .others(all)
    }

    var startIndex: Int { 0 }

    var endIndex: Int {
        switch kept {
        case .one: 1
        case .others(let all): all.count
        }
    }

    subscript(index: Int) -> Element {
        switch kept {
        case .one(let one):
            precondition(index == 0, "There is but one.")
            return one
        case .others(let all): return all[index]
        }
    }

    mutating func append(contentsOf more: some Collection<Element>) {
        if more.isEmpty { return }
        kept = .others(Array(self) + more)
    }
}

/// The words of an item, in their order.
typealias AlignedWords = Few<AlignedWord>
