import Metrics
import Presentation

/// A row of the products: the whole shop, or one of them.
enum ProductRow {
  case shop(BuyerSplit)
  case product(ProductFigures)

  /// The shop, then its products.
  static func all(_ table: ProductTable) -> [ProductRow] {
    [.shop(table.shop)] + table.products.map { .product($0) }
  }

  /// What tells a product apart; nil for the shop.
  var key: String? { product?.key }

  var product: ProductFigures? {
    if case .product(let product) = self { product } else { nil }
  }

  /// The purchases of the last year.
  var lately: BuyerSplit {
    switch self {
    case .shop(let split): split
    case .product(let product): product.lately
    }
  }

  func name(_ strings: Strings) -> String { product?.name ?? strings.wholeShop }

  /// What carries it, and why.
  func words(_ strings: Strings) -> String {
    strings.carriedWords(lately, days: ProductTable.recentDays)
  }
}
