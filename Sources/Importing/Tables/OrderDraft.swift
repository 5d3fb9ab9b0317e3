internal import Commerce

/// An order of a table while its rows come in.
struct OrderDraft {
  let id: String
  /// The line of the file that it starts on; 0 before the first.
  var fileLine = 0
  var order: Order?
  var money = RowMoney()
  var lines: [OrderLine] = []
  var problems = RowProblems()
  /// Known only when the order's own values have come.
  var decimals: Int?

  init(id: String) { self.id = id }
}

/// Remembers which names come in several places of a file.
struct ScatteredNames {
  private var seen = NameFilter()
  private var last: String?
  private var names: Set<String> = []

  /// Takes note of a row's name.
  mutating func note(_ name: String) {
    guard name != last, !name.isEmpty else { return }
    if seen.insert(name) { names.insert(name) }
    last = name
  }

  /// Whether rows of a name are in several places. May be so of one whose rows are not.
  func contains(_ name: String) -> Bool { !names.isEmpty && names.contains(name) }
}
