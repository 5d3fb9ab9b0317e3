public import Commerce
public import Presentation
public import TerminalUI

/// What happens to the dashboard.
public enum Event: Equatable, Sendable {
  /// Something from the terminal.
  case terminal(TerminalEvent)
  /// The answer to a question.
  case answered(DataQuery, DataState)
  /// How far the answer to a question is that takes long.
  case progressed(DataQuery, WorkProgress)
  /// The store has other data now: everything is asked again.
  case shopChanged(ShopFacts)
  /// How far the part of the shop is that a filter leaves.
  case filtering(WorkProgress)
  /// A filter is in force, or none any more: everything is asked again.
  case filtered(ShopFacts)
  /// Refunds are booked on another day: everything is asked again.
  case refundsBooked(ShopFacts)
  /// Customers are scored by something else: everything is asked again.
  case scored(ShopFacts)
  /// A segment of the shop's own was saved or removed, as the message tells: everything is asked again.
  case segmentsChanged(ShopFacts, Message)
  /// How far the import of a file is.
  case importing(path: String, WorkProgress)
  /// The import of a file ended, or waits for an answer.
  case importEnded(path: String, ImportEnd)
  /// A file came into the folder that is watched.
  case exportArrived(path: String)
  /// An initiative or a launch was saved or removed, as the message tells: everything is asked again.
  case entriesChanged(ShopFacts, Message)
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
  /// Write a picture to a file, and tell how it went with `Event.message`.
  case savePicture(PictureRequest)
  /// Look at the part of the shop that a filter leaves, and tell of it with `Event.filtered`.
  case filter(ShopFilter)
  /// Book refunds on another day, and tell of it with `Event.refundsBooked`.
  case bookRefunds(RefundBooking)
  /// Score customers by something else, and tell of it with `Event.scored`.
  case score(RFMScoring.Mode)
  /// Save a segment of the shop's own, in the place of one of that name or as a new one, and tell of it with
  /// `Event.segmentsChanged`.
  case saveSegment(OwnSegment, replacing: String?)
  /// Remove the segment of that name, and tell of it with `Event.segmentsChanged`.
  case removeSegment(String)
  /// Import a file, and tell of it with `Event.importing` and `Event.importEnded`.
  case importFile(ImportRequest)
  /// Stop the import that runs, which tells so with `Event.importEnded`.
  case stopImport
  /// Remember that a file is not wanted as it is, so that a watched folder does not bring it again.
  case refuseFile(path: String)
  /// Save an initiative or a launch, in the place of one of that name or as a new one, and tell of it with
  /// `Event.entriesChanged`.
  case save(NamedEntry, replacing: String?)
  /// Remove the one of that name, and tell of it with `Event.entriesChanged`.
  case removeEntry(EntryKind, String)
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
    case carts(asOf: CalendarDay)
    case forecasts(ForecastListQuery)
    /// A table of figures: its columns and its rows.
    case table(columns: [String], rows: [[ExportValue]])

    /// Whether its rows name people.
    var namesPeople: Bool {
      switch self {
      case .customers, .orders, .carts, .forecasts: true
      case .spend, .table: false
      }
    }

    /// Whether each of its rows is a person.
    var isOfPeople: Bool {
      if case .customers = self { true } else { false }
    }
  }

  /// What is written.
  public var list: List
  /// What the list is called.
  public var name: String
  /// How it is written.
  public var form: ExportForm
  /// The file; the files of a trial's arms are named by it.
  public var path: String
  /// How its people are split, which begins a trial; nil for a list that is written whole.
  public var split: TrialSplit?
  /// Whether names and addresses stay out of it.
  public var hidesPersonalData: Bool

  /// A list for a file.
  public init(
    list: List, name: String, form: ExportForm = .csv, path: String, split: TrialSplit? = nil,
    hidesPersonalData: Bool = false
  ) {
    self.split = split
    self.list = list
    self.name = name
    self.form = form
    self.path = path
    self.hidesPersonalData = hidesPersonalData
  }
}

/// A picture of the screen to be written to a file.
public struct PictureRequest: Equatable, Sendable {
  /// The cells.
  public var canvas: Canvas
  /// What the cells look like.
  public var theme: Theme
  /// What the picture shows, in words.
  public var title: String
  /// How it is written.
  public var form: PictureForm
  /// The file.
  public var path: String

  /// A picture for a file.
  public init(canvas: Canvas, theme: Theme, title: String, form: PictureForm, path: String) {
    self.canvas = canvas
    self.theme = theme
    self.title = title
    self.form = form
    self.path = path
  }
}
