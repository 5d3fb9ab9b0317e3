extension Strings {
  /// The title of the menu of what may leave the program.
  public var exportTitle: String { "Export" }
  /// Stands above the forms of a list.
  public var exportedList: String { "The list" }
  /// Stands above the forms of a picture.
  public var exportedScreen: String { "The screen, without names and addresses" }
  /// Stands before the name of the file to export to.
  public var exportPrompt: String { "To:" }
  /// The keys of the menu.
  public var exportKeys: String { "↑↓ form  type the file's name  Enter write  Esc cancel" }

  /// A form's name.
  public func exportFormName(_ form: ExportForm) -> String {
    switch form {
    case .csv: "CSV"
    case .json: "JSON"
    case .klaviyo: "Klaviyo"
    case .mailchimp: "Mailchimp"
    case .shopify: "Shopify"
    case .activecampaign: "ActiveCampaign"
    }
  }

  /// What a form is for.
  public func exportFormHelp(_ form: ExportForm) -> String {
    switch form {
    case .csv: "for a spreadsheet"
    case .json: "for other programs"
    case .klaviyo: "to import into a list"
    case .mailchimp: "to import into an audience"
    case .shopify: "to give these customers a tag"
    case .activecampaign: "to import contacts"
    }
  }

  /// The name of a picture's form.
  public func pictureFormName(_ form: PictureForm) -> String {
    switch form {
    case .svg: "SVG"
    case .text: "Text"
    case .ansi: "ANSI"
    }
  }

  /// What a picture's form is for.
  public func pictureFormHelp(_ form: PictureForm) -> String {
    switch form {
    case .svg: "a picture for a mail or a slide"
    case .text: "the characters alone"
    case .ansi: "with colours, for a terminal"
    }
  }

  /// What an export leaves out.
  ///
  /// - Parameters:
  ///   - ofPeople: whether it is a list of people, not of their orders.
  ///   - isWithoutNames: whether names are hidden.
  public func exportNote(ofPeople: Bool, isWithoutNames: Bool) -> String {
    if isWithoutNames { return "Names and addresses are hidden, so they stay out of the file too." }
    return ofPeople
      ? "People who gave no consent to marketing are left out."
      : "Who gave no consent to marketing is not named."
  }
}

extension Strings {
  /// A file that an export would replace.
  public func fileIsThere(_ path: String) -> String {
    "\(path) is there already: nothing is written; e and another name"
  }

  /// A list was written to a file by a command.
  public func exported(_ count: Int, to path: String) -> String {
    "Wrote \(rows(count)) to \(path)"
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
    var parts = ["Wrote \(rows(count))" + (isWithoutNames ? " without names" : "")]
    if leftOut > 0 { parts.append("left out \(number.count(leftOut)) without consent") }
    if unreachable > 0 {
      parts.append(
        (leftOut > 0 ? "" : "left out ") + "\(number.count(unreachable)) without an address")
    }
    if unnamed > 0 { parts.append("\(number.count(unnamed)) unnamed, without consent") }
    return parts.count == 1
      ? "\(parts[0]) to \(path)" : parts.joined(separator: ", ") + ": \(path)"
  }

  private func rows(_ count: Int) -> String {
    count == 1 ? "1 row" : "\(number.count(count)) rows"
  }

  /// How many were left out of a list, as they gave no consent to marketing, and how many were not.
  public func leftOutOfExport(_ count: Int, unknown: Int, written: Int) -> String {
    let share = unknown > 0 ? " (of \(number.count(unknown)) no file tells)" : ""
    return "left out \(customers(count)) without consent to marketing\(share), wrote "
      + "\(number.count(written)); --all takes everybody"
  }

  /// How many were left out as an e-mail tool can't write to them.
  public func unreachable(_ count: Int) -> String {
    "left out \(customers(count)) without an e-mail address that can be written to"
  }

  /// What to mind at the import of a file, in lines; none where there is nothing to.
  ///
  /// - Parameter unconsenting: people in it who gave no consent.
  public func importAdvice(_ form: ExportForm, unconsenting: Int) -> [String] {
    let people = "\(customers(unconsenting)) in it gave no consent"
    return switch form {
    case .csv, .json: []
    case .shopify:
      [
        "Shopify may put the tag in the place of those that a customer has: try the import with one row"
      ]
    case .klaviyo where unconsenting > 0:
      ["\(people): map the column Email Marketing Consent, so that Klaviyo knows"]
    case .mailchimp where unconsenting > 0, .activecampaign where unconsenting > 0:
      [
        "\(people): \(exportFormName(form)) gives all of a file one status, so import them apart "
          + "(column Accepts Marketing)"
      ]
    case .klaviyo, .mailchimp, .activecampaign: []
    }
  }

  /// A file is larger than the tool takes, in bytes.
  public func tooLargeToImport(_ form: ExportForm, _ limit: Int) -> String {
    "\(exportFormName(form)) takes \(number.count(limit / 1_000_000)) MB in one file, and this is "
      + "more: split it, or export shorter lists"
  }

  /// A picture was written to a file.
  public func pictureWritten(to path: String) -> String { "Wrote the picture to \(path)" }

  /// The title of a picture.
  public func pictureTitle(_ shop: String, _ screen: String) -> String {
    "\(shop.isEmpty ? unnamedShop : shop): \(screen)"
  }
}

extension Strings {
  /// A text is in tmux's buffer, from where it goes on to the terminal.
  public func copiedThroughTmux(_ text: String) -> String { "Copied through tmux: \(text)" }
  /// The terminal was asked to put a text on the clipboard, and does not tell whether it did.
  public func copied(_ text: String) -> String {
    "Sent to the clipboard, which not every terminal allows: \(text)"
  }
  /// The terminal has no clipboard that programs reach.
  public func cannotCopy(_ terminal: String) -> String {
    "This terminal (\(terminal.isEmpty ? "TERM is not set" : terminal)) has no clipboard; e writes a file"
  }
  /// A text is longer than terminals take.
  public func tooLongToCopy(_ limit: Int) -> String {
    "Too long to copy: terminals take \(number.count(limit)) bytes; e writes a file"
  }
}
