import Commerce
import Metrics
import Presentation
import Storage

/// `stamgast export LIST`
enum ExportCommand {
  /// Writes the people of a list, best customer first; those without consent to marketing are left out and counted.
  static func run(_ options: Options, _ console: Console) async throws {
    let path = options.value(.to).flatMap { $0 == "-" ? nil : $0 }
    let form =
      try options.choice(.format)
      ?? path.map(ExportForm.init(path:)) ?? .csv
    let asOf = try options.asOf()
    let name = options.arguments[0]
    let split = try options.value(.split) { TrialSplit(parsing: $0) }
    if split != nil {
      if options.has(.all) { throw UsageError.notTogether("--split", "--all") }
      if path == nil { throw UsageError.missingArgument(.export, "--to FILE for --split") }
    }
    if form.taker == .adPlatform, options.has(.all) {
      throw UsageError.notTogether("--all", "--format \(form.rawValue)")
    }
    let store = try StoreLocation.open(options)
    let own = try await store.ownSegments()
    let settings = try await store.settings()
    var selection = try ExportList.selection(
      name, own: own, best: TodaySettings(settings, in: nil).regularsPercent)
    let part = try await options.part(of: store, naming: own)
    let shop = ShopAsOf(part.ledger, asOf: asOf)
    try check(selection, name, shop.ledger)
    if case .today(var choice) = selection {
      choice.includesLately = options.has(.again)
      choice.town = options.value(.town)
      selection = .today(choice)
    } else if options.has(.town) {
      throw UsageError.notTogether("--town", "“\(name)”")
    }
    let people = try await people(selection, of: shop, part, in: store, console)
    let export = PeopleExport(
      people: people, name: name, form: form, includesEverybody: options.has(.all), store: store,
      strings: console.strings)
    let reached: [Int32]
    let outcome: ExportOutcome
    if let split {
      let trial = split.trial(of: name, start: shop.asOf, days: settings.trialDays)
      (outcome, reached) = try await export.split(
        trial, by: split, beside: path ?? "", storePath: StoreLocation.path(options))
    } else {
      (outcome, reached) = try await export.write(to: path)
    }
    // Who is shown an advertisement is not written to.
    if case .today(let choice) = selection, form.taker != .adPlatform {
      try await TodaySource.note(
        reached, from: choice.list, of: shop.ledger, in: store, at: StoreLocation.path(options))
    }
    let told = split == nil ? path : nil
    for note in notes(outcome, form, name, told, shop, console.strings) { console.note(note) }
  }

  /// The people of a list, the best customer first; of carts the latest first.
  private static func people(
    _ selection: CustomerSelection, of shop: ShopAsOf, _ part: ShopPart, in store: OrderStore,
    _ console: Console
  ) async throws -> ListedPeople {
    let figures = CustomerFigures(of: shop)
    let scores = RFMScores(figures)
    switch selection {
    case .today(let choice):
      let lists = try await TodaySource.lists(
        of: shop, part: part, in: store, needs: choice.needs)
      return choice.list == .abandonedCarts
        ? ListedPeople(lists.carts(choice), of: shop, figures, scores)
        : ListedPeople(lists.people(choice), of: shop, figures, scores)
    case .matching(let filter):
      let knowledge = try await SegmentFacts.knowledge(for: [filter], shop, figures, of: store)
      if filter.asks(for: .alive), let reason = knowledge.alive.undefinedReason {
        console.note(console.strings.nothingKnownOfAlive(reason))
      }
      let people = shop.customers(selection, figures: figures, scores: scores, knowing: knowledge)
      return ListedPeople(people, of: shop, figures, scores)
    default:
      let people = shop.customers(selection, figures: figures, scores: scores)
      return ListedPeople(people, of: shop, figures, scores)
    }
  }

  /// What is to be told of a list that was written.
  private static func notes(
    _ outcome: ExportOutcome, _ form: ExportForm, _ name: String, _ path: String?,
    _ shop: ShopAsOf, _ strings: Strings
  ) -> [String] {
    var notes: [String] = []
    if let split = outcome.split {
      if outcome.leftOut > 0 { notes.append(strings.leftOutOfSplit(outcome.leftOut)) }
      for file in split.files { notes.append(strings.exported(file.written, to: file.path)) }
      notes.append(
        split.peopleCount == 0
          ? strings.nobodyToSplit
          : strings.trialBegun(
            split.trial, people: split.peopleCount, control: split.controlCount))
    } else if outcome.written + outcome.leftOut + outcome.unreachable == 0 {
      notes.append(
        strings.emptyList(name, asOf: shop.ledger.lastOrderDay.map { _ in shop.asOf }))
    }
    if let path { notes.append(strings.exported(outcome.written, to: path)) }
    if outcome.leftOut > 0, outcome.split == nil {
      notes.append(
        strings.leftOutOfExport(
          outcome.leftOut, unknown: outcome.unknown, written: outcome.written,
          canTakeAll: form.taker != .adPlatform))
    }
    if outcome.unreachable > 0 { notes.append(strings.unreachable(outcome.unreachable)) }
    if outcome.written > 0 {
      notes += strings.importAdvice(form, unconsenting: outcome.unconsenting)
    }
    if let limit = outcome.exceededLimit { notes.append(strings.tooLargeToImport(form, limit)) }
    return notes
  }

  /// Throws that there is no such list where it is of a channel that no order and no spend names.
  private static func check(
    _ selection: CustomerSelection, _ text: String, _ ledger: Ledger
  ) throws(UsageError) {
    guard case .channel(let name) = selection, !ledger.channels.contains(name) else { return }
    let nearest = nearestName(to: name, among: ledger.channels)
    throw .unknownList(text, nearest: nearest.map { "channel:\($0)" })
  }
}
