extension Strings {
  /// The columns of the view of purchases, in their order, each with what it holds.
  var occasionColumns: [(name: String, meaning: String)] {
    [
      ("customer_id", say("the customer", "de klant")), ("day", say("the day", "de dag")),
      (
        "number",
        say(
          "1 for the customer's first, 2 for the second, and so on",
          "1 voor de eerste van de klant, 2 voor de tweede, enzovoort")
      ),
      ("orders", say("orders of the day", "bestellingen van de dag")),
      ("net", say("their net", "hun netto")),
      (
        "margin",
        say(
          "their margin; of a customer's first before what was given away",
          "hun marge; bij de eerste van een klant vóór wat is weggegeven")
      ),
      (
        "given_away",
        say(
          "on the customer's first order by a code that is its channel; 0 on later days",
          "op de eerste bestelling, met een code die het kanaal ervan is; 0 op latere dagen")
      ),
      ("channel", say("channel of the first of them", "kanaal van de eerste ervan")),
      ("country", say("country of the first of them", "land van de eerste ervan")),
      (
        "codes",
        say(
          "discount codes of its orders, one a line; empty without any",
          "kortingscodes van de bestellingen, een per regel; leeg zonder")
      ),
      ("first_day", say("day of the customer's first", "dag van de eerste van de klant")),
      (
        "first_channel", say("channel of the customer's first", "kanaal van de eerste van de klant")
      ),
      ("first_country", say("country of the customer's first", "land van de eerste van de klant")),
      (
        "first_product",
        say(
          "first product of the customer's first; empty where none is known",
          "eerste product van de eerste van de klant; leeg waar er geen bekend is")
      ),
      (
        "first_code",
        say(
          "the first code used on the customer's first; empty without any",
          "de eerste code bij de eerste van de klant; leeg zonder")
      ),
      (
        "first_codes",
        say(
          "all codes used on the customer's first, one a line",
          "alle codes bij de eerste van de klant, een per regel")
      ),
      (
        "cohort",
        say(
          "month of the customer's first, like 2024-03",
          "maand van de eerste van de klant, zoals 2024-03")
      ),
      (
        "months_since_first",
        say(
          "0 in the month of the first, 1 in the next, and so on",
          "0 in de maand van de eerste, 1 in de volgende, enzovoort")
      ),
      ("days_since_first", say("0 on the day of the first", "0 op de dag van de eerste")),
      (
        "days_since_previous",
        say(
          "days since the one before; empty for the first",
          "dagen sinds de vorige; leeg bij de eerste")
      ),
    ]
  }
}
