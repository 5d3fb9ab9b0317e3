internal import System

/// The bytes of a file as UTF-8, whatever they are stored in.
///
/// UTF-8 goes through as it is, into the caller's buffer.
struct TextInput {
  let encoding: TextEncoding
  /// What was read so far, as it is stored.
  private(set) var hash = ContentHasher()

  /// What three bytes at hand and a further one may become.
  static let leastRoom = 12

  private let input: ByteInput
  private let fileName: String
  private let expectsUTF8: Bool
  /// Bytes at the end of what was read that belong to a character whose rest is still to come.
  private var pending: [UInt8] = []
  private var raw: [UInt8] = []

  /// The input from its first byte.
  ///
  /// - Parameter expectsUTF8: whether bytes that are no UTF-8 end the reading, as a sign that the encoding is
  ///   another one; else they stay for the cells to replace.
  init(_ input: ByteInput, fileName: String, encoding: TextEncoding, expectsUTF8: Bool)
    throws(ImportError)
  {
    self.input = input
    self.fileName = fileName
    self.encoding = encoding
    self.expectsUTF8 = expectsUTF8 && encoding == .utf8
    do throws(ByteInputError) { try input.rewind() } catch { throw .input(error) }
  }

  /// Fills a buffer from an index on; 0 once the input is at its end.
  ///
  /// The buffer must have room for `leastRoom` bytes and more.
  mutating func read(into buffer: inout [UInt8], from start: Int) throws(ImportError) -> Int {
    guard encoding == .utf8 else { return try readConverted(into: &buffer, from: start) }
    let count: Int
    do throws(ByteInputError) {
      count = try input.read(into: &buffer, from: start)
    } catch {
      throw .input(error)
    }
    hash.update(buffer, start..<start + count)
    if expectsUTF8 { try check(buffer, start..<start + count) }
    return count
  }

  /// Throws at bytes that are no UTF-8.
  private mutating func check(_ buffer: [UInt8], _ range: Range<Int>) throws(ImportError) {
    if range.isEmpty, !pending.isEmpty { throw .notUTF8(file: fileName) }
    var start = range.lowerBound
    while !pending.isEmpty, start < range.upperBound {
      pending.append(buffer[start])
      start += 1
      switch UTF8Check.check(pending.span) {
      case .valid: pending.removeAll(keepingCapacity: true)
      case .cutOff: continue
      case .invalid: throw .notUTF8(file: fileName)
      }
    }
    switch UTF8Check.check(buffer.span.extracting(start..<range.upperBound)) {
    case .valid: break
    case .cutOff(let count):
      pending.append(contentsOf: buffer[range.upperBound - count..<range.upperBound])
    case .invalid: throw .notUTF8(file: fileName)
    }
  }

  private mutating func readConverted(into buffer: inout [UInt8], from start: Int)
    throws(ImportError) -> Int
  {
    // No character of these encodings takes more than three times its bytes.
    let room = (buffer.count - start) / 3 - pending.count
    if raw.count < room { raw = [UInt8](repeating: 0, count: room) }
    var end = start
    repeat {
      let count: Int
      do throws(ByteInputError) {
        count = try input.read(into: &raw, from: raw.count - room)
      } catch {
        throw .input(error)
      }
      let first = raw.count - room
      hash.update(raw, first..<first + count)
      if count == 0 { return end - start }
      for index in first..<first + count { convert(raw[index], into: &buffer, at: &end) }
    } while end == start
    return end - start
  }

  /// Takes one byte, and writes the character that it completes.
  private mutating func convert(_ byte: UInt8, into buffer: inout [UInt8], at end: inout Int) {
    if encoding == .windows1252 {
      write(UInt32(TextEncoding.windows1252(byte)), into: &buffer, at: &end)
      return
    }
    pending.append(byte)
    guard pending.count % 2 == 0 else { return }
    let first = unit(at: 0)
    if 0xD800...0xDBFF ~= first {
      guard pending.count == 4 else { return }
      let second = unit(at: 2)
      if 0xDC00...0xDFFF ~= second {
        let scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        write(scalar, into: &buffer, at: &end)
        pending.removeAll(keepingCapacity: true)
      } else {
        write(0xFFFD, into: &buffer, at: &end)
        pending.removeFirst(2)
        if !(0xD800...0xDBFF ~= second) {
          write(second, into: &buffer, at: &end)
          pending.removeAll(keepingCapacity: true)
        }
      }
      return
    }
    write(first, into: &buffer, at: &end)
    pending.removeAll(keepingCapacity: true)
  }

  /// The two pending bytes as a code unit of UTF-16.
  private func unit(at index: Int) -> UInt32 {
    let (first, second) = (UInt32(pending[index]), UInt32(pending[index + 1]))
    return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
  }

  private func write(_ value: UInt32, into buffer: inout [UInt8], at end: inout Int) {
    for byte in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    {
      buffer[end] = byte
      end += 1
    }
  }
}

extension TextInput {
  /// Moves what of a buffer is not taken yet to its front, and reads on behind it into a buffer that grows where more
  /// than half of it is not taken; false at the end of the text.
  ///
  /// - Parameters:
  ///   - next: where what is not taken begins; 0 afterwards.
  ///   - filled: where it ends.
  mutating func refill(
    _ buffer: inout [UInt8], next: inout Int, filled: inout Int
  ) throws(ImportError) -> Bool {
    let kept = filled - next
    // Element by element: a slice assigned to its own array is copied first.
    for index in 0..<kept { buffer[index] = buffer[next + index] }
    next = 0
    filled = kept
    if kept > buffer.count / 2 {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let count = try read(into: &buffer, from: filled)
    filled += count
    return count > 0
  }
}
