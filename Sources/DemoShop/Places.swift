/// Towns and streets. The towns exist; the streets are named after plants and trades and may not.
enum Places {
  /// A town with the postal code that its addresses begin with.
  struct Town: Sendable {
    let name: String
    let zip: Int
    let country: String
    let weight: Double
  }

  static let towns: [Town] =
    dutch.map { Town(name: $0, zip: $1, country: "NL", weight: $2) }
    + flemish.map { Town(name: $0, zip: $1, country: "BE", weight: $2) }
    + german.map { Town(name: $0, zip: $1, country: "DE", weight: $2) }

  static func streets(in country: String) -> [String] {
    country == "DE" ? germanStreets : dutchStreets
  }

  private static let dutch: [(String, Int, Double)] = [
    ("Deventer", 7411, 9), ("Zutphen", 7201, 5), ("Apeldoorn", 7311, 5), ("Zwolle", 8011, 5),
    ("Amsterdam", 1011, 12), ("Utrecht", 3511, 9), ("Rotterdam", 3011, 8), ("Den Haag", 2511, 7),
    ("Arnhem", 6811, 5), ("Nijmegen", 6511, 5), ("Groningen", 9711, 5), ("Eindhoven", 5611, 4),
    ("Haarlem", 2011, 4), ("Leiden", 2311, 4), ("Amersfoort", 3811, 3), ("Enschede", 7511, 3),
    ("'s-Hertogenbosch", 5211, 3), ("Leeuwarden", 8911, 2), ("Maastricht", 6211, 2),
    ("Goes", 4461, 1),
  ]
  private static let flemish: [(String, Int, Double)] = [
    ("Gent", 9000, 3.5), ("Antwerpen", 2000, 3.5), ("Leuven", 3000, 2), ("Brugge", 8000, 1),
  ]
  private static let german: [(String, Int, Double)] = [
    ("Münster", 48_143, 1.5), ("Köln", 50_667, 1.5),
  ]

  private static let dutchStreets = [
    "Bakkerspad", "Beukenlaan", "Boterbloemstraat", "Brouwersgracht", "Dotterbloemweg", "Elzenhof",
    "Gildestraat", "Heidelaan", "IJsvogelstraat", "Kaarsenmakersteeg", "Kastanjeplein",
    "Kuipersdijk",
    "Lijsterbeslaan", "Meidoornpad", "Mostermolenweg", "Oude Zeilmakerij", "Pottenbakkerstraat",
    "Rietdekkerspad", "Sleutelbloemstraat", "Touwslagersbaan", "Vlierstraat", "Wevershof",
    "Wilgenkade", "Zadelmakerstraat",
  ]
  private static let germanStreets = [
    "Ahornweg", "Bäckergasse", "Färberstraße", "Holunderweg", "Lindenallee", "Mühlenufer",
  ]
}
