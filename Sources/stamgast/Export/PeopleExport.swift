import Commerce
import Metrics
import Presentation
import Storage

/// Writes the people of a list, for the command and for the key: all of them, or split by lot into arms.
struct PeopleExport {
  var people: ListedPeople
  /// What the list is called.
  var name: String
  let form: ExportForm
  /// Whether people without consent to marketing are in it too.
  var includesEverybody = false
  /// Whether names and addresses stay out of it.
  var isWithoutNames = false
  let store: OrderStore
  let strings: Strings

  /// People who are read from the store at once.
  private static let pageLength = 2000

  /// Writes all of them.
  ///
  /// - Parameter path: nil for standard output.
  /// - Returns: what became of them, and the ids of who is in the file.
  func write(to path: String?) async throws -> (outcome: ExportOutcome, written: [Int32]) {
    var written: [Int32] = []
    var writer = try PeopleWriter(
      form, name: name, asOf: people.asOf, includesEverybody: includesEverybody,
      isWithoutNames: isWithoutNames, isOfCarts: people.isOfCarts, to: path)
    for first in pageStarts {
      for (person, exported) in try await page(from: first) {
        if try writer.append(exported) { written.append(person.id) }
      }
    }
    return (try writer.finish(), written)
  }

  /// Splits those who may be written to, writes a file for each arm but the control, and keeps the trial.
  ///
  /// Nothing is written, and no trial begun, where nobody is left to be split.
  ///
  /// - Parameters:
  ///   - trial: the trial that the split begins.
  ///   - wanted: how they are split.
  ///   - path: what the files of the arms are named by.
  ///   - storePath: the store's file, which may be open for reading alone; nil for a store in memory.
  /// - Returns: what became of them, and the ids of all who take part: the control must not be written to either.
  /// - Throws: `StoreError.trialExists` before anything is written.
  func split(
    _ trial: Trial, by wanted: TrialSplit, beside path: String, storePath: String?
  ) async throws -> (outcome: ExportOutcome, written: [Int32]) {
    let writable = try storePath.map { try OrderStore(path: $0, mode: .writing) } ?? store
    try await writable.checkIsNew(trial: trial.name)
    var outcome = ExportOutcome()
    var split = SplitOutcome(trial: trial)
    var places: [Int32: Int] = [:]
    for first in pageStarts {
      for (person, exported) in try await page(from: first)
      where outcome.takes(exported, in: form, includesEverybody: false) {
        places[person.id] = wanted.arm(of: person.key)
      }
    }
    outcome.split = split
    guard !places.isEmpty else { return (outcome, []) }
    for file in wanted.files(beside: path) {
      var arm = self
      arm.people.people.removeAll { places[$0.id] != file.place }
      arm.name = "\(trial.name) \(file.arm)"
      let written = try await arm.write(to: file.path).outcome
      split.files.append(SplitOutcome.File(path: file.path, written: written.written))
      outcome.written += written.written
      outcome.exceededLimit = outcome.exceededLimit ?? written.exceededLimit
    }
    try await writable.add(trial, places: places)
    split.peopleCount = places.count
    split.controlCount = places.values.count { $0 == 0 }
    outcome.split = split
    return (outcome, Array(places.keys))
  }

  /// Where the pages begin that are read from the store at once.
  private var pageStarts: StrideTo<Int> {
    stride(from: 0, to: people.people.count, by: Self.pageLength)
  }

  /// The people of a page, in their order, with who they are. Somebody whom the store does not know is left out.
  private func page(
    from first: Int
  ) async throws -> [(person: CustomerDetails, exported: ExportedPerson)] {
    let page = people.people[first..<min(first + Self.pageLength, people.people.count)]
    let details = try await store.customerDetails(ids: page.map(\.id))
    // An id that is not there is left out of the details: pair by id, not by place.
    let byID = Dictionary(details.map { ($0.id, $0) }) { first, _ in first }
    return page.compactMap { listed in
      byID[listed.id].map { ($0, exported(listed, $0)) }
    }
  }

  private func exported(_ listed: ListedPerson, _ person: CustomerDetails) -> ExportedPerson {
    ExportedPerson(
      email: person.email, platformID: person.email.isEmpty ? person.key : "",
      name: person.name, hiddenName: strings.hiddenName(Int(person.id)),
      city: person.city, country: person.country, acceptsMarketing: person.acceptsMarketing,
      purchases: listed.purchases, net: listed.net, margin: listed.margin,
      currency: people.currency, firstDay: listed.firstDay, lastDay: listed.lastDay,
      segment: listed.segment.map(ExportList.listName) ?? "",
      cart: listed.cart.map { ($0, strings.cartProducts($0.lines)) })
  }
}

/// What became of a list that was split.
struct SplitOutcome: Equatable {
  /// The file of an arm.
  struct File: Equatable {
    let path: String
    /// Rows in it.
    let written: Int
  }

  /// The trial, which is kept where there were people to split.
  let trial: Trial
  /// The files of the arms.
  var files: [File] = []
  /// How many take part.
  var peopleCount = 0
  /// How many of these are the control.
  var controlCount = 0
}
