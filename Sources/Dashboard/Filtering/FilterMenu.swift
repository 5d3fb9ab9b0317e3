import Commerce
import Metrics
import Presentation
import TerminalUI

/// A filter that is being made.
struct Filtering: Equatable, Sendable {
  /// How far it is.
  var progress = WorkProgress.none
}

/// The menu in which a filter is put together.
struct FilterMenu: Equatable, Sendable {
  /// Customers or orders.
  private(set) var subject = FilterSubject.customers
  /// What the values on screen are of.
  private(set) var field = FilterField.channel
  /// What would be in force.
  private(set) var chosen: ShopFilter
  /// What was typed to narrow the values.
  private(set) var search = ""
  private(set) var cursor = ListCursor()
  /// Whether a value was chosen or given up since the menu was opened.
  private(set) var isChanged = false
  /// The day as of which customers are in segments.
  let day: CalendarDay

  /// A menu on the filter in force.
  init(_ filter: ShopFilter, asOf day: CalendarDay) {
    chosen = filter
    // A segment in force stays that of its own day; the first one to be chosen is that of today's.
    let hasSegment = !filter.values(of: .customers, .segment).isEmpty
    self.day = hasSegment ? filter.segmentDay ?? day : day
    chosen.segmentDay = self.day
  }

  /// The question that the menu asks.
  var query: DataQuery { .filterValues(subject, field, asOf: day) }

  /// The condition that a value stands for.
  func condition(_ value: FilterValue) -> FilterCondition {
    FilterCondition(subject, field, value.value)
  }

  /// Those of the values that hold what was typed, in any case.
  func narrowed(_ values: [FilterValue], _ strings: Strings) -> [FilterValue] {
    guard !search.isEmpty else { return values }
    let wanted = search.lowercased()
    return values.filter {
      strings.filterValueName(field, $0.value).lowercased().contains(wanted)
    }
  }

  /// Text that is typed or pasted.
  mutating func type(_ text: String) {
    search += text
    cursor = ListCursor()
  }

  /// Takes the last letter back, or all that was typed.
  mutating func erase(all: Bool) {
    search = all ? "" : String(search.dropLast())
    cursor = ListCursor()
  }

  /// Goes so many fields on, around the end.
  mutating func nextField(_ step: Int) {
    let fields = subject.fields
    let index = fields.firstIndex(of: field) ?? 0
    show(subject, fields[(index + step + fields.count) % fields.count])
  }

  /// Goes from customers to orders, or back.
  mutating func nextSubject() {
    show(subject == .customers ? FilterSubject.orders : .customers)
  }

  private mutating func show(_ subject: FilterSubject, _ field: FilterField) {
    self.subject = subject
    self.field = field
    search = ""
    cursor = ListCursor()
  }

  /// Moves among the values, of which `height` are on screen; false for a command that moves nothing.
  mutating func move(_ command: Command, count: Int, height: Int) -> Bool {
    cursor.move(command, count: count, height: height)
  }

  /// Puts the cursor on a row.
  mutating func choose(row: Int) { cursor.row = row }

  /// Shows other values, of the field that is there for them too.
  mutating func show(_ wanted: FilterSubject) {
    guard wanted != subject else { return }
    show(wanted, wanted.fields.contains(field) ? field : .channel)
  }

  /// Shows the values of a field.
  mutating func show(_ wanted: FilterField) {
    if wanted != field { show(subject, wanted) }
  }

  /// Chooses the value under the cursor, or gives it up.
  mutating func toggle(_ values: [FilterValue]) {
    guard let row = cursor.row(of: values.count) else { return }
    chosen.toggle(condition(values[row]))
    isChanged = true
  }
}
