import Commerce

/// What the export tells beside what an order itself holds.
extension ShopifyOrder {
  /// How far the parcel is.
  enum Fulfillment {
    case done, open, restocked

    /// The word for the order.
    var order: String {
      switch self {
      case .done: "fulfilled"
      case .open: "unfulfilled"
      case .restocked: "restocked"
      }
    }

    /// The word for each of its lines.
    var line: String {
      switch self {
      case .done: "fulfilled"
      case .open: "pending"
      case .restocked: "restocked"
      }
    }
  }

  var fulfillment: Fulfillment {
    if cancelledAt != nil { return .restocked }
    return status == .pending ? .open : .done
  }

  /// When the parcel left, or the bag went over the counter.
  var fulfilledAt: ShopTime {
    guard !isOverTheCounter else { return placedAt }
    // What is ordered up to 14:00 leaves the same afternoon, else that of the next day.
    let days = placedAt.second < 14 * 3600 ? 0 : 1
    return ShopTime(day: placedAt.day.advanced(by: days), second: 16 * 3600 + number % 3000)
  }

  var isOverTheCounter: Bool { source == "pos" }

  /// Whether money came in: Shopify leaves `Paid at` blank for free orders.
  var isCollected: Bool { status != .pending && status != .voided && total > 0 }

  var shippingMethod: String {
    if isOverTheCounter || !lines.contains(where: \.item.isShipped) { return "" }
    return shipping == 0 ? "Gratis verzending" : "Pakketpost"
  }

  /// Where the parcel goes; nobody where nothing is sent.
  var recipient: Buyer { shippingMethod.isEmpty ? Buyer(email: "", name: "") : buyer }

  /// The campaign that the visit came from, one `name: value` a line.
  var noteAttributes: String {
    guard let utmSource else { return "" }
    return "utm_source: \(utmSource)\nutm_medium: \(utmMedium)"
  }
}
