/// A column by which customers can be sorted.
public enum CustomerColumn: CaseIterable, Hashable, Sendable {
  case name, orders, net, margin, firstDay, lastDay
}

/// A column by which what is expected of customers can be sorted.
public enum ForecastColumn: CaseIterable, Hashable, Sendable {
  case stillThere, purchases, net, margin
}

/// A column by which orders can be sorted.
public enum OrderColumn: CaseIterable, Hashable, Sendable {
  case day, net, margin
}
