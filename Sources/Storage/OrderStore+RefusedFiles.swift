// What a shop's owner or the program has refused of a watched folder. It stands among the settings, of which the shop
// itself knows nothing of this name.
extension OrderStore {
  private static let refusedFilesKey = "refused-files"
  private static let rememberedRefusals = 200

  /// The hashes of the files that were refused, the latest last.
  public func refusedFiles() throws(SQLiteError) -> [String] {
    var find = try connection.prepare("SELECT value FROM shop_setting WHERE key = ?")
    find.bind(OrderStore.refusedFilesKey)
    guard try find.step() else { return [] }
    return find.text(0).split(separator: "\n").map(String.init)
  }

  /// Remembers that a file of this hash was refused; the two hundred latest are remembered.
  public func refuseFile(_ contentHash: String) throws(SQLiteError) {
    try connection.transaction(.writing) { () throws(SQLiteError) in
      var hashes = try refusedFiles()
      hashes.removeAll { $0 == contentHash }
      hashes.append(contentHash)
      var keep = try connection.prepare(
        "INSERT OR REPLACE INTO shop_setting (key, value) VALUES (?, ?)")
      keep.bind(OrderStore.refusedFilesKey)
      keep.bind(hashes.suffix(OrderStore.rememberedRefusals).joined(separator: "\n"))
      try keep.run()
    }
  }
}
