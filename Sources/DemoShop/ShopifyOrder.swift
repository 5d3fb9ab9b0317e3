/// One order with what Shopify's order export tells about it; amounts in cents, tax included.
public struct ShopifyOrder: Equatable, Sendable {
  /// Number in the order's name: 1001 for `#1001`.
  public var number = 0
  /// When it was placed.
  public var placedAt: ShopTime
  /// Who placed it.
  public var buyer: Buyer
  /// What was bought; at least one line.
  public var lines: [Line]
  /// What the customer paid for shipping, tax included.
  public var shipping = 0
  /// All discounts together.
  public var discount = 0
  /// The code that gave the discount; empty where it was automatic or there is none.
  public var discountCode = ""
  /// Where the money stands.
  public var status = Status.paid
  /// Paid back so far.
  public var refunded = 0
  /// When it was cancelled.
  public var cancelledAt: ShopTime?
  /// The payment method as Shopify names it; empty for a free order.
  public var paymentMethod = "Shopify Payments"
  /// Where the order was placed: `web`, `pos` or an app's number.
  public var source = "web"
  /// The value of `utm_source` among the note attributes; nil where there is none.
  public var utmSource: String?
  /// The value of `utm_medium`, beside `utm_source`.
  public var utmMedium = ""
  /// What the customer wrote.
  public var note = ""
  /// The shop's own labels.
  public var tags: [String] = []

  /// An order of some lines, paid and without discount or shipping.
  public init(placedAt: ShopTime, buyer: Buyer, lines: [Line]) {
    self.placedAt = placedAt
    self.buyer = buyer
    self.lines = lines
  }

  /// Who placed an order and where it goes.
  public struct Buyer: Equatable, Sendable {
    /// E-mail address; empty for a guest.
    public var email: String
    /// First and last name.
    public var name: String
    /// Street with house number.
    public var street: String
    /// Postal code.
    public var zip: String
    /// Town.
    public var city: String
    /// Country by its ISO 3166 code.
    public var country: String
    /// Telephone; empty where it was not given.
    public var phone: String
    /// Whether the person accepts marketing.
    public var acceptsMarketing: Bool

    /// A buyer.
    public init(
      email: String, name: String, street: String = "", zip: String = "", city: String = "",
      country: String = "", phone: String = "", acceptsMarketing: Bool = false
    ) {
      self.email = email
      self.name = name
      self.street = street
      self.zip = zip
      self.city = city
      self.country = country
      self.phone = phone
      self.acceptsMarketing = acceptsMarketing
    }
  }

  /// Some pieces of one product.
  public struct Line: Equatable, Sendable {
    /// What was bought.
    public var item: Item
    /// How many.
    public var quantity: Int
    /// Price of one.
    public var price: Int
    /// Discount on this line, which is part of the order's discount.
    public var discount: Int

    /// A line.
    public init(item: Item, quantity: Int, price: Int, discount: Int = 0) {
      self.item = item
      self.quantity = quantity
      self.price = price
      self.discount = discount
    }
  }

  /// Where the money of an order stands.
  public enum Status: String, Sendable {
    case paid, pending, voided, refunded
    case partiallyRefunded = "partially_refunded"
  }

  /// Value of the lines less the discount.
  public var subtotal: Int { lines.reduce(-discount) { $0 + $1.quantity * $1.price } }

  /// What the customer is charged.
  public var total: Int { subtotal + shipping }

  /// What is still to be paid; nothing once it is paid or paid back.
  public var outstanding: Int { status == .pending || status == .voided ? total : 0 }

  /// The tax inside the total at a rate in per cent.
  ///
  /// Discount and shipping count for each rate by its share in the value of the lines.
  public func tax(ratePercent rate: Int) -> Int {
    let value = lines.reduce(0) { $0 + $1.quantity * $1.price }
    guard value > 0 else { return 0 }
    let taxed = lines.reduce(0) { sum, line in
      sum + (line.item.taxPercent == rate ? line.quantity * line.price : 0)
    }
    let divisor = value * (100 + rate)
    return (total * taxed * rate + divisor / 2) / divisor
  }

  /// All tax inside the total.
  public var taxes: Int { Item.taxPercentages.reduce(0) { $0 + tax(ratePercent: $1) } }
}

/// A product in one of its variants.
public struct Item: Equatable, Sendable {
  /// The name as order lines give it: title, then ` - ` and the options.
  public let name: String
  /// Stock keeping unit; empty where there is none.
  public let sku: String
  /// Value added tax: 9 for coffee, 21 for things, 0 for gift cards.
  public let taxPercent: Int
  /// Whether it goes by post.
  public let isShipped: Bool

  /// A variant.
  public init(name: String, sku: String, taxPercent: Int, isShipped: Bool = true) {
    self.name = name
    self.sku = sku
    self.taxPercent = taxPercent
    self.isShipped = isShipped
  }

  /// The rates that exist in the Netherlands, but for 0.
  public static let taxPercentages = [9, 21]
}
