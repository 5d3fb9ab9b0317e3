// What `stamgast doctor` says of files.
extension Strings {
  /// There is no configuration.
  public func doctorNoSettings(_ path: String) -> String {
    say("none; they would be in \(path)", "geen; ze zouden in \(path) staan")
  }

  /// The themes there are, all fine.
  public func doctorThemes(_ count: Int) -> String {
    say("\(count), all of them readable", "\(count), alle leesbaar")
  }

  /// A theme in which something is hard to read.
  public func doctorPaleTheme(_ name: String, roles: [String]) -> String {
    say(
      "\(name): hard to read or to tell apart: \(roles.joined(separator: ", ")); stamgast themes says why",
      "\(name): slecht te lezen of te onderscheiden: \(roles.joined(separator: ", ")); "
        + "stamgast themes zegt waarom")
  }

  /// Where the demo shop is.
  public func doctorDemo(_ folder: String?) -> String {
    folder
      ?? say(
        "not beside the program; make install puts it there",
        "niet naast het programma; make install zet haar daar")
  }

  /// There is no store.
  public func doctorNoStore(_ path: String) -> String {
    say(
      "none yet at \(path); stamgast import FILE... makes it, stamgast demo needs none",
      "nog geen in \(path); stamgast import BESTAND... maakt het, stamgast demo heeft er geen nodig"
    )
  }

  /// A store that is fine; its size in bytes, and the version of its tables.
  public func doctorStore(_ path: String, byteCount: Int64, schema: Int) -> String {
    let size = number.decimal(Double(byteCount) / 1_000_000, digits: 1)
    return say(
      "\(path), \(size) MB, whole, version \(schema)", "\(path), \(size) MB, heel, versie \(schema)"
    )
  }

  /// A store of an older version.
  public func doctorOlderStore(_ path: String, found: Int, newest: Int) -> String {
    say(
      "\(path) is of version \(found); the next command brings it to \(newest)",
      "\(path) is van versie \(found); de volgende opdracht brengt het op \(newest)")
  }

  /// A store that contradicts itself.
  public func doctorDamagedStore(_ path: String) -> String {
    say(
      "\(path) is damaged; put a backup in its place: stamgast restore FILE",
      "\(path) is beschadigd; zet een kopie in de plaats: stamgast restore BESTAND")
  }

  /// Files of the store that others may read.
  public func doctorOpenFiles(_ paths: [String]) -> String {
    let mend = "chmod 600 " + paths.map(shellWord).joined(separator: " ")
    return say(
      "others on this machine may read customers' names; \(mend)",
      "anderen op deze machine kunnen namen van klanten lezen; \(mend)")
  }

  /// The zone of the shop, or the machine's while no shop has one.
  public func doctorZone(_ name: String, isShops: Bool) -> String {
    isShops
      ? say("\(name), the shop's", "\(name), die van de winkel")
      : say(
        "\(name), the machine's; no import has told the shop's",
        "\(name), die van de machine; geen import noemde die van de winkel")
  }

  /// There are no zone files.
  public var doctorNoZones: String {
    say(
      "the machine has no zone files; install tzdata",
      "de machine heeft geen zonebestanden; installeer tzdata")
  }
}
