/// Whether bytes are UTF-8, as the standard library judges it.
enum UTF8Check: Equatable {
  case valid
  /// Valid but for so many bytes at the end, which begin a character.
  case cutOff(Int)
  case invalid

  static func check(_ bytes: Span<UInt8>) -> UTF8Check {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return .valid
    } catch {
      let start = error.byteOffsets.lowerBound
      let isAtEnd = error.byteOffsets.upperBound == bytes.count
      return isAtEnd && error.kind == .truncatedScalar ? .cutOff(bytes.count - start) : .invalid
    }
  }
}
