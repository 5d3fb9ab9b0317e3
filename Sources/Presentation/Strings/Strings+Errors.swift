public import Commerce

/// One line each: what was found, what was expected, where.
extension Strings {
  // MARK: Files

  /// There is no such file.
  public func fileMissing(_ path: String) -> String {
    say("\(path): there is no such file", "\(path): dit bestand is er niet")
  }
  /// The user may not read or write a file.
  public func notPermitted(_ path: String) -> String {
    say("\(path): you have no permission", "\(path): u hebt geen toestemming")
  }
  /// A folder stands where a file was expected.
  public func isFolder(_ path: String) -> String {
    say(
      "\(path): this is a folder; name the files in it",
      "\(path): dit is een map; noem de bestanden erin")
  }
  /// The system can't read a file.
  public func cannotRead(_ path: String, reason: String) -> String {
    say("\(path): cannot be read: \(reason)", "\(path): niet te lezen: \(reason)")
  }
  /// The system can't write a file.
  public func cannotWrite(_ path: String, reason: String) -> String {
    path.isEmpty
      ? say("the output cannot be written: \(reason)", "de uitvoer is niet te schrijven: \(reason)")
      : say("\(path): cannot be written: \(reason)", "\(path): niet te schrijven: \(reason)")
  }
  /// Standard input can't be kept for a second reading.
  public func cannotSpool(_ folder: String, reason: String) -> String {
    say(
      "standard input cannot be kept in \(folder): \(reason)",
      "de standaardinvoer is niet te bewaren in \(folder): \(reason)")
  }
  /// Gzip data is cut off or fails its check sum.
  public func damagedGzip(_ path: String) -> String {
    say(
      "\(path): the gzip data is damaged or cut off; export or copy it again",
      "\(path): de gzip-gegevens zijn beschadigd of afgekapt; schrijf of kopieer ze opnieuw")
  }

  // MARK: Imported files

  /// Nothing is in the file.
  public func emptyFile(_ file: String) -> String {
    say(
      "\(file): the file is empty; a header with column names was expected",
      "\(file): het bestand is leeg; verwacht werd een kop met kolomnamen")
  }
  /// The file is a spreadsheet.
  public func spreadsheet(_ file: String) -> String {
    say(
      "\(file): this is a spreadsheet (XLSX or XLS), not text; open it and save it with "
        + "“Save as” › “CSV UTF-8”, then import that file",
      "\(file): dit is een rekenblad (XLSX of XLS), geen tekst; open het, bewaar het met "
        + "“Opslaan als” › “CSV UTF-8”, en lees dat bestand in")
  }
  /// The file is not in the encoding that its beginning made believe.
  public func notUTF8(_ file: String) -> String {
    say(
      "\(file): this is not UTF-8 throughout; save it as UTF-8 (“CSV UTF-8”)",
      "\(file): dit is niet overal UTF-8; bewaar het als UTF-8 (“CSV UTF-8”)")
  }
  /// Dates that could be read in two ways.
  public func undecidedDates(_ file: String, column: String, found: String) -> String {
    say(
      "\(file): \"\(column)\" has dates like \"\(found)\", and none tells whether the day or the month "
        + "comes first: give --dates day-first or --dates month-first",
      "\(file): \"\(column)\" heeft datums zoals \"\(found)\", en geen zegt of de dag of "
        + "de maand voorop staat: geef --dates day-first of --dates month-first")
  }
  /// Amounts that could be read in two ways.
  public func undecidedDecimals(_ file: String, column: String, found: String) -> String {
    say(
      "\(file): \"\(column)\" has amounts like \"\(found)\", and none tells whether that is thousands or "
        + "three decimals: give --decimal , or --decimal .",
      "\(file): \"\(column)\" heeft bedragen zoals \"\(found)\", en geen zegt of dat "
        + "duizendtallen of drie decimalen zijn: geef --decimal , of --decimal .")
  }
  /// Spend of which nothing tells the days.
  public func noDays(_ file: String) -> String {
    say(
      "\(file): nothing tells on which days this was spent; export the report with a column of days",
      "\(file): niets zegt op welke dagen dit is uitgegeven; haal het rapport op met een "
        + "kolom van dagen")
  }
  /// JSON that holds no orders.
  public func unknownJSON(_ file: String) -> String {
    say(
      "\(file): this is no list of orders in JSON as the interfaces of Shopify and WooCommerce give it",
      "\(file): dit is geen JSON-lijst van bestellingen zoals de interfaces van Shopify en "
        + "WooCommerce die geven")
  }
  /// JSON that breaks off.
  public func damagedJSON(_ file: String, line: Int) -> String {
    say(
      "\(file):\(line): the JSON is damaged or cut off here",
      "\(file):\(line): de JSON is hier beschadigd of afgekapt")
  }
  /// The header is that of no known format.
  public func unrecognised(_ file: String, header: [String], nearest: String, missing: [String])
    -> String
  {
    say(
      "\(file): the columns \(listed(header)) are those of no known export; nearest is \(nearest), "
        + "which also needs \(listed(missing))",
      "\(file): de kolommen \(listed(header)) zijn van geen bekende export; het dichtst "
        + "erbij is \(nearest), die ook \(listed(missing)) nodig heeft")
  }
  /// The header lacks columns of the format asked for.
  public func missingColumns(_ file: String, header: [String], format: String, missing: [String])
    -> String
  {
    say(
      "\(file): the columns are \(listed(header)); \(format) also needs \(listed(missing)), "
        + "which --map FIELD=COLUMN may name",
      "\(file): de kolommen zijn \(listed(header)); \(format) heeft ook \(listed(missing)) "
        + "nodig, wat --map VELD=KOLOM kan noemen")
  }
  /// The export holds carts, not orders.
  public func abandonedCheckouts(_ file: String) -> String {
    say(
      "\(file): these are abandoned checkouts, not orders; import it without --format",
      "\(file): dit zijn verlaten winkelwagens, geen bestellingen; lees het zonder " + "--format in"
    )
  }
  /// A file of orders where carts were asked for.
  public func noCheckouts(_ file: String) -> String {
    say(
      "\(file): these are orders, not abandoned checkouts; import it without --format",
      "\(file): dit zijn bestellingen, geen verlaten winkelwagens; lees het zonder " + "--format in"
    )
  }
  /// A field that no format has.
  public func unknownField(_ field: String, known: [String]) -> String {
    say(
      "--map: “\(field)” is no field; fields are \(listed(known, limit: 40))",
      "--map: “\(field)” is geen veld; velden zijn \(listed(known, limit: 40))")
  }
  /// A column that the file does not have.
  public func unknownColumn(_ file: String, column: String, header: [String]) -> String {
    say(
      "\(file): there is no column “\(column)”; columns are \(listed(header, limit: 40))",
      "\(file): er is geen kolom “\(column)”; kolommen zijn \(listed(header, limit: 40))")
  }
  /// A quote is never closed.
  public func unterminatedQuote(_ file: String, line: Int) -> String {
    say(
      "\(file):\(line): a quote is opened here and never closed; the file may be cut off",
      "\(file):\(line): hier opent een aanhalingsteken dat nergens sluit; misschien is het "
        + "bestand afgekapt")
  }
  /// A row is too long.
  public func rowTooLong(_ file: String, line: Int, limit: Int) -> String {
    say(
      "\(file):\(line): the row is longer than \(number.count(limit)) bytes; is this a CSV file?",
      "\(file):\(line): de rij is langer dan \(number.count(limit)) bytes; is dit een "
        + "CSV-bestand?")
  }
  /// Universal time in an unknown zone.
  public func zoneUnknown(_ file: String, line: Int, column: String, found: String) -> String {
    say(
      "\(file):\(line): \"\(column)\" is \"\(found)\", universal time; give the shop's time zone, "
        + "such as --time-zone Europe/Amsterdam",
      "\(file):\(line): \"\(column)\" is \"\(found)\", wereldtijd; geef de tijdzone van de "
        + "winkel, zoals --time-zone Europe/Amsterdam")
  }

