/// What a thread of its own unpacks, some pieces ahead of who reads it.
final class UnpackingAhead {
  private struct Piece: Sendable {
    var bytes: [UInt8] = []
    /// How far unpacking had come with it.
    var position: Int64 = 0
  }

  private let handover = Handover<Piece, ByteInputError>(ahead: 2)
  private var thread: SystemThread?
  /// What is being read, and how much of it was.
  private var piece: Piece
  private var used = 0
  private var isAtEnd = false
  /// What ended it before its end.
  private var failure: ByteInputError?

  /// Begins where the unpacker stands, which is this one's until it is gone. Throws where the system gives no thread.
  init(_ unpacker: Unpacker) throws(SystemError) {
    piece = Piece(position: unpacker.position)
    thread = try SystemThread { [handover] in
      handover.fill { (give) throws(ByteInputError) in
        while true {
          let bytes = try UnpackingAhead.next(of: unpacker)
          if bytes.isEmpty || !give(Piece(bytes: bytes, position: unpacker.position)) { return }
        }
      }
    }
  }

  /// The next bytes; none at the end.
  private static func next(of unpacker: Unpacker) throws(ByteInputError) -> [UInt8] {
    var failure: ByteInputError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: ByteInput.chunkSize) { buffer, count in
      do throws(ByteInputError) {
        count = unsafe try unpacker.read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  deinit {
    handover.close()
    if let thread = thread.take() { thread.join() }
  }

  /// How many packed bytes became what was read.
  var position: Int64 { piece.position }

  /// Fills a buffer from an index on; less than it holds only at the end or before what can't be unpacked, 0 only at the
  /// end. Throws what unpacking throws, then and from then on.
  func read(into buffer: inout [UInt8], from start: Int) throws(ByteInputError) -> Int {
    var end = start
    while end < buffer.count, try hasMore(orFails: end == start) {
      let count = min(buffer.count - end, piece.bytes.count - used)
      unsafe buffer.withUnsafeMutableBytes { target in
        unsafe piece.bytes.withUnsafeBytes { source in
          unsafe UnsafeMutableRawBufferPointer(rebasing: target[end..<end + count])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[used..<used + count]))
        }
      }
      end += count
      used += count
    }
    return end - start
  }

  /// Goes to the next piece where one is used up; false at the end, and where it fails and is not to throw that yet.
  private func hasMore(orFails: Bool) throws(ByteInputError) -> Bool {
    if used < piece.bytes.count { return true }
    if let failure, orFails { throw failure }
    if isAtEnd || failure != nil { return false }
    do {
      guard let next = try handover.take() else {
        isAtEnd = true
        return false
      }
      handover.giveBack(piece)
      piece = next
    } catch {
      failure = error
      if orFails { throw error }
      return false
    }
    used = 0
    return true
  }
}
