/// Tags of an order in one column: one a line, null where the file does not tell.
enum OrderTags {
  static func joined(_ tags: [String]?) -> String? {
    tags.map { $0.filter { !$0.isEmpty }.joined(separator: "\n") }
  }

  static func split(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
  }
}
