import Commerce
import Testing

@testable import Storage

@Suite struct GiftCardTests {
  private let card = OrderLine(
    name: "Gift card 25", sku: "", quantity: 2, unitPrice: 2500, discount: 500)
  private let blend = OrderLine(name: "Blend", sku: "B", quantity: 1, unitPrice: 1000)
  private let product = Product(
    sku: "", name: "Gift card 25", price: 2500, unitCost: nil, isGiftCard: true)

  @Test(arguments: [true, false])
  func `lines are gift cards by their product, whichever file comes first`(
    productsFirst: Bool
  ) async throws {
    let store = try OrderStore()
    if productsFirst { try await store.importing(products: [product]) }
    try await store.importing([
      try order("1", lines: [blend, card]), try order("2", lines: [blend]),
      try order("3", status: "cancelled", lines: [card]),
    ])
    if !productsFirst { try await store.importing(products: [product]) }
    #expect(
      try await store.giftCardSales() == [
        GiftCardSale(
          row: 1, day: try day("2024-03-01"), currency: try euro(), quantity: 2, amount: 4500)
      ])
    var plain = product
    plain.isGiftCard = false
    try await store.importing(products: [plain])
    #expect(try await store.giftCardSales().isEmpty)
  }

  @Test func `a line that its file calls a gift card is one, whatever products say`() async throws {
    let store = try OrderStore()
    var line = blend
    line.isGiftCard = true
    try await store.importing([try order("1", lines: [line])])
    try await store.importing(products: [product])
    #expect(try await store.giftCardSales().map(\.amount) == [1000])
    #expect(try await store.importing([try order("1", lines: [line])]).unchanged == 1)
    #expect(try await store.importing([try order("1", lines: [blend])]).changed == 1)
    #expect(try await store.giftCardSales().isEmpty)
    _ = try await store.undo(importID: 4)
    #expect(try await store.giftCardSales().map(\.amount) == [1000])
  }
}
