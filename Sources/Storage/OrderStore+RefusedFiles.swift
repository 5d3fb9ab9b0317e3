// What a shop's owner or the program has refused of a watched folder. It stands among the settings, of which the shop
// itself knows nothing of this name.
extension OrderStore {
  private static let refusedFilesKey = "refused-files"
  private static let rememberedRefusals = 200

  /// The hashes of the files that a version of the program refused, the latest last: another one may know what they are.
  public func refusedFiles(by version: String) throws(SQLiteError) -> [String] {
    try refusals().filter { $0.version == version }.map(\.hash)
  }

  private func refusals() throws(SQLiteError) -> [(version: String, hash: String)] {
    var find = try connection.prepare("SELECT value FROM shop_setting WHERE key = ?")
    find.bind(OrderStore.refusedFilesKey)
    guard try find.step() else { return [] }
    return find.text(0).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
  }

  /// Remembers that a file of this hash was refused; the two hundred latest are remembered.
  public func refuseFile(_ contentHash: String, by version: String) throws(SQLiteError) {
    try connection.transaction(.writing) { () throws(SQLiteError) in
      var refusals = try refusals()
      refusals.removeAll { $0.hash == contentHash }
      refusals.append((version, contentHash))
      var keep = try connection.prepare(
        "INSERT OR REPLACE INTO shop_setting (key, value) VALUES (?, ?)")
      keep.bind(OrderStore.refusedFilesKey)
      keep.bind(
        refusals.suffix(OrderStore.rememberedRefusals).map { "\($0.version) \($0.hash)" }
          .joined(separator: "\n"))
      try keep.run()
    }
  }
}
