public import System

/// What a file's bytes come to, to see that the same file came again.
///
/// Not cryptographic: it tells two exports apart, not an export from a forgery. Packed and unpacked
/// copies of a file have the same one, as it is taken of the unpacked bytes.
public struct ContentHash: Hashable, Sendable {
  /// The number of unpacked bytes.
  public let byteCount: Int64
  /// Their XXH64 with seed 0.
  public let xxh64: UInt64

  /// A hash that was kept.
  public init(byteCount: Int64, xxh64: UInt64) {
    self.byteCount = byteCount
    self.xxh64 = xxh64
  }

  /// The hash of a text in UTF-8.
  public init(of text: String) {
    let bytes = Array(text.utf8)
    var hasher = ContentHasher()
    hasher.update(bytes, bytes.indices)
    self = hasher.value
  }
}

extension ContentHash {
  /// That of all bytes of an input, unpacked; nil where it was stopped.
  ///
  /// - Parameter isStopped: whether nobody waits any more; asked for each part that is read.
  public init?(of input: ByteInput, isStopped: () -> Bool) throws(ByteInputError) {
    try input.rewind()
    var buffer = [UInt8](repeating: 0, count: ByteInput.chunkSize)
    var hasher = ContentHasher()
    while true {
      if isStopped() { return nil }
      let count = try input.read(into: &buffer, from: 0)
      if count == 0 { break }
      hasher.update(buffer, 0..<count)
    }
    self = hasher.value
  }
}

extension ContentHash: CustomStringConvertible {
  /// The count of bytes, a colon and 16 hexadecimal digits.
  public var description: String {
    let digits = String(xxh64, radix: 16)
    return "\(byteCount):" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Computes a `ContentHash` of bytes that come in pieces.
///
/// XXH64 by Yann Collet, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md. It takes
/// eight bytes a step, so that it costs next to nothing beside the reading.
struct ContentHasher {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
  private var byteCount = 0
  /// Bytes that do not fill a stripe of 32 yet.
  private var pending: [UInt8] = []

  /// Adds a part of a buffer.
  mutating func update(_ buffer: [UInt8], _ range: Range<Int>) {
    let bytes = buffer.span.extracting(range)
    byteCount += bytes.count
    var position = 0
    if !pending.isEmpty {
      while pending.count < 32, position < bytes.count {
        pending.append(bytes[position])
        position += 1
      }
      guard pending.count == 32 else { return }
      let stripe = pending
      pending.removeAll(keepingCapacity: true)
      mix(stripe.span, at: 0)
    }
    while position + 32 <= bytes.count {
      mix(bytes, at: position)
      position += 32
    }
    while position < bytes.count {
      pending.append(bytes[position])
      position += 1
    }
  }

  /// The hash of all bytes so far.
  var value: ContentHash {
    var hash: UInt64
    if byteCount >= 32 {
      hash =
        rotated(lanes[0], 1) &+ rotated(lanes[1], 7) &+ rotated(lanes[2], 12)
        &+ rotated(lanes[3], 18)
      for lane in 0..<4 {
        hash = (hash ^ round(0, lanes[lane])) &* ContentHasher.prime1 &+ ContentHasher.prime4
      }
    } else {
      hash = ContentHasher.prime5
    }
    hash &+= UInt64(byteCount)

    let rest = pending.span
    var position = 0
    while position + 8 <= rest.count {
      hash ^= round(0, word(rest, at: position))
      hash = rotated(hash, 27) &* ContentHasher.prime1 &+ ContentHasher.prime4
      position += 8
    }
    if position + 4 <= rest.count {
      let half = (0..<4).reduce(UInt64(0)) { $0 | UInt64(rest[position + $1]) << (8 * $1) }
      hash ^= half &* ContentHasher.prime1
      hash = rotated(hash, 23) &* ContentHasher.prime2 &+ ContentHasher.prime3
      position += 4
    }
    while position < rest.count {
      hash ^= UInt64(rest[position]) &* ContentHasher.prime5
      hash = rotated(hash, 11) &* ContentHasher.prime1
      position += 1
    }
    hash = (hash ^ hash >> 33) &* ContentHasher.prime2
    hash = (hash ^ hash >> 29) &* ContentHasher.prime3
    return ContentHash(byteCount: Int64(byteCount), xxh64: hash ^ hash >> 32)
  }

  @inline(__always)
  private mutating func mix(_ bytes: Span<UInt8>, at position: Int) {
    // One check of bounds for the stripe instead of one for each of its bytes.
    let stripe = bytes.extracting(position..<position + 32)
    lanes[0] = round(lanes[0], word(stripe, at: 0))
    lanes[1] = round(lanes[1], word(stripe, at: 8))
    lanes[2] = round(lanes[2], word(stripe, at: 16))
    lanes[3] = round(lanes[3], word(stripe, at: 24))
  }

  @inline(__always)
  private func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotated(lane &+ input &* ContentHasher.prime2, 31) &* ContentHasher.prime1
  }

  @inline(__always)
  private func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  /// Eight bytes, the first the lowest.
  @inline(__always)
  private func word(_ bytes: Span<UInt8>, at position: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
    return value
  }
}
