extension Strings {
  /// Marks an import that was undone.
  public var undoneMark: String { say("undone", "ongedaan") }

  /// An import was undone.
  public func undone(_ importID: Int, file: String) -> String {
    say("\(file): import \(importID) is undone", "\(file): import \(importID) is ongedaan gemaakt")
  }

  /// What became of the rows and customers of an import that was undone; nothing is said of what there is none of.
  public func undoneRows(
    _ contents: String, removed: Int, reverted: Int, kept: Int, removedCustomers: Int,
    revertedCustomers: Int
  ) -> [String] {
    var rows: [String] = []
    if removed > 0 {
      rows.append(
        say("\(contentsNoun(contents, removed)) gone", "\(contentsNoun(contents, removed)) weg"))
    }
    if reverted > 0 {
      rows.append(
        say(
          "\(contentsNoun(contents, reverted)) as before it",
          "\(contentsNoun(contents, reverted)) als ervoor"))
    }
    if kept > 0 {
      let them = kept == 1 ? say("it", "het") : say("them", "ze")
      rows.append(
        say(
          "\(contentsNoun(contents, kept)) kept, as a later file holds \(them)",
          "\(contentsNoun(contents, kept)) gebleven, omdat een later bestand \(them) heeft"))
    }
    var people: [String] = []
    if removedCustomers > 0 {
      people.append(
        say("\(customers(removedCustomers)) gone", "\(customers(removedCustomers)) weg"))
    }
    if revertedCustomers > 0 {
      people.append(
        say(
          "details of \(customers(revertedCustomers)) as before it",
          "gegevens van \(customers(revertedCustomers)) als ervoor"))
    }
    let lines = [rows, people].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }
    return lines.isEmpty ? [say("it had changed nothing", "er was niets door veranderd")] : lines
  }

  /// A backup was written.
  public func backedUp(_ path: String) -> String {
    say("backup written to \(path)", "kopie geschreven in \(path)")
  }
  /// A backup was restored.
  public func restored(_ backup: String, to path: String) -> String {
    say("\(path) holds what \(backup) held", "\(path) heeft nu wat \(backup) had")
  }
  /// Where the store went that a backup took the place of.
  public func putAside(_ path: String) -> String {
    say("what it held before is in \(path)", "wat het daarvoor had, staat in \(path)")
  }
}