  // MARK: Zones and settings

  /// A time zone that the system does not have.
  public func unknownZone(_ name: String) -> String {
    say(
      "“\(name)” is no time zone of this system; names look like Europe/Amsterdam",
      "“\(name)” is geen tijdzone van dit systeem; namen zien eruit als Europe/Amsterdam")
  }
  /// A zone file that is damaged.
  public func unreadableZone(_ name: String) -> String {
    say(
      "the system's file of the time zone “\(name)” is damaged",
      "het systeembestand van de tijdzone “\(name)” is beschadigd")
  }
  /// A setting can't have a value.
  public func invalidSetting(_ key: String, value: String) -> String {
    say(
      "\(key) is “\(value)”, not \(expectedSetting(key))",
      "\(key) is “\(value)”, niet \(expectedSetting(key))")
  }
  /// An entry of the list of codes that are channels is none.
  public func invalidCodeChannel(_ problem: CodeChannelProblem) -> String {
    let why =
      switch problem.reason {
      case .noCode:
        say("no code stands before the =, or none in particular", "er staat geen code vóór de =")
      case .starBeforeEnd:
        say("a * stands only at the end of a code", "een * staat alleen aan het einde van een code")
      case .noChannel:
        say(
          "no channel stands behind the code and a =",
          "er staat geen kanaal achter de code en een =")
      case .namedBefore:
        say("an entry before it names the same code", "een eerder deel noemt dezelfde code al")
      }
    return say(
      "code-channels, entry \(problem.place): “\(problem.entry)”: \(why); expected \(codeChannelsExample)",
      "code-channels, deel \(problem.place): “\(problem.entry)”: \(why); verwacht "
        + codeChannelsExample)
  }
  private var codeChannelsExample: String {
    say(
      "codes with their channels, such as FRIEND10=referral, ANNA*=anna",
      "codes met hun kanaal, zoals FRIEND10=referral, ANNA*=anna")
  }
  /// A channel's spend can't be for two things.
  public func purposeSaidElsewhere(_ channel: String, by setting: String) -> String {
    say(
      "“\(channel)” stands in \(setting) already; a channel's spend is for one thing",
      "“\(channel)” staat al in \(setting); de uitgaven van een kanaal zijn voor één ding")
  }
  /// The shop's zone or currency is settled already.
  public func settledOtherwise(_ setting: String, given: String, settled: String) -> String {
    say(
      "the shop's \(setting) is \(settled), not \(given); to change it: stamgast shop \(setting) \(given)",
      "de \(setting) van de winkel is \(settled), niet \(given); om dat te veranderen: "
        + "stamgast shop \(setting) \(given)")
  }

