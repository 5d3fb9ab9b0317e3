import Presentation

/// A column by which a list can be sorted.
protocol SortColumn: CaseIterable, Equatable, Sendable {
  /// Its name on screen.
  func name(_ strings: Strings) -> String
  /// Whether its highest or latest is what one looks for first.
  var beginsDescending: Bool { get }
}

/// A column by which a list can be sorted, and where it stands among those that are drawn.
protocol PlacedColumn: SortColumn {
  var place: Int { get }
}

extension CustomerColumn: SortColumn {
  func name(_ strings: Strings) -> String { strings.columnName(self) }
  // Names read from A.
  var beginsDescending: Bool { self != .name }
}

extension ForecastColumn: SortColumn {
  func name(_ strings: Strings) -> String { strings.columnName(self) }
  var beginsDescending: Bool { true }
}

extension OrderColumn: SortColumn {
  func name(_ strings: Strings) -> String { strings.columnName(self) }
  var beginsDescending: Bool { true }
}

extension Array {
  /// The elements sorted by a number of each; equal ones stay in their order, and those without one stand at the end.
  func sorted(descending: Bool, by key: (Element) -> Double?) -> [Element] {
    map { (element: $0, key: key($0)) }.enumerated().sorted { left, right in
      switch (left.element.key, right.element.key) {
      case (let one?, let other?) where one != other: descending ? one > other : one < other
      case (nil, .some): false
      case (.some, nil): true
      default: left.offset < right.offset
      }
    }.map(\.element.element)
  }

  /// The elements sorted by a name of each, whatever its letter case.
  func sorted(descending: Bool, byName name: (Element) -> String) -> [Element] {
    let sorted = map { (element: $0, name: name($0).lowercased()) }.sorted { $0.name < $1.name }
      .map(\.element)
    return descending ? sorted.reversed() : sorted
  }
}

/// How a long list is looked at: where the cursor stands, what it is sorted by, and what it is narrowed to.
struct SortedList<Column: SortColumn>: Equatable, Sendable {
  private(set) var cursor = ListCursor()
  private(set) var column: Column
  private(set) var descending: Bool
  /// Keeps what holds this text; empty keeps all. Another text begins at the top.
  var search = "" {
    didSet { cursor = ListCursor() }
  }

  /// A list that begins sorted by a column.
  init(by column: Column) {
    self.column = column
    descending = column.beginsDescending
  }

  /// Moves or sorts as a command tells in a list of so many rows, of which `height` are on screen; a single one is not
  /// sorted. Nil if the command does neither.
  mutating func handle(
    _ command: Command, count: Int, height: Int, _ strings: Strings
  ) -> ScreenAction? {
    if cursor.move(command, count: count, height: height) { return .done }
    switch command {
    case .sortColumn, .moveRight: return count > 1 ? sort(by: neighbour(1), strings) : .done
    case .moveLeft: return count > 1 ? sort(by: neighbour(-1), strings) : .done
    case .sortDirection: return count > 1 ? sort(by: column, strings) : .done
    default: return nil
    }
  }

  /// Sorts by a column, by the one that sorts already the other way round, and tells so.
  mutating func sort(by wanted: Column, _ strings: Strings) -> ScreenAction {
    descending = wanted == column ? !descending : wanted.beginsDescending
    column = wanted
    cursor = ListCursor()
    return .tell(Message(strings.sorted(by: column.name(strings), descending: descending)))
  }

  /// Sorts by what the column under a pressed header sorts by, nil in `columns` where it is no such column.
  mutating func sort(
    byHeader place: Int, of columns: [Column?], _ strings: Strings
  ) -> ScreenAction {
    guard columns.indices.contains(place), let wanted = columns[place] else { return .done }
    return sort(by: wanted, strings)
  }

  /// Sorts by what the column under a pressed header sorts by.
  mutating func sort(byHeader place: Int, _ strings: Strings) -> ScreenAction
  where Column: PlacedColumn {
    Column.allCases.first { $0.place == place }.map { sort(by: $0, strings) } ?? .done
  }

  /// Goes to the top, for other rows.
  mutating func begin() { cursor = ListCursor() }

  /// Puts the cursor on a row.
  mutating func choose(row: Int) { cursor.row = row }

  private func neighbour(_ step: Int) -> Column {
    let columns = Array(Column.allCases)
    let place = columns.firstIndex(of: column) ?? 0
    return columns[(place + step + columns.count) % columns.count]
  }
}
