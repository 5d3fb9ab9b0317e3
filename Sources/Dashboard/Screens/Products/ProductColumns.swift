import Metrics
import Presentation

/// By what the products can be sorted.
enum ProductColumn: SortColumn {
  case purchases, returning, again, refill, name

  func name(_ strings: Strings) -> String {
    switch self {
    case .purchases: strings.boughtColumn
    case .returning: strings.returningColumn
    case .again: strings.boughtAgainColumn
    case .refill: strings.refillColumn
    case .name: strings.productColumn
    }
  }

  var beginsDescending: Bool { self != .name && self != .refill }

  /// The shop first, whatever sorts; then its products.
  func sorted(_ rows: [ProductRow], descending: Bool) -> [ProductRow] {
    let products = Array(rows.dropFirst())
    let sorted =
      self == .name
      ? products.sorted(descending: descending, byName: { $0.product?.name ?? "" })
      : products.sorted(descending: descending) { row in
        switch self {
        case .purchases: Double(row.lately.all)
        case .returning: row.lately.returningShare.value
        case .again: row.product?.repeatRate.value
        case .refill: (row.product?.refill.value?.medianDays).map(Double.init)
        case .name: nil
        }
      }
    return rows.prefix(1) + sorted
  }
}

/// By what the products beside one can be sorted.
enum CompanionColumn: SortColumn {
  case next, nextLift, together, togetherLift, name

  func name(_ strings: Strings) -> String {
    switch self {
    case .next: strings.nextColumn
    case .nextLift: "\(strings.nextColumn), \(strings.liftColumn)"
    case .together: strings.togetherColumn
    case .togetherLift: "\(strings.togetherColumn), \(strings.liftColumn)"
    case .name: strings.productColumn
    }
  }

  var beginsDescending: Bool { self != .name }

  func sorted(_ rows: [ProductCompanion], descending: Bool) -> [ProductCompanion] {
    guard self != .name else { return rows.sorted(descending: descending, byName: \.name) }
    return rows.sorted(descending: descending) { row in
      switch self {
      case .next: Double(row.next)
      case .nextLift: row.nextLift.value
      case .together: row.togetherShare.value.map { _ in Double(row.together) }
      case .togetherLift: row.togetherLift.value
      case .name: nil
      }
    }
  }
}

/// By what the products that customers began with can be sorted.
enum FirstProductColumn: SortColumn {
  case customers, again, againInYear, value, yearValue, name

  func name(_ strings: Strings) -> String {
    switch self {
    case .customers: strings.panelName(.customers)
    case .again: strings.cameAgainColumn
    case .againInYear: strings.withinYearColumn
    case .value: "LTV"
    case .yearValue: strings.yearValueColumn
    case .name: strings.firstProductColumn
    }
  }

  var beginsDescending: Bool { self != .name }

  func sorted(_ rows: [FirstProductFigures], descending: Bool) -> [FirstProductFigures] {
    guard self != .name else { return rows.sorted(descending: descending, byName: \.name) }
    return rows.sorted(descending: descending) { row in
      switch self {
      case .customers: Double(row.customers)
      case .again: row.repeatRate.value
      case .againInYear: row.repeatRateWithin.value
      case .value: row.lifetimeValue.value
      case .yearValue: row.lifetimeValueWithin.value
      case .name: nil
      }
    }
  }
}
