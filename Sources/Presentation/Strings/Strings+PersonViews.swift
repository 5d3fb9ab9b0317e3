extension Strings {
  /// The columns of the view of carts.
  var cartColumns: [(name: String, meaning: String)] {
    [
      (
        "cart_row",
        say(
          "tells carts of several sources apart",
          "houdt winkelwagens uit verschillende bronnen uit elkaar")
      ),
      (
        "cart_id",
        say(
          "the shop system's own name of the checkout",
          "hoe het winkelsysteem de kassagang zelf noemt")
      ),
      (
        "day",
        say("the shop's day on which it was begun", "de dag van de winkel waarop hij begon")
      ),
      (
        "moment",
        say("microseconds since 1970, universal time", "microseconden sinds 1970, wereldtijd")
      ),
      (
        "customer_id",
        say(
          "whose it is, as one person; empty where nobody is named, or a masked address",
          "van wie hij is, als één mens; leeg waar niemand genoemd is, of een schijnadres")
      ), ("currency", say("that its value is in", "waarin de waarde staat")),
      ("value", say("what would have been charged", "wat er betaald zou zijn")),
      (
        "shop_value",
        say(
          "the same in the shop's currency; empty where no rate is known",
          "hetzelfde in de valuta van de winkel; leeg waar geen koers bekend is")
      ),
      (
        "rule",
        say(
          "the first rule of the shop that its person fits; empty where there is none",
          "de eerste regel van de winkel waar de persoon op past; leeg waar die er niet is")
      ), ("products", say("how many of each, one a line", "hoeveel van elk, een per regel")),
      (
        "recovered_day",
        say(
          "when it became an order; empty where no file says so",
          "wanneer hij een bestelling werd; leeg waar geen bestand dat zegt")
      ),
      (
        "ordered_since",
        say(
          "whether it became an order, or its customer placed one since",
          "of hij een bestelling werd, of de klant er sindsdien een plaatste")
      ),
    ]
  }

  /// The columns of the view of people.
  var personColumns: [(name: String, meaning: String)] {
    [
      ("customer_id", say("the person", "de persoon")),
      (
        "country",
        say(
          "of the address: a code in capitals, else as written; (none) where none is known",
          "van het adres: een code in hoofdletters, anders zoals geschreven; (none) zonder"
        )
      ),
      (
        "town",
        say(
          "of the address, as a file has it; empty where none is known",
          "van het adres, als in een bestand; leeg waar onbekend")
      ),
      (
        "accepts_marketing",
        say("whether; empty where no file tells", "of wel of niet; leeg waar geen bestand het zegt")
      ),
      (
        "guest_day",
        say("of the first order without an account", "van de eerste bestelling zonder account")
      ),
      (
        "account_day",
        say(
          "of the first order with one, or of signing up",
          "van de eerste bestelling met een account, of van het aanmelden")
      ),
    ]
  }
}
