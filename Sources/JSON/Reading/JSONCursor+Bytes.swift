extension JSONCursor {
    /// The byte at the cursor; 0, which stands nowhere in JSON, at the end.
    @inline(__always)
    func byte(in bytes: Span<UInt8>) -> UInt8 {
        offset < bytes.count ? bytes[offset] : 0
    }

    @inline(__always)
    mutating func skipSpace(in bytes: Span<UInt8>) {
        while offset < bytes.count {
            let byte = bytes[offset]
            // Nearly always no white space at all, so the common case is one comparison.
            if byte > 0x20 { return }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            offset &+= 1
        }
    }

    /// The error for a place where something else had to stand.
    @inline(never)
    func expected(_ what: String, in bytes: Span<UInt8>) -> JSONError {
        let found: String
        if offset >= bytes.count {
            found = "the end of the document"
        } else if (0x21..<0x7F).contains(bytes[offset]) {
            found = "'\(Unicode.Scalar(bytes[offset]))'"
        } else {
            found = "the byte \(bytes[offset])"
        }
        return JSONError(.expected(what, found: found), at: offset, in: bytes)
    }
}
