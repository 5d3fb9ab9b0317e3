import Commerce
import Presentation
import System

/// What became of a list that was exported.
struct ExportOutcome: Equatable {
  /// Rows in the file.
  var written = 0
  /// People who gave no consent to marketing, and are not in it; of these, those of whom no file tells.
  var leftOut = 0
  var unknown = 0
  /// People who are not in it for want of an address that can be written to.
  var unreachable = 0
  /// People who are in it though they gave no consent.
  var unconsenting = 0
  /// Orders that are in it without the name of their customer, who gave no consent to marketing.
  var unnamed = 0
  /// Whether people would be named in it if their names were not hidden.
  var isWithoutNames = false
  /// Whether lists for today are others from now on: who was written to is left out, and so is the control of a trial.
  var changesLists = false
  /// What became of its split, where the list was split by lot.
  var split: SplitOutcome?
  /// The bytes that the tool takes in one file, where there are more.
  var exceededLimit: Int?
}

extension ExportOutcome {
  /// Whether a person may be in a list of a form; counts who may not.
  mutating func takes(
    _ person: ExportedPerson, in form: ExportForm, includesEverybody: Bool
  ) -> Bool {
    // An ad platform gets nobody without consent, whoever is asked for.
    let isEnough = includesEverybody && form.taker != .adPlatform
    guard person.acceptsMarketing == true || isEnough else {
      leftOut += 1
      if person.acceptsMarketing == nil { unknown += 1 }
      return false
    }
    guard !form.isOfAddresses || person.isReachable else {
      unreachable += 1
      return false
    }
    return true
  }
}

/// Writes people to a list, and counts who is left out.
struct PeopleWriter: ~Copyable {
  private let form: ExportForm
  private let people: any PeopleForm
  private let tag: String
  private let includesEverybody: Bool
  private let cartColumns: CartColumns?
  private var writer: ListWriter
  private var outcome = ExportOutcome()

  /// Begins a list of people.
  ///
  /// - Parameters:
  ///   - name: what the list is called, by which an e-mail tool can find its people.
  ///   - asOf: the day that it is of.
  ///   - includesEverybody: whether people without consent to marketing are in it too.
  ///   - isWithoutNames: whether names and addresses stay out of it.
  ///   - isOfCarts: whether it is about people's carts, which stand in it where the form has room for more.
  ///   - path: nil for standard output.
  init(
    _ form: ExportForm, name: String, asOf: CalendarDay, includesEverybody: Bool = false,
    isWithoutNames: Bool = false, isOfCarts: Bool = false, to path: String?
  ) throws(SystemError) {
    // Nothing may be thrown between the first and the last property of what can't be copied.
    let people = form.people(isWithoutNames: isWithoutNames)
    let cartColumns =
      isOfCarts && people.takesMore ? CartColumns(isForMailTool: form.isOfAddresses) : nil
    let writer = try ListWriter(
      columns: people.columns + (cartColumns?.names ?? []), form: form, to: path)
    self.form = form
    self.people = people
    self.cartColumns = cartColumns
    self.writer = writer
    self.includesEverybody = includesEverybody
    tag = Self.tag(name, asOf)
    outcome.isWithoutNames = isWithoutNames
  }

  /// Adds a person, or counts one who is left out; whether the person is in the list.
  mutating func append(_ person: ExportedPerson) throws(SystemError) -> Bool {
    guard outcome.takes(person, in: form, includesEverybody: includesEverybody) else {
      return false
    }
    if person.acceptsMarketing != true { outcome.unconsenting += 1 }
    try writer.append(people.row(person, tag: tag) + (cartColumns?.cells(of: person) ?? []))
    return true
  }

  /// Writes what is left, and gives the file its name.
  mutating func finish() throws(SystemError) -> ExportOutcome {
    try writer.finish()
    outcome.written = writer.rowCount
    outcome.exceededLimit = people.byteLimit.flatMap { writer.byteCount > $0 ? $0 : nil }
    return outcome
  }

  /// `at-risk 2024-03-31`. Tags stay with people who have left the list since; with its day each says what it knows.
  /// Commas would make two of one.
  private static func tag(_ name: String, _ day: CalendarDay) -> String {
    "\(name.replacing(",", with: " ")) \(day)"
  }
}
