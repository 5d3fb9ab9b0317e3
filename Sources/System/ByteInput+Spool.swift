internal import CSystem
internal import Glibc

extension ByteInput {
  /// Standard input: a file that it is redirected from, or what a pipe or terminal gives until its end.
  ///
  /// The latter is kept in a temporary file in `$TMPDIR`, else in `/tmp`, which has lost its name before the first byte
  /// is written: it is gone with the program, however that ends. Throws where it can't be written.
  public static func standardInput() throws(ByteInputError) -> ByteInput {
    try from(STDIN_FILENO, path: "-")
  }

  /// What an open file, pipe or terminal gives; it stays open.
  static func from(_ source: Int32, path: String) throws(ByteInputError) -> ByteInput {
    guard isFileAtItsStart(source) else { return try spooled(from: source, path: path) }
    let copy = fcntl(source, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .cannotRead(path: path, code: errno) }
    return try ByteInput(owning: copy, path: path)
  }

  /// Whether that is a file of which nothing was read yet: of one that is behind its start only the rest is meant.
  private static func isFileAtItsStart(_ descriptor: Int32) -> Bool {
    var facts = stat()
    return unsafe fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
      && lseek(descriptor, 0, SEEK_CUR) == 0
  }

  /// Bytes that are at hand, as if they came from a file of that path.
  ///
  /// They are kept like those of standard input. Throws where that fails.
  public static func holding(_ bytes: [UInt8], path: String = "-") throws(ByteInputError)
    -> ByteInput
  {
    try spooled(path: path) { (spool: Int32, folder: String) throws(ByteInputError) in
      try write(bytes, count: bytes.count, to: spool, folder: folder)
    }
  }

  /// What a pipe or terminal gives until its end, kept in a nameless temporary file.
  static func spooled(from source: Int32, path: String) throws(ByteInputError) -> ByteInput {
    try spooled(path: path) { (spool: Int32, folder: String) throws(ByteInputError) in
      try copy(from: source, to: spool, path: path, folder: folder)
    }
  }

  private static func spooled(
    path: String, fill: (_ spool: Int32, _ folder: String) throws(ByteInputError) -> Void
  ) throws(ByteInputError) -> ByteInput {
    let folder = temporaryFolder()
    let spool = try namelessFile(in: folder)
    do {
      try fill(spool, folder)
    } catch {
      close(spool)
      throw error
    }
    guard lseek(spool, 0, SEEK_SET) == 0 else {
      let code = errno
      close(spool)
      throw .cannotSpool(folder: folder, code: code)
    }
    return try ByteInput(owning: spool, path: path)
  }

  private static func temporaryFolder() -> String {
    guard let value = unsafe getenv("TMPDIR") else { return "/tmp" }
    let folder = unsafe String(cString: value)
    return folder.isEmpty ? "/tmp" : folder
  }

  private static func namelessFile(in folder: String) throws(ByteInputError) -> Int32 {
    var template = Array("\(folder)/stamgast-XXXXXX\0".utf8)
    let (file, code) = unsafe template.withUnsafeMutableBytes { bytes -> (Int32, Int32) in
      let name = unsafe bytes.assumingMemoryBound(to: CChar.self)
      guard let start = name.baseAddress else { return (-1, EINVAL) }
      let file = unsafe mkstemp(start)
      guard file >= 0 else { return (-1, errno) }
      unsafe unlink(start)
      _ = fcntl(file, F_SETFD, FD_CLOEXEC)
      return (file, 0)
    }
    guard file >= 0 else { throw .cannotSpool(folder: folder, code: code) }
    return file
  }

  /// Has the system put what comes through a pipe into a file, which takes a third of the time of copying it here; false
  /// where it can't, or can't go on.
  private static func move(from source: Int32, to spool: Int32) -> Bool {
    while true {
      let count = stamgast_move_from_pipe(source, spool, chunkSize)
      if count == 0 { return true }
      if count < 0, errno != EINTR { return false }
    }
  }

  private static func copy(
    from source: Int32, to spool: Int32, path: String, folder: String
  ) throws(ByteInputError) {
    if move(from: source, to: spool) { return }
    var buffer = [UInt8](repeating: 0, count: chunkSize)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(source, bytes.baseAddress, bytes.count)
      }
      if count == 0 { return }
      if count < 0 {
        guard errno == EINTR else { throw .cannotRead(path: path, code: errno) }
        continue
      }
      try write(buffer, count: count, to: spool, folder: folder)
    }
  }

  private static func write(_ buffer: [UInt8], count: Int, to spool: Int32, folder: String)
    throws(ByteInputError)
  {
    var written = 0
    while written < count {
      let step = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(spool, bytes.baseAddress?.advanced(by: written), count - written)
      }
      if step < 0 {
        guard errno == EINTR else { throw .cannotSpool(folder: folder, code: errno) }
        continue
      }
      written += step
    }
  }
}
