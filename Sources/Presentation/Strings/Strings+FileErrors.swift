/// What is wrong with a file, in one line each: what was found, what was expected, where.
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
    say("\(path): cannot be read: \(reason)", "\(path): niet te lezen: \(inDutch(reason))")
  }
  /// The system can't write a file.
  public func cannotWrite(_ path: String, reason: String) -> String {
    path.isEmpty
      ? say(
        "the output cannot be written: \(reason)",
        "de uitvoer is niet te schrijven: \(inDutch(reason))")
      : say(
        "\(path): cannot be written: \(reason)", "\(path): niet te schrijven: \(inDutch(reason))")
  }

  /// What the C library says in English of why the system refused; what it seldom says stays as it is.
  private func inDutch(_ reason: String) -> String {
    switch reason {
    case "No such file or directory": "het bestand of de map is er niet"
    case "Permission denied", "Operation not permitted": "dat is niet toegestaan"
    case "File exists": "het bestand is er al"
    case "Is a directory": "het is een map"
    case "Not a directory": "een deel van het pad is geen map"
    case "Directory not empty": "de map is niet leeg"
    case "No space left on device": "de schijf is vol"
    case "Disk quota exceeded": "de ruimte van deze gebruiker is op"
    case "Read-only file system": "de schijf is alleen te lezen"
    case "File too large": "het bestand wordt te groot"
    case "File name too long": "de naam is te lang"
    case "Input/output error": "de schijf geeft een fout"
    case "Broken pipe": "de ontvanger is gestopt"
    case "Device or resource busy", "Text file busy": "het is in gebruik"
    case "Too many open files": "er staan te veel bestanden open"
    case "Too many levels of symbolic links": "te veel verwijzingen naar elkaar"
    default: reason
    }
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
  /// The file is no text.
  public func notText(_ file: String) -> String {
    say(
      "\(file): this is no text but a picture, a PDF, an archive or the like; an export in CSV or JSON was expected",
      "\(file): dit is geen tekst maar een plaatje, een pdf, een archief of iets dergelijks; "
        + "verwacht werd een export in CSV of JSON")
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
  /// An amount with a sign that several currencies have.
  public func currencyUnknown(
    _ file: String, line: Int, column: String, found: String
  ) -> String {
    say(
      "\(file):\(line): \"\(column)\" is \"\(found)\", a sign of several currencies; give the shop's, such as "
        + "--currency USD, or a column currency",
      "\(file):\(line): \"\(column)\" is \"\(found)\", een teken van meerdere valuta's; geef die van de winkel, "
        + "zoals --currency USD, of een kolom valuta")
  }
}
