/// What is wrong with the store, in one line each: what was found, what was expected, where.
extension Strings {
  /// There is no store.
  public func storeMissing(_ path: String) -> String {
    say(
      "\(path): there is no store yet; stamgast import FILE makes one, stamgast demo shows a demo shop",
      "\(path): er is nog geen winkelbestand; stamgast import BESTAND maakt er een, "
        + "stamgast demo toont een voorbeeldwinkel")
  }
  /// The file is no database.
  public func notADatabase(_ path: String) -> String {
    say(
      "\(path): this is no store of Stamgast; nothing was changed",
      "\(path): dit is geen winkelbestand van Stamgast; er is niets veranderd")
  }
  /// The file is another program's database.
  public func otherApplication(_ path: String) -> String {
    say(
      "\(path): this is the database of another program; nothing was changed",
      "\(path): dit is de database van een ander programma; er is niets veranderd")
  }
  /// The store was written by a newer version.
  public func newerStore(_ path: String, found: Int, newest: Int) -> String {
    say(
      "\(path): written by a newer Stamgast (schema \(found), this one knows up to \(newest)); update the program",
      "\(path): geschreven door een nieuwere Stamgast (schema \(found), deze kent tot "
        + "\(newest)); werk het programma bij")
  }
  /// The store was written by an older version.
  public func olderStore(_ path: String, found: Int, newest: Int) -> String {
    say(
      "\(path): written by an older Stamgast (schema \(found) of \(newest)), and cannot be brought up to date read-only",
      "\(path): geschreven door een oudere Stamgast (schema \(found) van \(newest)), en "
        + "zonder schrijven niet bij te werken")
  }
  /// Another program is writing to the store.
  public var storeBusy: String {
    say(
      "the store is in use by another import; try again when it is done",
      "het winkelbestand wordt door een andere import gebruikt; probeer het als die klaar is")
  }
  /// The disk is full.
  public var storeFull: String {
    say(
      "the disk is full; nothing of this was stored", "de schijf is vol; hiervan is niets bewaard")
  }
  /// The disk, or a limit on the size of files, kept the store from being read or written.
  public func storeDiskFailed(code: Int) -> String {
    say(
      "the disk failed, or lets no file grow further; nothing of this was stored (SQLite \(code))",
      "de schijf faalde, of laat geen bestand verder groeien; hiervan is niets bewaard "
        + "(SQLite \(code))")
  }
  /// The store can't be written.
  public var storeReadOnly: String {
    say(
      "the store cannot be written; check the permissions of its file and folder",
      "het winkelbestand is niet te schrijven; kijk naar de rechten van het bestand en de map")
  }
  /// The store's content contradicts itself.
  public var storeCorrupt: String {
    say(
      "the store is damaged; restore a copy, or move it away and import the files again",
      "het winkelbestand is beschadigd; zet een kopie terug, of haal het weg en lees de "
        + "bestanden opnieuw in")
  }
  /// SQLite failed for another reason.
  public func storeFailed(_ message: String, code: Int) -> String {
    say(
      "the store failed: \(message) (SQLite \(code))",
      "het winkelbestand faalde: \(message) (SQLite \(code))")
  }

  /// An import that was undone before.
  public func undoneAlready(_ importID: Int) -> String {
    say("import \(importID) is undone already", "import \(importID) is al ongedaan gemaakt")
  }
  /// An import that can't be undone for a later one's sake.
  public func undoHindered(_ importID: Int, by later: Int) -> String {
    say(
      "import \(importID) cannot be undone: import \(later) was done by an older Stamgast, which did not keep "
        + "what it shares with it; undo \(later) first",
      "import \(importID) is niet ongedaan te maken: import \(later) is door een oudere "
        + "Stamgast gedaan, die niet bewaarde wat ze delen; maak eerst \(later) ongedaan")
  }
  /// A store was to be made, and somebody else was quicker.
  public func storeMadeMeanwhile(_ path: String) -> String {
    say(
      "\(path): somebody else has made this store meanwhile; import the file again",
      "\(path): iemand anders heeft dit winkelbestand intussen gemaakt; lees het bestand opnieuw in"
    )
  }
  /// A file that is not written over.
  public func alreadyThere(_ path: String) -> String {
    say(
      "\(path): there is a file of this name; --\(ProgramOption.replace.rawValue) writes over it",
      "\(path): er is al een bestand met deze naam; --\(ProgramOption.replace.rawValue) "
        + "overschrijft het")
  }
  /// A backup that contradicts itself.
  public func damagedBackup(_ path: String) -> String {
    say(
      "\(path): this backup is damaged; nothing was changed",
      "\(path): deze kopie is beschadigd; er is niets veranderd")
  }
}
