import Glibc

/// Writing to an open file, a terminal or a pipe.
public enum FileOutput {
    /// Writes all the bytes, however often the system takes only some.
    public static func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws(SystemError) {
        var failure: SystemError?
        bytes.withUnsafeBufferPointer { buffer in
            var done = 0
            while done < buffer.count {
                let written = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if written >= 0 {
                    done += written
                } else if errno == EAGAIN {
                    // A terminal that another program has set so that it doesn't wait.
                    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&waiting, 1, -1)
                } else if errno != EINTR {
                    failure = .last
                    return
                }
            }
        }
        if let failure { throw failure }
    }
}
