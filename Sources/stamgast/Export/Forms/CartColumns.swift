import Commerce

/// What a list about carts says of them behind what it says of people.
struct CartColumns {
  /// The names of the columns.
  let names: [String]

  /// - Parameter isForMailTool: whether words of a name are parted, as in the forms of e-mail tools.
  init(isForMailTool: Bool) {
    names = ["Cart", "Cart Value", "Cart Currency", "Cart Day"].map {
      isForMailTool ? $0 : $0.replacing(" ", with: "")
    }
  }

  /// As many cells; empty ones for somebody without a cart.
  func cells(of person: ExportedPerson) -> [ListExport.Cell] {
    guard let (cart, products) = person.cart else { return names.map { _ in .text("") } }
    let currency = cart.currency ?? person.currency
    return [
      .text(products), .money(cart.value, currency), .text(currency?.code ?? ""),
      .day(cart.begunAt.day),
    ]
  }
}
