// The page of imports: how to begin, what was found, and how far it is.
extension Strings {
  // MARK: How to begin

  /// The page's name while the shop has no order.
  public var firstStepsTitle: String { say("First steps", "Eerste stappen") }
  /// Its name else.
  public var importTitle: String { say("Import", "Inlezen") }
  /// Where the shop's data is kept.
  public func storeAt(_ path: String) -> String {
    say("kept in \(path)", "bewaard in \(path)")
  }

  /// The store has no order.
  ///
  /// - Parameter hasImports: whether files were imported of which no order is left.
  public func emptyStore(hasImports: Bool) -> String {
    hasImports
      ? say(
        "There are no orders here yet. Panel 0 tells what each file that was imported was taken "
          + "for, and which of its rows were rejected and why. Three ways on:",
        "Er zijn nog geen bestellingen. Paneel 0 zegt waarvoor elk ingelezen bestand is gehouden, "
          + "en welke rijen ervan zijn geweigerd en waarom. Drie manieren om verder te gaan:")
      : say(
        "There are no orders here yet. Stamgast reads the files that your shop system exports; "
          + "they stay on this machine, and nothing is sent anywhere. Three ways in:",
        "Er zijn nog geen bestellingen. Stamgast leest de bestanden die uw winkelsysteem "
          + "exporteert; ze blijven op deze computer, en er wordt niets verstuurd. Begin zo:")
  }

  /// The first files brought orders, and others are still read.
  public var firstOrdersAreIn: String {
    say(
      "The first orders are in. The key of a panel shows them; when all files are read the overview "
        + "opens by itself.",
      "De eerste bestellingen zijn binnen. De toets van een paneel toont ze; zijn alle bestanden "
        + "gelezen, dan opent het overzicht vanzelf.")
  }

  /// The same where there is room for a line.
  public var emptyStoreInShort: String {
    say("No orders yet. Ways in:", "Nog geen bestellingen. Begin zo:")
  }

  /// The ways to begin: a command, and what it does.
  public var waysIn: [(command: String, meaning: String)] {
    [
      (
        "stamgast demo",
        say("look around first, in a made-up shop", "eerst rondkijken, in een verzonnen winkel")
      ),
      (
        say("stamgast import FILE...", "stamgast import BESTAND..."),
        say("read in what your shop exported", "inlezen wat uw winkel exporteerde")
      ),
      (
        say("stamgast --watch FOLDER", "stamgast --watch MAP"),
        say("read in what arrives in a folder, by itself", "vanzelf inlezen wat in een map aankomt")
      ),
    ]
  }

  /// Heads the places of exports.
  public var exportPlacesTitle: String {
    say("Where shop systems keep their export", "Waar winkelsystemen hun export hebben")
  }

  /// Where a shop system has its export.
  public var exportPlaces: [(system: String, place: String)] {
    [
      (
        "Shopify",
        say(
          "Orders › Export; Products › Export", "Bestellingen › Exporteren; Producten › Exporteren")
      ),
      (
        "WooCommerce",
        say(
          "Analytics › Orders › Download, or an export plug-in",
          "Analytics › Bestellingen › Download, of een exportplug-in")
      ),
      (
        "Etsy",
        say("Settings › Options › Download data", "Instellingen › Opties › Gegevens downloaden")
      ),
      (
        say("others", "andere"),
        say(
          "stamgast help import tells what is read", "stamgast help import zegt wat er te lezen is")
      ),
    ]
  }

  // MARK: What was found

