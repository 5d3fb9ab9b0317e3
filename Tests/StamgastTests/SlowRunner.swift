import Commerce
import Dashboard
import Synchronization

@testable import stamgast

/// Answers when it is told to, not before.
final class SlowRunner: EffectRunning {
  private let queue: EventQueue
  private let waiting = Mutex<[DataQuery]>([])

  init(queue: EventQueue) { self.queue = queue }

  func load(_ query: DataQuery) { waiting.withLock { $0.append(query) } }
  func cancel(_ query: DataQuery) { waiting.withLock { $0.removeAll { $0 == query } } }
  func prepare(_ queries: [DataQuery]) {}
  func export(_ request: ExportRequest) {}
  func save(_ picture: PictureRequest) {}
  func filter(_ filter: ShopFilter) {}
  func book(_ refunds: RefundBooking) {}
  func score(by mode: RFMScoring.Mode) {}
  func save(_ segment: OwnSegment, replacing old: String?) {}
  func removeSegment(named name: String) {}
  func save(_ entry: NamedEntry, replacing old: String?) {}
  func remove(_ kind: EntryKind, named name: String) {}
  func stopFiltering() {}
  func bring(_ request: ImportRequest) {}
  func stopImport() {}
  func refuseFile(_ path: String) {}
  func remember(_ line: String) {}

  /// Answers all that was asked so far.
  func answer() {
    let asked = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for query in asked { queue.post(.answered(query, state(query))) }
  }

  private func state(_ query: DataQuery) -> DataState {
    switch query {
    case .imports:
      .loaded(
        .imports([
          ImportRow(
            id: 1, fileName: "orders.csv", format: "generic-orders",
            importedAt: LocalTime(
              day: CalendarDay(number: 0), secondOfDay: 0), added: 1,
            changed: 0, unchanged: 0, rejected: 0, days: nil),
          ImportRow(
            id: 2, fileName: "spend.csv", format: "spend",
            importedAt: LocalTime(
              day: CalendarDay(number: 0), secondOfDay: 0), added: 2,
            changed: 0, unchanged: 0, rejected: 0, days: nil),
        ]))
    case .rejectedRows: .loaded(.rejectedRows([]))
    default: .failed("no figures here")
    }
  }
}
