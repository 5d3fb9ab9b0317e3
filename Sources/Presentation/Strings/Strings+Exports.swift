extension Strings {
  /// The title of the menu of what may leave the program.
  public var exportTitle: String { say("Export", "Exporteren") }
  /// Stands above the forms of a list.
  public var exportedList: String { say("The list", "De lijst") }
  /// Stands above the forms of a picture.
  public var exportedScreen: String {
    say("The screen, without names and addresses", "Het scherm, zonder namen en adressen")
  }
  /// The screen has no list.
  public var nothingToExport: String {
    say("There is no list to export here", "Hier is geen lijst om weg te schrijven")
  }
  /// Stands before the name of the file to export to.
  public var exportPrompt: String { say("To:", "Naar:") }
  /// Stands before how a list is split.
  public var splitPrompt: String { say("Trial:", "Proef:") }
  /// What is typed to split a list.
  public var splitNote: String {
    say(
      "A trial splits the list by lot: spring=letter:40,gift:40 writes a file for letter and one for gift; the other "
        + "20 % are the control and get nothing. Empty: no trial.",
      "Een proef verdeelt de lijst door het lot: lente=brief:40,cadeau:40 schrijft een bestand voor brief en een voor "
        + "cadeau; de andere 20 % zijn de controle en krijgen niets. Leeg: geen proef.")
  }
  /// A list was split by a key, in one line.
  public func splitWritten(
    _ trial: String, people: Int, control: Int, leftOut: Int, files: [String]
  ) -> String {
    let left =
      leftOut > 0
      ? say(
        ", \(number.count(leftOut)) without consent left out",
        ", \(number.count(leftOut)) zonder toestemming weggelaten") : ""
    return say(
      "Trial “\(trial)”: \(number.count(people)) people, \(number.count(control)) of them control\(left): ",
      "Proef “\(trial)”: \(number.count(people)) mensen, van wie \(number.count(control)) controle\(left): "
    )
      + files.joined(separator: ", ")
  }

  /// A form's name.
  public func exportFormName(_ form: ExportForm) -> String {
    switch form {
    case .csv: "CSV"
    case .json: "JSON"
    case .klaviyo: "Klaviyo"
    case .mailchimp: "Mailchimp"
    case .shopify: "Shopify"
    case .activecampaign: "ActiveCampaign"
    case .googleAds: "Google Ads"
    case .meta: "Meta"
    }
  }

  /// What a form is for.
  public func exportFormHelp(_ form: ExportForm) -> String {
    switch form {
    case .csv: say("for a spreadsheet", "voor een rekenblad")
    case .json: say("for other programs", "voor andere programma’s")
    case .klaviyo: say("to import into a list", "om in een lijst te importeren")
    case .mailchimp: say("to import into an audience", "om in een doelgroep te importeren")
    case .shopify: say("to give these customers a tag", "om deze klanten een tag te geven")
    case .activecampaign: say("to import contacts", "om contacten te importeren")
    case .googleAds:
      say("customer match, addresses hashed", "klantenmatch, adressen gehasht")
    case .meta: say("custom audience, addresses hashed", "eigen doelgroep, adressen gehasht")
    }
  }

  /// The name of a picture's form.
  public func pictureFormName(_ form: PictureForm) -> String {
    switch form {
    case .svg: "SVG"
    case .text: say("Text", "Tekst")
    case .ansi: "ANSI"
    }
  }

  /// What a picture's form is for.
  public func pictureFormHelp(_ form: PictureForm) -> String {
    switch form {
    case .svg: say("a picture for a mail or a slide", "een plaatje voor een mail of een dia")
    case .text: say("the characters alone", "alleen de tekens")
    case .ansi: say("with colours, for a terminal", "met kleuren, voor een terminal")
    }
  }

  /// What an export leaves out.
  ///
  /// - Parameters:
  ///   - ofPeople: whether it is a list of people, not of their orders.
  ///   - isWithoutNames: whether names are hidden.
  public func exportNote(ofPeople: Bool, isWithoutNames: Bool) -> String {
    if isWithoutNames {
      return say(
        "Names and addresses are hidden, so they stay out of the file too.",
        "Namen en adressen zijn verborgen, dus staan ze ook niet in het bestand.")
    }
    return ofPeople
      ? say(
        "People who gave no consent to marketing are left out.",
        "Wie geen toestemming voor marketing gaf, staat er niet in.")
      : say(
        "Who gave no consent to marketing is not named.",
        "Wie geen toestemming voor marketing gaf, wordt niet genoemd.")
  }
}

extension Strings {
  /// A file that an export would replace.
  public func fileIsThere(_ path: String) -> String {
    say(
      "\(path) is there already: nothing is written; e and another name",
      "\(path) bestaat al: er is niets geschreven; e en een andere naam")
  }

  /// A list was written to a file by a command.
  public func exported(_ count: Int, to path: String) -> String {
    say("Wrote \(rows(count)) to \(path)", "\(rows(count)) geschreven naar \(path)")
  }

