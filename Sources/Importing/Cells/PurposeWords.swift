internal import Commerce

extension SpendPurpose {
  /// The purpose that a cell names, in the words that shops use; unknown for any other.
  init(word: String) {
    self = SpendPurpose.words[inLowerCase(trimmed(word))] ?? .unknown
  }

  private static let words: [String: SpendPurpose] = [
    "acquisition": .acquisition, "new customers": .acquisition, "prospecting": .acquisition,
    "acquisitie": .acquisition, "werving": .acquisition, "nieuwe klanten": .acquisition,
    "akquise": .acquisition, "neukunden": .acquisition,
    "retention": .retention, "existing customers": .retention, "retargeting": .retention,
    "remarketing": .retention, "retentie": .retention, "behoud": .retention,
    "bestaande klanten": .retention, "klantbehoud": .retention, "bestandskunden": .retention,
    "kundenbindung": .retention, "fidélisation": .retention,
    "fixed": .fixed, "fixed costs": .fixed, "overhead": .fixed, "agency": .fixed, "tools": .fixed,
    "software": .fixed, "salary": .fixed, "vast": .fixed, "vaste kosten": .fixed,
    "bureau": .fixed, "loon": .fixed, "fixkosten": .fixed,
  ]
}
