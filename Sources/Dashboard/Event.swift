public import Commerce
public import TerminalUI

/// What happens to the dashboard.
public enum Event: Equatable, Sendable {
  /// Something from the terminal.
  case terminal(TerminalEvent)
  /// The answer to a question.
  case answered(DataQuery, DataState)
  /// The store has other data now: everything is asked again.
  case shopChanged(ShopFacts)
  /// So much of the shop, 0 to 1, was looked at for the filter that is wanted.
  case filtering(share: Double)
  /// A filter is in force, or none any more: everything is asked again.
  case filtered(ShopFacts)
  /// Refunds are booked on another day: everything is asked again.
  case refundsBooked(ShopFacts)
  /// A filter could not be put in force.
  case filterFailed(Message)
  /// Something is to be told in the footer's place until the next key.
  case message(Message)
}

/// A line for the footer's place.
public struct Message: Equatable, Sendable {
  /// The text.
  public var text: String
  /// Whether it tells of a failure.
  public var isError: Bool

  /// A line to tell.
  public init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}

/// What the dashboard wants done outside of it.
public enum Effect: Equatable, Sendable {
  /// Answer a question with `Event.answered`.
  case load(DataQuery)
  /// A question needs no answer any more.
  case cancel(DataQuery)
  /// Write a list to a file, and tell how it went with `Event.message`.
  case export(ExportRequest)
  /// Look at the part of the shop that a filter leaves, and tell of it with `Event.filtered`.
  case filter(ShopFilter)
  /// Book refunds on another day, and tell of it with `Event.refundsBooked`.
  case bookRefunds(RefundBooking)
  /// The filter that is being made is wanted no more.
  case stopFiltering
  /// Put a text on the clipboard, and tell how it went with `Event.message`.
  case copy(String)
  /// Keep a command line for the next time.
  case remember(String)
  /// Let the mouse work here, or leave it to the terminal.
  case useMouse(Bool)
  /// Draw everything anew.
  case redraw
  /// Stop until the shell's `fg`.
  case suspend
  /// End the program.
  case quit
}

/// A cell of a table that is exported.
public enum ExportValue: Equatable, Sendable {
  /// Words.
  case text(String)
  /// A figure, unrounded and in whole units; nil where it is undefined.
  case number(Double?)
}

/// A list to be written to a file.
public struct ExportRequest: Equatable, Sendable {
  /// Which list.
  public enum List: Equatable, Sendable {
    case customers(CustomerListQuery)
    case orders(OrderListQuery)
    case spend(SpendListQuery)
    /// A table of figures: its columns and its rows.
    case table(columns: [String], rows: [[ExportValue]])

    /// Whether its rows name people.
    var namesPeople: Bool {
      switch self {
      case .customers, .orders: true
      case .spend, .table: false
      }
    }
  }

  /// What is written.
  public var list: List
  /// The file; JSON if its name ends so, else CSV.
  public var path: String
  /// Whether names and addresses stay out of it.
  public var hidesPersonalData: Bool

  /// A list for a file.
  public init(list: List, path: String, hidesPersonalData: Bool = false) {
    self.list = list
    self.path = path
    self.hidesPersonalData = hidesPersonalData
  }
}
