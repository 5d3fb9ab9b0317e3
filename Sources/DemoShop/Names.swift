/// Names that are common in the Netherlands, put together by chance.
enum Names {
  static let first = [
    "Anna", "Annemarie", "Anouk", "Arjen", "Bart", "Bas", "Bram", "Carla", "Cem", "Chantal",
    "Çiğdem", "Daan", "Daniël", "Dirk", "Eline", "Emma", "Erik", "Esmée", "Eva", "Fatima", "Femke",
    "Fleur", "Floor", "Frank", "Gerrit", "Hanneke", "Hans", "Hassan", "Heleen", "Henk", "Ilse",
    "Ingrid", "Iris", "Jaap", "Jan", "Janneke", "Jasper", "Jeroen", "Joëlle", "Johan", "Joost",
    "Joris", "Julia", "Karin", "Kees", "Koen", "Lars", "Lieke", "Linda", "Lotte", "Maartje",
    "Marieke", "Mark", "Marloes", "Martijn", "Matthijs", "Mehmet", "Michiel", "Mila", "Mirjam",
    "Mohamed", "Nadia", "Niels", "Noor", "Olga", "Paul", "Peter", "Petra", "Pieter", "Reinier",
    "Renée", "Rik", "Rob", "Roos", "Ruben", "Sander", "Sanne", "Saskia", "Sem", "Sjoerd", "Sofie",
    "Stijn", "Susan", "Sven", "Tessa", "Thijs", "Tim", "Tom", "Valérie", "Vera", "Wouter", "Yara",
    "Yusuf", "Zoë",
  ]

  static let last = [
    "Aalbers", "Aydın", "Bakker", "van den Berg", "van Beek", "Blom", "de Boer", "Boersma", "Bos",
    "Bosch", "Brouwer", "de Bruijn", "Coenen", "Dekker", "Dijkstra", "van Dijk", "van Dam",
    "van Doorn", "Driessen", "El Amrani", "van Es", "Evers", "Gerritsen", "de Graaf", "de Groot",
    "de Haan", "Hendriks", "Hermans", "van der Heijden", "Hoekstra", "Hofman", "Huisman", "Jacobs",
    "Jansen", "Jonker", "de Jong", "Kaya", "Kok", "Koning", "Kramer", "Kuiper", "Kuipers",
    "van Leeuwen", "Lammers", "van der Linden", "Maas", "Martens", "Meijer", "van der Meer",
    "Meulenbeld", "Mol", "Mulder", "Nguyễn", "Nijhuis", "Öztürk", "Peeters", "Peters", "Postma",
    "Pos", "Prins", "Reijnders", "de Ruiter", "Sanders", "Schipper", "Schouten", "Smeets", "Smit",
    "Smits", "Snijders", "Stam", "van 't Hof", "Timmermans", "Tóth", "van der Veen", "Veenstra",
    "Verbeek", "Verhoeven", "Vermeulen", "Visser", "van Vliet", "Vos", "de Vries", "van der Wal",
    "Willems", "de Wit", "Wolters", "Wójcik", "Zijlstra", "Zwart", "IJzerman",
  ]

  /// People whose names put a screen to the test, with the mailbox of each.
  ///
  /// Wide characters, marks on their own, right-to-left script, emoji of several code points, a very
  /// long name, and one that would clear the terminal if it were sent there as it is.
  static let unusual: [(name: String, mailbox: String)] = [
    ("山田 花子", "hanako"),
    ("ليلى الحداد", "layla.alhaddad"),
    ("Sanne 🌷 Bloem", "sanne.bloem"),
    ("Andre\u{301} Mu\u{308}ller", "andre.muller"),
    ("김 서연", "seoyeon"),
    ("\"\u{1B}]0;pwned\u{07}\u{1B}[2J\u{202E}", "terminal.test"),
    ("Team 👩‍🚀 Ruimteschip", "ruimteschip"),
    ("דנה לוי", "dana.levi"),
    ("Wilhelmina Carolina Jacoba van Heeckeren tot Overlaer-Brantsenburg", "wcj.vanheeckeren"),
    ("Ολυμπία Παππά", "olympia"),
    ("O'Neill, Sinéad", "sinead.oneill"),
    ("X", "x"),
  ]

  /// The part of an address that a name gives: plain small letters, nothing between them.
  static func mailbox(_ name: String) -> String {
    plain(name.filter(\.isLetter))
  }

  /// A text in small letters without marks.
  static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().map { withoutMark[$0] ?? String($0) }.joined()
  }

  private static let withoutMark: [Character: String] = [
    "ç": "c", "ë": "e", "é": "e", "è": "e", "ğ": "g", "ı": "i", "ï": "i", "ö": "o", "ó": "o",
    "ü": "u", "ễ": "e",
  ]
}