  private func expectedSetting(_ key: String) -> String {
    switch key {
    case "name": say("a name of 1 to 200 letters", "een naam van 1 tot 200 letters")
    case "currency":
      say("a currency's three letters, such as EUR", "de drie letters van een valuta, zoals EUR")
    case "time-zone":
      say("a time zone, such as Europe/Amsterdam", "een tijdzone, zoals Europe/Amsterdam")
    case "activity-window":
      say("a number of days from 1 to 3650", "een aantal dagen van 1 tot 3650")
    case "masked-addresses": say("count or leave-out", "count of leave-out")
    case "refunds": say("on-order-day or on-refund-day", "on-order-day of on-refund-day")
    case "rfm-recency":
      say(
        "four ascending numbers of days, such as 30, 90, 180, 365",
        "vier oplopende aantallen dagen, zoals 30, 90, 180, 365")
    case "rfm-frequency":
      say(
        "four ascending numbers of purchases from 2 up, such as 2, 3, 5, 10",
        "vier oplopende aantallen aankopen vanaf 2, zoals 2, 3, 5, 10")
    case "rfm-monetary":
      say(
        "four amounts from 1 up, each at least 1 above the last, such as 50, 100, 250, 500",
        "vier bedragen vanaf 1, elk minstens 1 boven het vorige, zoals 50, 100, 250, 500")
    case "acquisition-channels", "retention-channels", "fixed-cost-channels":
      say(
        "names of channels with commas between, such as google_ads, meta_ads",
        "namen van kanalen met komma's ertussen, zoals google_ads, meta_ads")
    case "code-channels": codeChannelsExample
    case "margin-rate", "target-crr", "target-repeat-rate", "target-returning-share":
      say("a fraction from 0 to 1, such as 0.55", "een deel van 0 tot 1, zoals 0.55")
    default: say("a number from 0 up, such as 45.50", "een getal vanaf 0, zoals 45.50")
    }
  }

  // MARK: Store

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

  // MARK: Themes

  /// Where in a theme or the configuration something is wrong, and what.
  public func problem(in file: String, line: Int, _ problem: String) -> String {
    line > 0 ? "\(file):\(line): \(problem)" : "\(file): \(problem)"
  }
  /// A line of a theme without `=`.
  public func notAnAssignment(_ found: String) -> String {
    say("“\(found)”, not ROLE = COLOUR", "“\(found)”, niet ROL = KLEUR")
  }
  /// A role that there is none of.
  public func unknownRole(_ found: String) -> String {
    say("“\(found)” is no role", "“\(found)” is geen rol")
  }
  /// A role that was set before.
  public func repeatedRole(_ role: String) -> String {
    say("\(role) was set before", "\(role) stond er al")
  }
  /// A word that is no colour.
  public func unreadableColor(_ found: String) -> String {
    say(
      "“\(found)” is no colour, such as #d8dee9, 110, bright blue or default",
      "“\(found)” is geen kleur, zoals #d8dee9, 110, bright blue of default")
  }
  /// A colour too many.
  public func misplacedColor(_ found: String) -> String {
    say(
      "“\(found)” is a colour where none can stand: COLOUR on COLOUR, and none in mono",
      "“\(found)” is een kleur waar er geen kan staan: KLEUR on KLEUR, en geen in mono")
  }
  /// More than the four depths.
  public func tooManyDepths(_ found: Int) -> String {
    say(
      "\(found) styles, not at most four: true / 256 / 16 / mono",
      "\(found) stijlen, niet hoogstens vier: true / 256 / 16 / mono")
  }
  /// The ground is no single colour.
  public func unreadableGround(_ found: String) -> String {
    say(
      "ground is “\(found)”, not one colour such as #2e3440",
      "ground is “\(found)”, niet één kleur zoals #2e3440")
  }
  /// Roles that are not set.
  public func missingRoles(_ roles: [String]) -> String {
    say("does not set \(listed(roles, limit: 40))", "zet \(listed(roles, limit: 40)) niet")
  }

  /// Names in quotes, the first few of many.
  func listed(_ names: [String], limit: Int = 8) -> String {
    let shown = names.prefix(limit).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > limit
      ? say("\(shown) and \(names.count - limit) more", "\(shown) en nog \(names.count - limit)")
      : shown
  }
}
