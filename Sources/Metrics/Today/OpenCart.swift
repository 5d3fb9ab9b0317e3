public import Commerce

/// A cart whose person ordered nothing since.
public struct OpenCart: Equatable, Sendable {
  /// The person's id in the store; not all of them have ever bought something.
  public var person: Int32
  /// The cart.
  public var cart: Cart
  /// What is in it, in minor units of the shop's currency; nil where no rate converts it.
  public var value: Int64?
  /// The country of the person's address as countries count; `(none)` without one.
  public var country: String
  /// The town of the address; empty without one.
  public var town: String

  /// A cart that is open.
  public init(person: Int32, cart: Cart, value: Int64?, country: String, town: String) {
    self.person = person
    self.cart = cart
    self.value = value
    self.country = country
    self.town = town
  }
}

extension TodayLists {
  /// The carts to write about, one a person; nobody's where there is no telling.
  public func carts(_ choice: TodayChoice) -> [OpenCart] {
    openCarts?.value.map { narrowed($0, to: choice) } ?? []
  }

  /// The latest cart of everybody who has an open one; nil where that was not looked at.
  var openCarts: Figure<[OpenCart]>? {
    switch facts.carts {
    case nil: nil
    case .undefined(let reason): .undefined(reason)
    case .value(let byDay):
      byDay[shop.asOf].map { carts in
        var known: Set<Int32> = []
        return .value(
          carts.filter { cart in
            let age = shop.asOf.days(since: cart.cart.begunAt.day)
            return (0...rules.cartDays.value).contains(age) && known.insert(cart.person).inserted
          })
      }
    }
  }

  /// Those of some carts whose people are meant.
  func narrowed(_ carts: [OpenCart], to choice: TodayChoice) -> [OpenCart] {
    carts.filter { cart in
      isToBeWritten(cart.person, includesLately: choice.includesLately)
        && choice.country.map { $0 == cart.country } ?? true
        && choice.town.map { Towns.isSame($0, townName(cart.town)) } ?? true
    }
  }

  /// A town's name as lists have it.
  func townName(_ text: String) -> String { facts.towns?.spelling(of: text) ?? Towns.name(text) }
}
