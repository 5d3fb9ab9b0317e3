import Commerce
import Metrics
import Storage

extension ShopDesk {
  /// Who bought what, read when a list or a figure first needs it.
  func productPurchases() async throws -> ProductPurchases {
    if let products = kept.products { return products }
    let begun = generation
    guard let products = try await store.productPurchases(of: try await orders()) else {
      throw CancellationError()
    }
    try check(begun)
    kept.products = products
    return products
  }

  /// What products are to the shop. It is made beside the desk, which answers other questions meanwhile.
  func productTable(asOf day: CalendarDay) async throws -> ProductTable {
    if let known = kept.productTables[day] { return known }
    let purchases = try await productPurchases()
    let begun = generation
    let table = await ShopDesk.table(of: shop(asOf: day), purchases)
    if begun == generation { kept.productTables.insert(table, for: day) }
    return table
  }

  /// What is bought beside a product, made likewise.
  func companions(of key: String, asOf day: CalendarDay) async throws -> ProductCompanions {
    let purchases = try await productPurchases()
    return await ShopDesk.companions(of: key, in: shop(asOf: day), purchases)
  }

  /// The occasions of a choice of purchases, as ascending indices into the ledger.
  func occasions(_ choice: PurchaseChoice, asOf day: CalendarDay) async throws -> [Int32] {
    switch choice {
    case .product(let product):
      let purchases = try await productPurchases()
      return shop(asOf: day).occasions(of: product, in: purchases)
    case .marked(let marked):
      let all = try await occasions(with: [marked.mark])
      return shop(asOf: day).occasions(of: marked, among: all[marked.mark] ?? [])
    }
  }

  @concurrent
  private static func table(
    of shop: ShopAsOf, _ purchases: ProductPurchases
  ) async -> ProductTable {
    ProductTable(of: shop, purchases)
  }

  @concurrent
  private static func companions(
    of key: String, in shop: ShopAsOf, _ purchases: ProductPurchases
  ) async -> ProductCompanions {
    ProductCompanions(of: key, in: shop, purchases)
  }
}
