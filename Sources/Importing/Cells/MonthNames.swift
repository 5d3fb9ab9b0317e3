/// The names of months and days in the languages of the exports: English, Dutch, German, French.
enum MonthNames {
  /// The month that a word names, whole or shortened; nil where it names none. Lower case is expected.
  static func number(of word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    for (index, names) in names.enumerated()
    where names.contains(where: { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }) {
      return index + 1
    }
    return nil
  }

  /// Whether a word may stand in a date and says nothing: days of the week, `om`, `uur`, `th`.
  static func passedOver(_ word: String) -> Bool {
    fillers.contains(word)
      || (word.count >= 2 && weekdays.contains { $0.hasPrefix(word) })
  }

  // `mar` is French Tuesday as well: months are looked for first.
  private static let names: [[String]] = [
    ["january", "januari", "januar", "jänner", "janvier"],
    ["february", "februari", "februar", "février", "fevrier"],
    ["march", "maart", "mrt", "märz", "maerz", "mars"],
    ["april", "avril"],
    ["may", "mei", "mai"],
    ["june", "juni", "juin"],
    ["july", "juli", "juillet"],
    ["august", "augustus", "août", "aout"],
    ["september", "septembre"],
    ["october", "oktober", "octobre"],
    ["november", "novembre"],
    ["december", "dezember", "décembre", "decembre"],
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "maandag",
    "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "montag", "dienstag",
    "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi",
    "jeudi", "vendredi", "samedi", "dimanche",
  ]

  private static let fillers: Set<String> = [
    "at", "om", "um", "à", "uur", "uhr", "st", "nd", "rd", "th", "de", "of", "den", "h",
  ]
}
