/// A text as a word for a shell, quoted only where it has to be; `~/` in front keeps its meaning.
func shellWord(_ text: String) -> String {
  let (home, rest) = text.hasPrefix("~/") ? ("~/", text.dropFirst(2)) : ("", text[...])
  let plain = rest.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ","):
      true
    default: byte >= 0x80
    }
  }
  guard !plain || rest.isEmpty else { return home + rest }
  // Nothing is special between the two marks but the mark itself.
  let parts = rest.split(separator: "'", omittingEmptySubsequences: false)
  return home + "'" + parts.joined(separator: "'\\''") + "'"
}
