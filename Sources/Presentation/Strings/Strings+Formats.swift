extension Strings {
  /// What a format's files are called, by its name on the command line.
  public func formatLabel(_ name: String) -> String {
    switch name {
    case "shopify-orders": say("Shopify orders", "Shopify-orders")
    case "shopify-products": say("Shopify products", "Shopify-aanbod")
    case "shopify-customers": say("Shopify customers", "Shopify-klanten")
    case "shopify-checkouts":
      say("Shopify abandoned checkouts", "verlaten winkelwagens van Shopify")
    case "shopify-checkouts-json":
      say(
        "Shopify abandoned checkouts, JSON of the interface",
        "verlaten winkelwagens van Shopify, JSON van de interface")
    case "shopify-json":
      say("Shopify orders, JSON of the interface", "Shopify-orders, JSON van de interface")
    case "woocommerce-orders": say("WooCommerce orders", "WooCommerce-orders")
    case "woocommerce-customers": say("WooCommerce customers", "WooCommerce-klanten")
    case "woocommerce-products":
      say("WooCommerce products with costs", "WooCommerce-producten met kosten")
    case "woocommerce-advanced":
      say("WooCommerce orders, Advanced Order Export", "WooCommerce-orders, Advanced Order Export")
    case "woocommerce-skyverge":
      say("WooCommerce orders, SkyVerge export", "WooCommerce-orders, SkyVerge-export")
    case "woocommerce-webtoffee":
      say("WooCommerce orders, WebToffee export", "WooCommerce-orders, WebToffee-export")
    case "woocommerce-json":
      say("WooCommerce orders, JSON of the interface", "WooCommerce-orders, JSON van de interface")
    case "ecwid-orders": say("Ecwid orders", "Ecwid-orders")
    case "magento-orders": say("Magento orders", "Magento-orders")
    case "magento-customers": say("Magento customers", "Magento-klanten")
    case "prestashop-orders": say("PrestaShop orders", "PrestaShop-orders")
    case "bigcommerce-orders": say("BigCommerce orders", "BigCommerce-orders")
    case "squarespace-orders": say("Squarespace orders", "Squarespace-orders")
    case "wix-orders": say("Wix orders", "Wix-orders")
    case "etsy-orders": say("Etsy sold orders", "Etsy-verkopen")
    case "etsy-items": say("Etsy sold order items", "Etsy-verkochte artikelen")
    case "amazon-orders": say("Amazon orders", "Amazon-orders")
    case "lightspeed-customers": say("Lightspeed eCom customers", "Lightspeed eCom-klanten")
    case "google-ads": say("Google Ads spend", "Google Ads-uitgaven")
    case "meta-ads": say("Meta Ads spend", "Meta Ads-uitgaven")
    case "microsoft-ads": say("Microsoft Advertising spend", "Microsoft Advertising-uitgaven")
    case "tiktok-ads": say("TikTok Ads spend", "TikTok Ads-uitgaven")
    case "pinterest-ads": say("Pinterest Ads spend", "Pinterest Ads-uitgaven")
    case "linkedin-ads": say("LinkedIn Ads spend", "LinkedIn Ads-uitgaven")
    case "generic-lines": say("plain order lines", "gewone bestelregels")
    case "generic-orders": say("plain orders", "gewone bestellingen")
    case "generic-customers": say("plain customers", "gewone klanten")
    case "generic-products": say("plain products with costs", "gewone producten met kosten")
    case "generic-spend": say("plain spend", "gewone uitgaven")
    case "exchange-rates": say("exchange rates", "wisselkoersen")
    default: name
    }
  }

  /// What files of a format can't tell, by the gap's name.
  public func formatGap(_ name: String) -> String {
    switch name {
    case "noCustomers":
      say(
        "names no customer by e-mail or number: its orders count in totals, not in who comes back",
        "noemt geen klant bij e-mail of nummer: de bestellingen tellen in totalen, niet in "
          + "wie terugkomt")
    case "noEmail":
      say(
        "has no e-mail addresses: customers are known by the platform's own numbers only",
        "heeft geen e-mailadressen: klanten zijn alleen aan de nummers van het platform te "
          + "herkennen")
    case "noTax":
      say(
        "has no tax apart: net revenue is with tax",
        "heeft geen btw apart: de netto-omzet is met btw")
    case "noShipping":
      say(
        "has no shipping apart: net revenue is with shipping",
        "heeft geen verzending apart: de netto-omzet is met verzending")
    case "netSalesOnly":
      say(
        "gives net sales: totals are without tax and shipping",
        "geeft netto verkopen: totalen zijn zonder btw en verzending")
    case "noItems":
      say(
        "has no lines: costs of goods can't be told from products",
        "heeft geen regels: kosten van goederen zijn niet uit producten te halen")
    case "noRefunds": say("does not tell what was paid back", "zegt niet wat is terugbetaald")
    case "unverified":
      say(
        "is of a kind that was not verified against a real file: please compare its total with your own",
        "is van een soort die niet aan een echt bestand is getoetst: leg het totaal naast "
          + "het uwe")
    case "noRecovery":
      say(
        "does not tell which carts became orders: orders of the same person since tell it",
        "zegt niet welke wagens bestellingen werden: latere bestellingen van dezelfde klant "
          + "zeggen het")
    case "taxByMarketplace":
      say(
        "does not tell whether prices hold the tax: taken to be so but for marketplaces in North America",
        "zegt niet of de btw in de prijzen zit: zo opgevat, behalve op marktplaatsen in "
          + "Noord-Amerika")
    default: name
    }
  }

  /// Dates in digits were read in an order that the whole column told.
  public func datesRead(_ column: String, isDayFirst: Bool, hasSeveralShapes: Bool) -> String {
    let order =
      isDayFirst ? say("the day first", "de dag voorop") : say("the month first", "de maand voorop")
    let shapes =
      hasSeveralShapes
      ? say(
        "; dates stand in several shapes, as a spreadsheet leaves them: please check a few",
        "; datums staan er in meer vormen, zoals een rekenblad ze achterlaat: kijk er een "
          + "paar na") : ""
    return say("“\(column)” has \(order)\(shapes)", "“\(column)” heeft \(order)\(shapes)")
  }

  /// Amounts were read with a decimal comma.
  public func decimalComma(_ column: String) -> String {
    say("“\(column)” has a decimal comma", "“\(column)” heeft een decimale komma")
  }

  /// Spend of several days was spread.
  public var spreadOverDays: String {
    say(
      "rows of several days are spread evenly over them; a report with a column of days is more exact",
      "rijen van meer dagen zijn gelijk over die dagen verdeeld; een rapport met een kolom "
        + "van dagen is nauwkeuriger")
  }

  /// Columns of one name differ.
  public func repeatedColumn(_ column: String) -> String {
    say(
      "several columns are called “\(column)” and differ: the first is taken; give the right one a name of its own",
      "meer kolommen heten “\(column)” en verschillen: de eerste is genomen; geef de juiste een eigen naam"
    )
  }

  /// Asks for what a file leaves open; an answer follows on the same line.
  public func importQuestion(_ question: ImportQuestion, _ file: String) -> String {
    switch question {
    case .dates(let column, let found):
      say(
        "\(file): in “\(column)”, is \"\(found)\" written with the day first or the month first? (d/m) ",
        "\(file): staat in “\(column)” bij \"\(found)\" de dag of de maand voorop? (d/m) ")
    case .decimals(let column, let found):
      say(
        "\(file): in “\(column)”, is the sign in \"\(found)\" for thousands or for decimals? (t/d) ",
        "\(file): is in “\(column)” het teken in \"\(found)\" voor duizendtallen of voor "
          + "decimalen? (t/d) ")
    }
  }
}
