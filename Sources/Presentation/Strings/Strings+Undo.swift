extension Strings {
  /// Marks an import that was undone.
  public var undoneMark: String { "undone" }

  /// An import was undone.
  public func undone(_ importID: Int, file: String) -> String {
    "\(file): import \(importID) is undone"
  }

  /// What became of the rows and customers of an import that was undone; nothing is said of what there is none of.
  public func undoneRows(
    _ contents: String, removed: Int, reverted: Int, kept: Int, removedCustomers: Int,
    revertedCustomers: Int
  ) -> [String] {
    var rows: [String] = []
    if removed > 0 { rows.append("\(contentsNoun(contents, removed)) gone") }
    if reverted > 0 { rows.append("\(contentsNoun(contents, reverted)) as before it") }
    if kept > 0 {
      let them = kept == 1 ? "it" : "them"
      rows.append("\(contentsNoun(contents, kept)) kept, as a later file holds \(them)")
    }
    var people: [String] = []
    if removedCustomers > 0 { people.append("\(customers(removedCustomers)) gone") }
    if revertedCustomers > 0 {
      people.append("details of \(customers(revertedCustomers)) as before it")
    }
    let lines = [rows, people].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
    return lines.isEmpty ? ["it had changed nothing"] : lines
  }

  /// A backup was written.
  public func backedUp(_ path: String) -> String { "backup written to \(path)" }
  /// A backup was restored.
  public func restored(_ backup: String, to path: String) -> String {
    "\(path) holds what \(backup) held"
  }
  /// Where the store went that a backup took the place of.
  public func putAside(_ path: String) -> String { "what it held before is in \(path)" }
}
