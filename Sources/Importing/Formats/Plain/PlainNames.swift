/// What people call the columns of files that they make themselves, in English and Dutch.
enum PlainNames {
  static let orderID = [
    "order id", "orderid", "order number", "order no", "order no.", "order nr", "order",
    "bestelnummer", "ordernummer", "bestelling", "order-id", "bestel_id", "factuurnummer",
  ]
  static let placedAt = [
    "ordered at", "order date", "order_date", "orderdate", "date", "created_at", "created at",
    "placed_at", "besteldatum", "orderdatum", "datum", "besteld op",
  ]
  static let total = [
    "order total", "order_total", "total amount", "total_amount", "amount", "grand total",
    "total price", "totaal", "totaalbedrag", "bedrag", "orderbedrag", "totaal incl. btw",
  ]
  static let email = [
    "email", "e-mail", "email address", "e-mail address", "customer email", "e-mailadres",
    "emailadres", "mailadres", "klant e-mail",
  ]
  static let customerID = [
    "customer id", "customer number", "customer no", "klantnummer", "klantnr", "klant-id",
    "klant id", "klant_id", "debiteurnummer",
  ]
  static let name = [
    "name", "customer", "customer name", "full name", "naam", "klant", "klantnaam",
  ]
  static let firstName = ["first_name", "first name", "firstname", "voornaam"]
  static let infix = ["infix", "tussenvoegsel"]
  static let lastName = ["last_name", "last name", "lastname", "surname", "achternaam"]
  static let city = ["city", "town", "plaats", "woonplaats", "stad"]
  static let country = ["country code", "country_code", "land", "landcode"]
  static let currency = ["currency code", "currency_code", "valuta", "valutacode", "munteenheid"]
  static let tax = ["taxes", "vat", "tax amount", "tax_amount", "total tax", "btw", "btw-bedrag"]
  static let shipping = [
    "shipping cost", "shipping costs", "shipping_cost", "postage", "verzendkosten", "verzending",
  ]
  static let discount = ["discount amount", "discount_amount", "korting", "kortingsbedrag"]
  static let codes = [
    "discount code", "coupon", "coupon code", "coupon_code", "voucher", "kortingscode",
    "couponcode", "actiecode",
  ]
  static let refunded = [
    "refund", "refund amount", "refunded amount", "refunded_amount", "terugbetaald",
    "terugbetaald bedrag", "retourbedrag",
  ]
  static let cost = [
    "cost of goods", "cogs", "costs of goods", "inkoopwaarde", "inkoopbedrag", "kostprijs",
    "inkoopprijs",
  ]
  static let channel = ["channel", "source", "platform", "kanaal", "bron", "utm_source"]
  static let tags = ["tag", "labels", "label", "order tags", "order_tags"]
  static let source = ["bron", "created via", "created_via", "order source", "order_source"]
  static let status = [
    "order status", "order_status", "payment status", "financial status", "betaalstatus",
    "orderstatus", "bestelstatus",
  ]
  static let item = [
    "product", "product name", "product_name", "item", "item name", "artikel", "artikelnaam",
    "productnaam", "omschrijving",
  ]
  static let itemSKU = [
    "article number", "item number", "artikelnummer", "artikelcode", "productcode",
  ]
  static let itemQuantity = ["qty", "aantal", "hoeveelheid"]
  static let itemPrice = ["unit price", "unit_price", "price each", "prijs", "stuksprijs"]
  static let itemCost = [
    "cost price", "cost_price", "unit cost", "cost per item", "cost", "inkoopprijs", "kostprijs",
  ]
  static let costFrom = [
    "cost from", "cost valid from", "valid from", "valid_from", "from", "from date",
    "effective from", "effective date", "geldig vanaf", "geldig_vanaf", "ingangsdatum", "vanaf",
    "kostprijs vanaf", "inkoopprijs vanaf",
  ]
  static let giftCard = ["gift card", "giftcard", "is gift card", "cadeaubon", "cadeaukaart"]
  static let rate = [
    "exchange rate", "exchange_rate", "fx rate", "fx_rate", "koers", "wisselkoers",
    "omrekenkoers",
  ]
  static let day = ["day", "dag", "datum"]
  static let spend = [
    "cost", "costs", "amount", "amount spent", "ad spend", "ad_spend", "spent", "kosten",
    "uitgaven", "bedrag", "besteed bedrag", "advertentiekosten",
  ]
  static let purpose = [
    "spend purpose", "spend_purpose", "doel", "bestedingsdoel", "zweck", "objectif",
  ]
  static let orderTotal = [
    "order total", "grand total", "orderbedrag", "ordertotaal", "bestelbedrag",
  ]
  static let lineTotal = [
    "line total", "line_total", "totaal", "regeltotaal", "subtotal", "subtotaal",
  ]
  static let consent = [
    "accepts_marketing", "accepts marketing", "marketing", "newsletter", "opt-in", "opt_in",
    "nieuwsbrief", "toestemming", "mailing",
  ]
  static let knownSince = [
    "created at", "created", "registered", "sign up", "customer since", "klant sinds",
    "aangemaakt", "geregistreerd", "registratiedatum",
  ]
  static let price = ["price", "sales price", "prijs", "verkoopprijs"]
}
