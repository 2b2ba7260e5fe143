/// Moving what was read from a stretch of a paper to where the stretch stands in it.
extension Block {
    /// The block with its lines and its nodes counted on.
    func moved(byLines shift: Int, nodes: Int32) -> Block {
        var block = self
        block.lines = lines.lowerBound + shift...lines.upperBound + shift
        block.text = text.moved(byLines: shift, nodes: nodes)
        switch kind {
        case .table(let region): block.kind = .table(region.moved(byLines: shift, nodes: nodes))
        case .keyValue(let key, let value):
            block.kind = .keyValue(
                key: key.moved(byLines: shift, nodes: nodes),
                value: value.moved(byLines: shift, nodes: nodes)
            )
        case .heading, .paragraph, .listItem, .caption, .furniture: break
        }
        return block
    }
}

extension TracedText {
    func moved(byLines shift: Int, nodes: Int32) -> TracedText {
        var text = self
        if node >= 0 { text.node += nodes }
        text.first.line += Int32(clamping: shift)
        for index in text.others.indices { text.others[index].line += Int32(clamping: shift) }
        return text
    }
}

extension TableRegion {
    func moved(byLines shift: Int, nodes: Int32) -> TableRegion {
        var region = self
        region.caption = caption?.moved(byLines: shift, nodes: nodes)
        for row in region.rows.indices {
            let lines = region.rows[row].lines
            region.rows[row].lines = lines.lowerBound + shift...lines.upperBound + shift
            for cell in region.rows[row].cells.indices {
                let text = region.rows[row].cells[cell].text
                region.rows[row].cells[cell].text = text.moved(byLines: shift, nodes: nodes)
            }
        }
        for index in region.remarks.indices {
            region.remarks[index].place.line += Int32(clamping: shift)
            region.remarks[index].place.endLine += Int32(clamping: shift)
            if region.remarks[index].place.node >= 0 { region.remarks[index].place.node += nodes }
        }
        return region
    }
}
