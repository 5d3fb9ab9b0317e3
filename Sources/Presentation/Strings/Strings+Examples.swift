extension Strings {
  /// An example of the command line, with the names that are made up for it in the language.
  public func example(_ line: String) -> String {
    say(
      line,
      Self.dutchNames.reduce(line) { line, name in
        line.replacing(name.english, with: name.dutch)
      })
  }

  /// Longer names stand before those that are in them.
  private static let dutchNames: [(english: String, dutch: String)] = [
    ("\"Whom to write to\"", "\"Wie te schrijven\""), ("me@example", "ik@example"),
    (
      "A card by hand, free shipping, twice a year",
      "Een kaart met de hand, gratis verzending, twee keer per jaar"
    ),
    ("Savings card", "Spaarkaart"), ("Spring parcel", "Lentepakket"),
    ("Winter blend", "Wintermelange"), ("WB-", "WM-"), ("All sizes", "Alle maten"),
    ("Christmas", "Kerst"), ("xmas", "kerst"), ("Bean & Sons", "Boon & Zonen"),
    ("WELCOME10,SPRING15", "WELKOM10,LENTE15"), ("remove spring", "remove lente"),
    ("sleepers", "slapers"), ("staff", "personeel"), ("samples", "proefjes"),
    ("SAMPLE*", "PROEF*"), ("ann@work", "ann@werk"), ("country", "land"), ("channel=", "kanaal="),
    ("other-shop.db", "andere-winkel.db"), ("shop-monday.db", "winkel-maandag.db"),
    ("usb/shop.db", "usb/winkel.db"),
    ("orders.csv.gz spend.csv", "bestellingen.csv.gz uitgaven.csv"),
    ("orders.gz", "bestellingen.gz"), ("total=Amount", "total=Bedrag"),
    ("win-back.csv", "terugwinnen.csv"), ("second-order.csv", "tweede-bestelling.csv"),
    ("champions-klaviyo.csv", "kampioenen-klaviyo.csv"),
    ("customers-google-ads.csv", "klanten-google-ads.csv"), ("overview.svg", "overzicht.svg"),
    ("cohorts.svg", "cohorten.svg"),
  ]
}