  /// A list was written to a file by a key: all in one line, the counts before the path.
  ///
  /// - Parameters:
  ///   - leftOut: people who are not in it, without consent.
  ///   - unreachable: people who are not in it, without an address that can be written to.
  ///   - unnamed: orders in it that do not say whose they are, without consent.
  public func exported(
    _ count: Int, leftOut: Int = 0, unreachable: Int = 0, unnamed: Int = 0,
    isWithoutNames: Bool = false, path: String
  ) -> String {
    let nameless = isWithoutNames ? say(" without names", " zonder namen") : ""
    let written = say("Wrote \(rows(count))\(nameless)", "\(rows(count))\(nameless) geschreven")
    var parts: [String] = []
    if leftOut > 0 {
      parts.append("\(number.count(leftOut)) " + say("without consent", "zonder toestemming"))
    }
    if unreachable > 0 {
      parts.append("\(number.count(unreachable)) " + say("without an address", "zonder adres"))
    }
    if !parts.isEmpty { parts[0] = say("left out ", "weggelaten: ") + parts[0] }
    if unnamed > 0 {
      parts.append(
        "\(number.count(unnamed)) "
          + say("unnamed, without consent", "zonder naam, want zonder toestemming"))
    }
    return parts.isEmpty
      ? written + say(" to ", " naar ") + path
      : ([written] + parts).joined(separator: ", ") + ": \(path)"
  }

  private func rows(_ count: Int) -> String {
    count == 1 ? say("1 row", "1 rij") : number.count(count) + say(" rows", " rijen")
  }

  /// How many were left out of a list, as they gave no consent to marketing, and how many were not.
  ///
  /// - Parameter canTakeAll: whether `--all` would take them.
  public func leftOutOfExport(
    _ count: Int, unknown: Int, written: Int, canTakeAll: Bool = true
  ) -> String {
    let share =
      unknown > 0
      ? say(
        " (of \(number.count(unknown)) no file tells)",
        " (van \(number.count(unknown)) zegt geen bestand het)") : ""
    return say(
      "left out \(customers(count)) without consent to marketing\(share), wrote "
        + number.count(written) + (canTakeAll ? "; --all takes everybody" : ""),
      "\(customers(count)) zonder toestemming voor marketing weggelaten\(share), "
        + "\(number.count(written)) geschreven" + (canTakeAll ? "; --all neemt iedereen" : ""))
  }

  /// How many were left out as an e-mail tool can't write to them.
  public func unreachable(_ count: Int) -> String {
    say(
      "left out \(customers(count)) without an e-mail address that can be written to",
      "\(customers(count)) weggelaten zonder e-mailadres waaraan te schrijven is")
  }

  /// What to mind at the import of a file, in lines; none where there is nothing to.
  ///
  /// - Parameter unconsenting: people in it who gave no consent.
  public func importAdvice(_ form: ExportForm, unconsenting: Int) -> [String] {
    let people = say(
      "\(customers(unconsenting)) in it gave no consent",
      "\(customers(unconsenting)) erin gaven geen toestemming")
    return switch form {
    case .csv, .json, .meta: []
    case .googleAds:
      [
        say(
          "upload it as hashed data; Google needs some hundred matches before it shows anything",
          "laad het op als gehashte gegevens; Google toont pas iets bij enkele honderden treffers")
      ]
    case .shopify:
      [
        say(
          "Shopify may put the tag in the place of those that a customer has: try the import with one row",
          "Shopify kan de tag in de plaats zetten van die een klant heeft: probeer eerst één rij")
      ]
    case .klaviyo where unconsenting > 0:
      [
        people
          + say(
            ": map the column Email Marketing Consent, so that Klaviyo knows",
            ": koppel de kolom Email Marketing Consent, zodat Klaviyo het weet")
      ]
    case .mailchimp where unconsenting > 0, .activecampaign where unconsenting > 0:
      [
        people
          + say(
            ": \(exportFormName(form)) gives all of a file one status, so import them apart "
              + "(column Accepts Marketing)",
            ": \(exportFormName(form)) geeft een heel bestand één status, importeer hen dus apart "
              + "(kolom Accepts Marketing)")
      ]
    case .klaviyo, .mailchimp, .activecampaign: []
    }
  }

  /// A file is larger than the tool takes, in bytes.
  public func tooLargeToImport(_ form: ExportForm, _ limit: Int) -> String {
    let size = number.count(limit / 1_000_000)
    return say(
      "\(exportFormName(form)) takes \(size) MB in one file, and this is more: split it, or export "
        + "shorter lists",
      "\(exportFormName(form)) neemt \(size) MB in één bestand, en dit is meer: deel het op, of "
        + "exporteer kortere lijsten")
  }

  /// A picture was written to a file.
  public func pictureWritten(to path: String) -> String {
    say("Wrote the picture to \(path)", "Plaatje geschreven naar \(path)")
  }

  /// The title of a picture.
  public func pictureTitle(_ shop: String, _ screen: String) -> String {
    "\(shop.isEmpty ? unnamedShop : shop): \(screen)"
  }
}

extension Strings {
  /// A text is in tmux's buffer, from where it goes on to the terminal.
  public func copiedThroughTmux(_ text: String) -> String {
    say("Copied through tmux: \(text)", "Gekopieerd via tmux: \(text)")
  }
  /// The terminal was asked to put a text on the clipboard, and does not tell whether it did.
  public func copied(_ text: String) -> String {
    say(
      "Sent to the clipboard, which not every terminal allows: \(text)",
      "Naar het klembord gestuurd, wat niet elke terminal toelaat: \(text)")
  }
  /// The terminal has no clipboard that programs reach.
  public func cannotCopy(_ terminal: String) -> String {
    let name = terminal.isEmpty ? say("TERM is not set", "TERM is niet gezet") : terminal
    return say(
      "This terminal (\(name)) has no clipboard; e writes a file",
      "Deze terminal (\(name)) heeft geen klembord; e schrijft een bestand")
  }
  /// A text is longer than terminals take.
  public func tooLongToCopy(_ limit: Int) -> String {
    say(
      "Too long to copy: terminals take \(number.count(limit)) bytes; e writes a file",
      "Te lang om te kopiëren: terminals nemen \(number.count(limit)) bytes; e schrijft een bestand"
    )
  }
}
