extension Strings {
  /// What a command does, in a line.
  public func summary(_ command: Subcommand) -> String {
    switch command {
    case .dashboard: "open the dashboard on the shop's store"
    case .demo: "open the dashboard on a demo shop; leaves no file behind"
    case .import: "add files that a shop system exported"
    case .report: "the figures without a screen, as text or JSON"
    case .today: "whom to write to, as text for a morning mail, or as JSON"
    case .advice: "what to do with the people of a list, in your own words"
    case .export: "the people of a list, for a spreadsheet or an e-mail tool"
    case .picture: "a panel of the dashboard as a picture or as text"
    case .segments: "your own filters over customers, by name"
    case .customer: "a customer as text; two addresses made one person"
    case .rules: "the shop's own rules which orders do not count"
    case .shop: "show or change the shop's settings"
    case .imports: "what was imported when, which rows were rejected; undo an import"
    case .backup: "write all of the store to a file, while it is in use"
    case .restore: "put a backup in the place of the store"
    case .benchmarks: "the shop's figures beside its last year's and other shops'"
    case .themes: "the themes there are, each checked"
    case .keys: "the keys of the dashboard"
    case .completions: "completions for the shells"
    case .man: "the manual page stamgast(1)"
    case .help: "help, also of config and views"
    }
  }

  /// What else there is to know about a command: paragraphs; none where the summary says it all.
  public func details(_ command: Subcommand) -> [String] {
    switch command {
    case .dashboard:
      [
        "The store is --store FILE, else $STAMGAST_STORE, else $XDG_DATA_HOME/stamgast/shop.db "
          + "(~/.local/share/stamgast/shop.db).",
        "With --watch FOLDER every CSV, TSV, TXT or JSON file that is written or moved there (.gz too) is imported "
          + "while the dashboard is open, and so are at its start those that changed since the last import.",
      ]
    case .demo: []
    case .import:
      [
        "Each file is recognised by its header and taken whole or not at all; - reads standard input, "
          + "and .gz files are unpacked. Importing a file again changes nothing, and newer rows replace "
          + "older ones with the same order id.",
        "A first import settles the time zone: --time-zone, else what the files tell, else the "
          + "machine's. Files that write universal time (…Z) need --time-zone once. Later: stamgast shop time-zone.",
        "Encoding, delimiter, decimal sign and the order of dates are told by the file. What a column of "
          + "dates or amounts leaves open is asked on a terminal, and refused elsewhere unless --dates or "
          + "--decimal says it.",
        "A file of rates (date, currency, rate: units of the shop's currency for one of the other) has orders and "
          + "spend in other currencies converted: at the rate of their day, else at that of the nearest day "
          + "before it, up to a week back. Without one they stay apart.",
        "In a file of products, cost_from (or: valid from, geldig vanaf) is the day from which a cost applies; "
          + "several rows of a product are its costs in time. Orders before the first take the first, and count "
          + "as orders of unknown cost. A cost without a day applies until the first that has one.",
      ]
    case .report:
      [
        "Keys behind --json compute only these parts. Money is in whole cents there, rates are "
          + "fractions, what is undefined is null.",
        "An initiative tells what a plan gains: customers reached, their lifetime value before and "
          + "after, and the costs, in currency units.",
      ] + filterHelp
    case .today:
      [
        "The lists of panel 8 with their people, what they bring and what to do. Who was exported from one of them "
          + "in the last days (stamgast shop leave-out-days) is left out and counted, unless --again says otherwise.",
        "Nothing is marked by printing: stamgast export LIST writes the people of a list, and notes them.",
      ] + filterHelp
    case .advice:
      [
        "Without a list all are shown; with one, its advice; with a text, that is yours from now on, on panel 8 and in "
          + "stamgast today. --unset LIST brings the program's own words back."
      ]
    case .export:
      [
        "Who did not consent to marketing is left out and counted, unless --all says otherwise. "
          + "The file is readable by you only.",
        "Who is exported from a list for today is on none of them for some days (stamgast shop leave-out-days), "
          + "unless --again says otherwise.",
        "For Klaviyo, Mailchimp, Shopify and ActiveCampaign the file has the columns that they import; who has no "
          + "address that can be written to is left out. The people have the list with its day as a tag (as the "
          + "property List in Klaviyo): a tag stays with them when they have long left the list.",
        "Shopify gets addresses and tags alone: its own names and consents would be written over.",
      ] + filterHelp
    case .picture:
      [
        "PANEL is a panel's name or its key. The file's name ends in .svg, .txt or .ans (text with colours for a "
          + "terminal); without --to the text is printed.",
        "Names and addresses are hidden unless --names asks for them. e in the dashboard writes pictures of "
          + "any other screen.",
      ] + filterHelp
    case .segments: segmentLanguageHelp
    case .customer:
      [
        "Customers go by e-mail address, or by the shop system's number where they have none; one alone is shown. "
          + "After merge A B all orders of B, earlier and later ones, are A's; split B takes it back. Without "
          + "arguments those who were merged are listed.",
        "A person accepts marketing if one of the addresses does and none says no: which of them spoke last is "
          + "not known. Undoing an import keeps who was merged, as long as both are still there.",
      ]
    case .rules:
      [
        "add NAME RULE adds one, remove NAME takes it away; without arguments all are listed with what they leave "
          + "out. A rule is FIELD=TEXT, where FIELD is tag, code, channel, source or customer. Letter case makes no "
          + "difference, and a * at the end stands for anything: code=STAFF*.",
        "What a rule leaves out is in no figure; panel 0 lists it. An order that fits several rules is left out by "
          + "the first. Removing a rule brings everything back.",
      ]
    case .shop:
      ["Without a key all settings are listed; with one it is shown; with a value it is set."]
    case .benchmarks:
      ["Without a store, or before the first import, only the figures of other shops are shown."]
    case .imports:
      [
        "--undo N makes the store what it would be without that file. What only that file held goes: its "
          + "orders, customers and rejected rows. An order that it changed is again what it was before. What a "
          + "later file changed, or said the same of, stays as that file says.",
        "Names, towns, countries and consents go back likewise. One thing is not remembered: what a later file "
          + "said of a customer in vain, as the undone one knew a newer order. Import that file again to "
          + "have it. Settings stay, and the import stays in the list, as undone.",
      ]
    case .backup:
      [
        "The backup is one file that only you can read, as the store was at one moment; imports may go on "
          + "meanwhile. It is a store itself: stamgast --store FILE opens it."
      ]
    case .restore:
      [
        "The backup is checked first, and left as it is. The store as it was is kept beside the new one. An open "
          + "dashboard goes on with what is restored; while somebody imports, restore waits, then ends with "
          + "status 75."
      ]
    case .keys: ["Other keys: stamgast help config."]
    case .themes, .completions, .man, .help: []
    }
  }

