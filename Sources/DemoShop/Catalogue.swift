import Commerce

/// A product as the shop sells it.
struct Product: Sendable {
  /// What kind of thing it is, which decides who buys it.
  enum Kind: String, Sendable {
    case coffee = "Koffie"
    case refill = "Navulpakket"
    case equipment = "Zetgerei"
    case gift = "Cadeau"
    case giftCard = "Cadeaubon"
    case workshop = "Workshop"
  }

  let kind: Kind
  let title: String
  /// Names of its options, such as size and grind; empty for a product of one variant.
  let optionNames: [String]
  let variants: [Variant]
  let taxPercent: Int

  /// What has been made and how it can be ordered; amounts in cents, tax included.
  struct Variant: Sendable {
    let options: [String]
    let item: Item
    let grams: Int
    let priceBeforeRise: Int
    let price: Int
    /// What it costs the shop, without tax; nil where nobody entered it.
    let cost: Int?

    func price(on day: CalendarDay) -> Int {
      day < Story.priceRise ? priceBeforeRise : price
    }
  }
}

/// All that the shop sells.
struct Catalogue: Sendable {
  let products: [Product]
  /// By kind, so that a basket is filled without searching.
  let coffees: [Product]
  let refills: [Product]
  let equipment: [Product]
  let gifts: [Product]
  let giftCard: Product
  let workshop: Product
  let filters: Product

  init() {
    coffees = Catalogue.beans.map(Catalogue.coffee)
    refills = Catalogue.refillPacks.map(Catalogue.single)
    equipment = Catalogue.things.map(Catalogue.single)
    gifts = Catalogue.giftSets.map(Catalogue.single)
    filters = Catalogue.single(
      Single(.equipment, "Koffiefilters nr. 2, 100 stuks", "FIL-2-100", 595, 595, 210, grams: 180))
    giftCard = Catalogue.single(
      Single(.giftCard, "Cadeaubon 25 euro", "", 2500, 2500, nil, tax: 0, grams: 0))
    workshop = Catalogue.single(
      Single(.workshop, "Workshop thuisbarista", "WS-BARISTA", 6900, 7500, nil, grams: 0))
    products = coffees + refills + equipment + [filters] + gifts + [giftCard, workshop]
  }

  /// Sizes of a bag; prices and costs are per mille of those of a kilogram.
  static let sizes: [(name: String, code: String, grams: Int, price: Int, cost: Int)] = [
    ("250 g", "250", 250, 300, 280), ("500 g", "500", 500, 560, 530),
    ("1 kg", "1000", 1000, 1000, 1000),
  ]

  static let grinds = ["Bonen", "Gemalen"]

  /// Title, code, price of a kilogram before the price rise and its cost.
  private static let beans: [(title: String, code: String, price: Int, cost: Int)] = [
    ("Huismelange De Wending", "HUIS", 2795, 1290),
    ("Nachtploeg Espresso", "NACHT", 2895, 1340),
    ("Kadelicht Filter", "KADE", 2995, 1380),
    ("Cafeïnevrij Windstil", "DECAF", 3095, 1490),
    ("Ethiopië Guji", "GUJI", 3495, 1690),
    ("Colombia Huila", "HUILA", 3295, 1560),
    ("Peru Cajamarca (bio)", "PERU", 3195, 1520),
    ("Brazilië Cerrado", "CERRADO", 2695, 1240),
  ]

  private static let refillPacks = [
    Single(
      .refill, "Navulpakket Huismelange, 2 x 1 kg", "NAV-HUIS-2", 5290, 5950, 2580, grams: 2000),
    Single(
      .refill, "Navulpakket Nachtploeg, 2 x 1 kg", "NAV-NACHT-2", 5490, 6150, 2680, grams: 2000),
    Single(
      .refill, "Navulpakket Wisselkoffie, 4 x 250 g", "NAV-WISSEL-4", 3490, 3895, 1750, grams: 1000),
  ]

  private static let things = [
    Single(.equipment, "Handmolen Spil", "MOL-SPIL", 8900, 8900, 4450, grams: 900),
    Single(.equipment, "Pour-over Kegel", "ZET-KEGEL", 2450, 2450, 1050, grams: 450),
    Single(.equipment, "Cafetière Drukker, 1 liter", "ZET-DRUK", 3495, 3495, 1580, grams: 1100),
    Single(.equipment, "Zwanenhalsketel", "ZET-KETEL", 6450, 6450, 3390, grams: 1300),
    Single(.equipment, "Weegschaal Gram", "ZET-WEEG", 3950, 3950, 1990, grams: 400),
    Single(.equipment, "Espressokopjes, 4 stuks", "KOP-ESP-4", 2795, 2795, 1120, grams: 900),
  ]

  private static let giftSets = [
    Single(.gift, "Proeverij, 5 x 100 g", "CAD-PROEF", 2695, 2995, 1290, tax: 9, grams: 500),
    Single(.gift, "Winterpakket met mok", "CAD-WINTER", 3795, 3995, 1780, tax: 9, grams: 900),
    Single(
      .gift, "Ontbijtdoos \"Goedemorgen\"", "CAD-ONTBIJT", 4495, 4795, 2240, tax: 9, grams: 1400),
  ]

  /// A product of one variant.
  private struct Single {
    let kind: Product.Kind
    let title: String
    let sku: String
    let priceBeforeRise: Int
    let price: Int
    let cost: Int?
    let tax: Int
    let grams: Int

    init(
      _ kind: Product.Kind, _ title: String, _ sku: String, _ priceBeforeRise: Int, _ price: Int,
      _ cost: Int?, tax: Int? = nil, grams: Int
    ) {
      self.kind = kind
      self.title = title
      self.sku = sku
      self.priceBeforeRise = priceBeforeRise
      self.price = price
      self.cost = cost
      self.tax = tax ?? (kind == .refill ? 9 : 21)
      self.grams = grams
    }
  }

  private static func single(_ given: Single) -> Product {
    let item = Item(
      name: given.title, sku: given.sku, taxPercent: given.tax, isShipped: given.grams > 0)
    return Product(
      kind: given.kind, title: given.title, optionNames: [],
      variants: [
        Product.Variant(
          options: [], item: item, grams: given.grams, priceBeforeRise: given.priceBeforeRise,
          price: given.price, cost: given.cost)
      ],
      taxPercent: given.tax)
  }

  private static func coffee(title: String, code: String, price: Int, cost: Int) -> Product {
    let variants = sizes.flatMap { size in
      grinds.map { grind in
        let before = roundedPrice(price * size.price / 1000)
        return Product.Variant(
          options: [size.name, grind],
          item: Item(
            name: "\(title) - \(size.name) / \(grind)",
            sku: "\(code)-\(size.code)-\(grind.prefix(1))",
            taxPercent: 9),
          grams: size.grams, priceBeforeRise: before,
          price: roundedPrice(before * (100 + Story.priceRisePercent) / 100),
          cost: cost * size.cost / 1000)
      }
    }
    return Product(
      kind: .coffee, title: title, optionNames: ["Gewicht", "Maling"], variants: variants,
      taxPercent: 9)
  }

  /// The nearest price that ends in 45 or 95.
  private static func roundedPrice(_ cents: Int) -> Int {
    (cents + 30) / 50 * 50 - 5
  }
}
