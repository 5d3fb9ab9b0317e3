public import Commerce

/// What the finder found in the store, the best first; the rank is that of `FuzzyMatch`.
public struct Findings: Equatable, Sendable {
  /// Somebody who fits.
  public struct Person: Equatable, Sendable {
    /// The id in the store.
    public let id: Int32
    /// Empty where no file gave one.
    public let name: String
    /// The e-mail address, else the platform's id.
    public let key: String
    /// Town of the address; empty where none is known.
    public let city: String
    /// How well the text fits, 0 for best.
    public let rank: Int

    /// Somebody.
    public init(id: Int32, name: String, key: String, city: String, rank: Int) {
      self.id = id
      self.name = name
      self.key = key
      self.city = city
      self.rank = rank
    }
  }

  /// An order whose number begins so.
  public struct Order: Equatable, Sendable {
    /// Its row in the store.
    public let row: Int32
    /// Its number in the shop.
    public let id: String
    /// Its day in the shop.
    public let day: CalendarDay
    /// Whose it is; empty where nobody is known.
    public let customer: String

    /// An order.
    public init(row: Int32, id: String, day: CalendarDay, customer: String) {
      self.row = row
      self.id = id
      self.day = day
      self.customer = customer
    }
  }

  /// A product that fits.
  public struct Product: Equatable, Sendable {
    /// Its name, as the files give it.
    public let name: String
    /// How well the text fits, 0 for best.
    public let rank: Int

    /// A product.
    public init(name: String, rank: Int) {
      self.name = name
      self.rank = rank
    }
  }

  /// Who fits.
  public var people: [Person]
  /// The orders whose number begins so.
  public var orders: [Order]
  /// The products that fit.
  public var products: [Product]

  /// What was found.
  public init(people: [Person] = [], orders: [Order] = [], products: [Product] = []) {
    self.people = people
    self.orders = orders
    self.products = products
  }
}