  /// What an option's value is called; nil for an option without one.
  public func valueName(_ option: ProgramOption) -> String? {
    switch option {
    case .store, .to: "FILE"
    case .watch: "FOLDER"
    case .theme: "NAME|PATH"
    case .language: "en|nl"
    case .color: "auto|always|never"
    case .glyphs: "braille|block|console|ascii"
    case .format: "NAME"
    case .map: "FIELD=COLUMN"
    case .currency: "CODE"
    case .timeZone: "ZONE"
    case .dates: "day-first|month-first"
    case .decimal: "SIGN"
    case .asOf: "DAY"
    case .activityWindow: "DAYS"
    case .compareCoupons: "A,B,DAYS"
    case .initiative: "CUSTOMERS,BEFORE,AFTER,COSTS"
    case .filter: "FILTER"
    case .refunds: "on-order-day|on-refund-day"
    case .scores: "ranks|thresholds"
    case .size: "COLUMNSxROWS"
    case .unset: "KEY"
    case .rejected, .undo: "N"
    case .dryRun, .json, .text, .pages, .all, .names, .demo, .again, .replace, .help, .version: nil
    }
  }

  /// What an option does, in a line.
  public func optionHelp(_ option: ProgramOption, of command: Subcommand) -> String {
    switch option {
    case .store: "the shop's store"
    case .watch: "import the exports that arrive in a folder, as they come"
    case .theme: "a theme's name, or the path of a .theme file"
    case .language: say("the language of the words", "de taal van de woorden")
    case .color: "whether to use colours; auto heeds NO_COLOR"
    case .glyphs: "what charts are drawn with"
    case .format:
      switch command {
      case .export: "csv (default), json, klaviyo, mailchimp, shopify or activecampaign"
      case .picture: "svg, text or ansi, whatever the file is called"
      default: "read the files as this format, whatever their header"
      }
    case .map: "a field stands in this column; may be repeated"
    case .currency: "the shop's currency, for amounts without one"
    case .timeZone: "the shop's time zone, such as Europe/Amsterdam"
    case .dates: "what comes first in 03/04/2024, where a file does not tell"
    case .decimal: "the decimal sign of 1.234, where a file does not tell"
    case .dryRun: "say what would be imported, and keep nothing"
    case .json: "as JSON; with keys only these parts"
    case .text: "as text for people (default)"
    case .pages: "as text for paper, in pages with a heading"
    case .asOf: "look at nothing after this day (2024-03-31)"
    case .activityWindow: "days that a purchase keeps a customer active"
    case .compareCoupons: "two codes over so many days; may be repeated"
    case .initiative: "what a plan gains; may be repeated"
    case .filter: "a part of the shop (country=NL); may be repeated"
    case .refunds: "when refunds count; else as the shop's setting says"
    case .scores: "ranks (default) or thresholds make the segments"
    case .to: "write to a file instead of standard output"
    case .all: "also people who did not consent to marketing"
    case .size: "the terminal that it is a picture of; 120x40 unless said"
    case .names: "with names and addresses"
    case .demo: "of the demo shop"
    case .again: "also people exported from a list for today lately"
    case .unset:
      command == .advice ? "bring the program's own advice back" : "take a setting back"
    case .rejected: "the rejected rows of import N, with their reasons"
    case .undo: "take import N back"
    case .replace: "write over a file that is there already"
    case .help: "this help"
    case .version: "the program's version"
    }
  }