  /// The title of the list of files.
  public var foundExportsTitle: String { say("Found on this machine", "Gevonden op deze computer") }
  /// How many files are new.
  public func newExports(_ count: Int) -> String {
    say("\(number.count(count)) new", "\(number.count(count)) nieuw")
  }
  /// Says on panel 0 that there are files to import.
  public func newExportsFound(_ count: Int) -> String {
    count == 1
      ? say("1 new export found: type :import", "1 nieuwe export gevonden: typ :import")
      : say(
        "\(number.count(count)) new exports found: type :import",
        "\(number.count(count)) nieuwe exports gevonden: typ :import")
  }
  /// The folder that the program was started in.
  public var thisFolder: String { say("this folder", "deze map") }
  /// The search is on its way.
  public var lookingForExports: String { say("Looking for exports …", "Zoekt naar exports …") }
  /// No file looked like an export.
  ///
  /// - Parameter folders: where was looked.
  public func noExportsFound(in folders: [String]) -> String {
    guard !folders.isEmpty else { return "" }
    return say(
      "No export found in \(folders.joined(separator: " and ")). Save one there and press Ctrl-L, "
        + "or type :import and its path.",
      "Geen export gevonden in \(folders.joined(separator: " en ")). Bewaar er een en druk op Ctrl-L, "
        + "of typ :import en het pad.")
  }
  /// Heads lengths of files.
  public var fileSizeColumn: String { say("Size", "Grootte") }
  /// Heads the days on which files were changed.
  public var changedOnColumn: String { say("Saved", "Bewaard") }
  /// Heads what became of files.
  public var importStateColumn: String { say("State", "Stand") }
  /// The row that stands for all new files.
  public func allNewExports(_ count: Int) -> String {
    say("All \(number.count(count)) new files", "Alle \(number.count(count)) nieuwe bestanden")
  }
  /// How they are imported.
  public var oneByOne: String { say("one by one", "een voor een") }
  /// What Enter on that row does.
  public func importAllWords(_ count: Int) -> String {
    say(
      "Enter imports all of them, one after the other. What is wrong with one does not stop the others.",
      "Enter leest ze allemaal in, een voor een. Wat aan het ene mankeert, houdt de andere niet op."
    )
  }
  /// A length of a file: `42 B`, `1.4 MB`, `15 MB`.
  public func fileSize(_ bytes: Int64) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    var size = Double(bytes) / 1000
    for unit in ["KB", "MB"] {
      if size < 999.5 { return "\(number.decimal(size, digits: size < 9.95 ? 1 : 0)) \(unit)" }
      size /= 1000
    }
    return "\(number.decimal(size, digits: size < 9.95 ? 1 : 0)) GB"
  }
  /// The command that imports some files.
  public func importCommand(_ paths: [String]) -> String {
    (["stamgast", "import"] + paths.map(shellWord)).joined(separator: " ")
  }
  /// What else imports a file.
  public func sameOutside(_ command: String) -> String {
    say("Enter imports it; so does \(command)", "Enter leest het in; \(command) doet hetzelfde")
  }

  // MARK: How far it is

  /// What Enter does on a file.
  public var importHint: String { say("import", "inlezen") }
  /// What Esc does while a file is imported.
  public var stopHint: String { say("stop", "stoppen") }
  /// A file that was not imported.
  public var isNewExport: String { say("new", "nieuw") }
  /// A file that was imported on another occasion.
  public var importedBefore: String { say("imported", "ingelezen") }
  /// A file that was imported just now.
  public var importDone: String { say("imported now", "nu ingelezen") }
  /// A file that was refused.
  public var importFailed: String { say("not imported", "niet gelezen") }
  /// A file whose import was stopped.
  public var importWasStopped: String { say("stopped", "gestopt") }
  /// A file that comes after others.
  public var importWaits: String { say("waits", "wacht") }
  /// A file that leaves something open.
  public var importOpen: String { say("asks", "vraag") }
  /// A file whose import is to stop.
  public var importStopping: String { say("stopping …", "stopt …") }
  /// An import of which nothing is told yet.
  public func importBegins(_ file: String) -> String {
    say("\(file): being recognised …", "\(file): wordt herkend …")
  }
  /// A file waits for an answer that the page of imports asks for.
  public func importAsks(_ file: String) -> String {
    say("\(file) leaves something open: :import asks", "\(file) laat iets open: :import vraagt het")
  }
  /// The keys that answer.
  public func importQuestionKeys(_ letters: [Character]) -> String {
    let keys = letters.map(String.init)
    return say(
      "\(keys.joined(separator: " or ")) answers; Esc leaves the file out",
      "\(keys.joined(separator: " of ")) antwoordt; Esc slaat het bestand over")
  }
  /// An import was stopped.
  ///
  /// - Parameter notBegun: how many files waited behind it, which are left out too.
  public func importStopped(_ file: String, notBegun: Int = 0) -> String {
    say(
      "\(file): stopped; nothing of it was kept, and what was there is as before",
      "\(file): gestopt; er is niets van bewaard, en wat er was is als tevoren")
      + (notBegun == 0
        ? ""
        : say(
          "; \(number.count(notBegun)) behind it not begun",
          "; \(number.count(notBegun)) erachter niet begonnen"))
  }
  /// A file is on its way while the program is to end.
  public func importEndsWithProgram(_ file: String, key: String) -> String {
    say(
      "\(file) is still being imported: \(key) again quits, and nothing of it is kept",
      "\(file) wordt nog ingelezen: nogmaals \(key) stopt, en er wordt niets van bewaard")
  }
  /// What came of several files.
  public func importsEnded(imported: Int, others: Int) -> String {
    let done =
      imported == 1
      ? say("1 file imported", "1 bestand ingelezen")
      : say(
        "\(number.count(imported)) files imported", "\(number.count(imported)) bestanden ingelezen")
    return others == 0
      ? done + say("; panel 0 tells what came of each", "; paneel 0 zegt wat ervan kwam")
      : done + say(", \(number.count(others)) not.", ", \(number.count(others)) niet.")
  }
  /// The demo shop is not the user's.
  public var demoTakesNoFiles: String {
    say(
      "This is the demo shop: quit with q, and open your own with stamgast",
      "Dit is de voorbeeldwinkel: stop met q, en open uw eigen winkel met stamgast")
  }
}
