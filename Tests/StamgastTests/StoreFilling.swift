import Commerce
import Storage

extension OrderStore {
  /// Imports orders as a file of their own.
  @discardableResult
  func importing(
    orders: [Order], from fileName: String = "orders.csv", format: String = "generic-orders"
  ) throws -> ImportSummary {
    let file = ImportDescription(
      fileName: fileName, format: format, contents: .orders, importedAt: 0)
    return try importing(file) { writer in
      var preparation = OrderPreparation()
      for order in orders { try writer.add(preparation.prepare(order)) }
    }
  }
}