  /// What a setting means, by its name on the command line; empty for none of that name.
  public func settingHelp(_ name: String) -> String {
    switch name {
    case "name": "the shop's name"
    case "currency": "the currency of the figures, such as EUR"
    case "time-zone": "the zone that days are in, such as Europe/Amsterdam"
    case "activity-window": "days that a purchase keeps a customer active"
    case "masked-addresses":
      "orders of addresses that a marketplace made up: count or leave-out"
    case "refunds": "refunds count on their order's day, or on their own: on-refund-day"
    case "margin-rate": "margin as a fraction of net, for orders of unknown cost"
    case "acquisition-channels": "channels whose spend wins customers, such as google_ads, meta_ads"
    case "retention-channels": "channels whose spend keeps customers, such as email; no part of CAC"
    case "fixed-cost-channels":
      "channels that are agency fees, tools or pay; part of the all-in CAC"
    case "rfm-recency": "days since the last purchase up to which R is 5, 4, 3, 2 (m on panel 5)"
    case "rfm-frequency": "purchases from which F is 2, 3, 4, 5"
    case "rfm-monetary": "net from which M is 2, 3, 4, 5, in currency units"
    case "second-order-days": "days after the first purchase in which a second is due: 30-90"
    case "refill-lead": "days before a product is used up at which to write"
    case "win-back-after": "days of silence after which somebody is to be won back"
    case "slipping-drop": "fall of a regular's chance to come again that counts, 0 to 1"
    case "regulars-percent": "how many of a hundred customers are regulars, by margin"
    case "ambassador-purchases": "purchases that make somebody an ambassador"
    case "welcome-days": "days that a customer is new"
    case "points-per-unit": "points that a unit of the currency brings"
    case "rewards": "the points at which there is a reward, such as 100, 250"
    case "reward-distance": "points short of a reward that are close to it"
    case "leave-out-days": "days after an export in which people are on no list for today"
    case "least-margin": "least margin that a discount may leave, as a fraction of net"
    case "shipping-cost": "what sending a parcel costs, in currency units"
    case "gift-cost": "what a gift costs, in currency units"
    case "target-crr": "target: customer retention rate, 0 to 1"
    case "target-repeat-rate": "target: share of customers who buy again, 0 to 1"
    case "target-ltv": "target: lifetime value, in currency units"
    case "target-cac": "target: cost to acquire a customer, in currency units"
    case "target-ltv-to-cac": "target: lifetime value to acquisition cost"
    case "target-payback": "target: months until a customer has paid back"
    case "target-returning-share": "target: returning customers' share of revenue, 0 to 1"
    case "target-active-customers": "target: number of active customers"
    case "target-aov": "target: average order value, in currency units"
    case "target-days-to-second": "target: days until half have bought again"
    default: ""
    }
  }

  /// The headings of help.
  public func helpHeading(_ heading: HelpHeading) -> String {
    switch heading {
    case .usage: "Usage"
    case .commands: "Commands"
    case .options: "Options"
    case .examples: "Examples"
    case .lists: "Lists"
    case .settings: "Settings"
    case .formats: "Formats"
    case .parts: "Parts of the JSON"
    case .topics: "What it writes"
    case .actions: "Keys"
    case .words: "Words of a filter"
    case .values: "Values"
    }
  }

  /// What the program is.
  public var tagline: String {
    "Stamgast shows which customers of a web shop come back, what it costs to win one, and what one is worth."
  }

  /// How the program is called.
  public var usageLine: String { "stamgast [COMMAND] [OPTION...] [ARGUMENT...]" }

  /// Where the help of a command is, and that of what is no command.
  public var helpHints: [String] {
    [
      "More on a command: stamgast help COMMAND",
      "The settings and keys of the dashboard: stamgast help config",
      "The store in SQL: stamgast help views",
    ]
  }

  /// What people a list of the command `export` holds; nil for a list that is a segment.
  public func listHelp(_ list: String) -> String? {
    switch list {
    case "all": "every customer"
    case "active": "bought within the activity window"
    case "one-time": "bought once"
    case "second-order": "for today: a second order is due"
    case "refill": "for today: what they bought runs out"
    case "win-back": "for today: silent for long, not yet lost"
    case "slipping": "for today: among the best, less likely to come again"
    case "regulars": "for today: the best who still come"
    case "ambassadors": "for today: to be asked for a review or a friend"
    case "new-customers": "for today: bought for the first time just now"
    case "reward": "for today: close to their next reward"
    case "repeat": "bought again"
    case "cohort:MONTH": "first bought in a month, such as cohort:2024-03"
    case "channel:NAME": "came by a channel, such as channel:google_ads"
    default: nil
    }
  }

  /// A segment as a list.
  public func segmentListHelp(_ segment: String) -> String { "segment \(segment)" }
}

/// The headings of help.
public enum HelpHeading: CaseIterable, Sendable {
  case usage, commands, options, examples, lists, settings, formats, parts, words, values
  case topics, actions
}
