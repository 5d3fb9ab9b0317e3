internal import Commerce

/// Makes text of a cell's bytes.
enum CellText {
  /// A space, tab, line break or form feed.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// Bytes without ASCII white space at either end.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
    return bytes
  }

  /// The text of bytes that are already without ASCII white space around.
  ///
  /// Doubled quotes are made single. Bytes that are no UTF-8 become U+FFFD, and so does NUL, at
  /// which other programs would cut the text.
  static func text(_ bytes: ArraySlice<UInt8>, hasDoubledQuotes: Bool) -> String {
    guard hasDoubledQuotes || bytes.contains(0) else {
      let text = String(decoding: bytes, as: UTF8.self)
      // White space beyond ASCII, such as a no-break space, has bytes above 127.
      guard let first = bytes.first, let last = bytes.last, first > 127 || last > 127 else {
        return text
      }
      return Commerce.trimmed(text)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0 { plain += [0xEF, 0xBF, 0xBD] } else { plain.append(byte) }
      let next = index + 1
      let isDoubled =
        hasDoubledQuotes && byte == UInt8(ascii: "\"") && next < bytes.endIndex
        && bytes[next] == byte
      index = isDoubled ? next + 1 : next
    }
    return Commerce.trimmed(String(decoding: plain, as: UTF8.self))
  }
}
