import Commerce
import Metrics
import Presentation
import TerminalUI

/// What a ratio is made of: its numerator and its denominator, each of which opens to its rows.
struct FigurePartsScreen: ScreenModel {
  /// One of the figure's parts.
  struct Part: Equatable {
    /// What it is.
    let name: String
    /// Its value as shown.
    let value: String
    /// The rows that add up to it; nil where it has none of its own.
    let opens: Opening?
  }

  /// What a part opens to.
  enum Opening: Equatable {
    case customers(CustomerSelection, OccasionScope, upTo: CalendarDay?)
    case orders(OrderSelector)
    case spend(SpendSelector)
    case parts([Part])
  }

  let name: String
  let parts: [Part]
  private(set) var cursor = ListCursor()

  init(title: String, parts: [Part]) {
    name = title
    self.parts = parts
  }

  var screen: Screen { .parts(self) }

  func title(_ context: ScreenContext) -> String { name }

  func queries(_ context: ScreenContext) -> [DataQuery] { [] }

  func commands(_ context: ScreenContext) -> [Command] { [.open, .moveDown, .copy] }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    if cursor.move(command, count: parts.count, height: context.area.height) { return .done }
    guard command == .open, let index = cursor.row(of: parts.count) else { return nil }
    return parts[index].screen.map { .open($0) }
      ?? .tell(Message(context.strings.nothingToOpen))
  }

  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {
    cursor.row = row
  }

  func copyText(_ context: ScreenContext) -> String? {
    cursor.row(of: parts.count).map { parts[$0].value }
  }

  func draw(on surface: inout Surface, _ context: ScreenContext) {
    let strings = context.strings
    let table = Table(
      columns: [
        TableColumn(strings.partColumn, minimumWidth: 16, idealWidth: 44),
        TableColumn(strings.valueColumn, alignment: .right, minimumWidth: 10, idealWidth: 18),
      ],
      rowCount: parts.count, cursor: cursor.row(of: parts.count), offset: cursor.offset,
      essentials: Table.Essentials(figure: 1), glyphs: context.glyphs
    ) { index in
      [
        TableCell(parts[index].name, role: parts[index].opens == nil ? .dim : .text),
        TableCell(parts[index].value, role: .figure),
      ]
    }
    table.draw(on: &surface.canvas, in: context.area)
    surface.addTargets(of: table, part: 0, in: context.area)
  }
}

extension FigurePartsScreen.Part {
  /// The screen that the part opens to; nil where it has no rows of its own.
  var screen: Screen? {
    switch opens {
    case .customers(let customers, let occasions, let day):
      .customers(
        CustomerListScreen(customers, occasions: occasions, upTo: day, title: .words(name)))
    case .orders(let orders): .orders(OrderListScreen(orders, title: name))
    case .spend(let spend): .spend(SpendListScreen(spend, title: name))
    case .parts(let parts): .parts(FigurePartsScreen(title: name, parts: parts))
    case nil: nil
    }
  }
}
