extension Strings {
  /// A paragraph in lines of at most so many characters, broken at spaces; a longer word has a line of its own.
  public func wrapped(_ text: String, width: Int = 80) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
