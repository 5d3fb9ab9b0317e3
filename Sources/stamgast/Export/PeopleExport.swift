import Commerce
import Presentation
import Storage

/// Writes the people of a list for `export`: all of them, or split by lot into arms.
struct PeopleExport {
  let people: ListedPeople
  /// What the list is called.
  let name: String
  let form: ExportForm
  /// Whether people without consent to marketing are in it too.
  let includesEverybody: Bool
  let store: OrderStore
  let strings: Strings

  /// Writes those who are wanted; all unless said.
  ///
  /// - Returns: what became of them, and the ids of who is in the file.
  func write(
    to path: String?, as name: String? = nil, where isWanted: (Int32) -> Bool = { _ in true }
  ) async throws -> (outcome: ExportOutcome, written: [Int32]) {
    var written: [Int32] = []
    var writer = try PeopleWriter(
      form, name: name ?? self.name, asOf: people.asOf, includesEverybody: includesEverybody,
      to: path)
    for page in people.pages {
      for (customer, person) in try await details(page) where isWanted(person.id) {
        if try writer.append(people.exported(customer, person, strings)) {
          written.append(person.id)
        }
      }
    }
    return (try writer.finish(), written)
  }

  /// Splits those who may be written to, writes a file for each arm but the control, and keeps the trial.
  ///
  /// - Parameter storePath: the store's file.
  /// - Returns: what is left to be told, and the ids of all who take part: the control must not be written to either.
  /// - Throws: `StoreError.trialExists` before anything is written.
  func split(
    _ trial: Trial, by split: TrialSplit, beside path: String, storePath: String,
    _ console: Console
  ) async throws -> (outcome: ExportOutcome, people: [Int32]) {
    let writable = try OrderStore(path: storePath, mode: .writing)
    try await writable.checkIsNew(trial: trial.name)
    var (places, outcome) = try await places(by: split)
    if outcome.leftOut > 0 { console.note(strings.leftOutOfSplit(outcome.leftOut)) }
    outcome.leftOut = 0
    guard !places.isEmpty else {
      console.note(strings.nobodyToSplit)
      return (outcome, [])
    }
    for file in split.files(beside: path) {
      let (arm, _) = try await write(
        to: file.path, as: "\(trial.name) \(file.arm)", where: { places[$0] == file.place })
      console.note(strings.exported(arm.written, to: file.path))
      outcome.written += arm.written
      outcome.exceededLimit = outcome.exceededLimit ?? arm.exceededLimit
    }
    try await writable.add(trial, places: places)
    console.note(
      strings.trialBegun(
        trial, people: places.count, control: places.values.count { $0 == 0 }))
    return (outcome, Array(places.keys))
  }

  /// The arms of those who may be written to, and who is left out.
  private func places(
    by split: TrialSplit
  ) async throws -> (places: [Int32: Int], outcome: ExportOutcome) {
    var places: [Int32: Int] = [:]
    var outcome = ExportOutcome()
    for page in people.pages {
      for (customer, person) in try await details(page) {
        let row = people.exported(customer, person, strings)
        guard outcome.takes(row, in: form, includesEverybody: false) else { continue }
        places[person.id] = split.arm(of: person.key)
      }
    }
    return (places, outcome)
  }

  /// Some of the people with who they are.
  private func details(_ page: ArraySlice<Int>) async throws -> [(Int, CustomerDetails)] {
    let details = try await store.customerDetails(ids: page.map { people.id($0) })
    // An id that is not there is left out of the details: pair by id, not by place.
    let byID = Dictionary(details.map { ($0.id, $0) }) { first, _ in first }
    return page.compactMap { place in byID[people.id(place)].map { (place, $0) } }
  }
}
