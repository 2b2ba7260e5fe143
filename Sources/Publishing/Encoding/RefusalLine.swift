/// The line of a stream for what gave no paper, as `refusal.schema.json` has it.
public enum RefusalLine {
    /// - Parameters:
    ///   - name: what the paper is called, or its line where it has no name.
    ///   - line: the number of its line in the stream, from 1.
    /// - Returns: UTF-8, ended by a line end.
    public static func bytes(name: String, line: Int, _ refusal: Refusal) -> [UInt8] {
        var encoder = ContractEncoder(style: .compact)
        encoder.json.beginObject()
        encoder.member("schema_version", Contract.version)
        encoder.member("name", name)
        encoder.member("line", line)
        encoder.json.key("error")
        encoder.refusal(refusal)
        encoder.json.endObject()
        encoder.json.endLine()
        return encoder.json.takeBytes()
    }
}
