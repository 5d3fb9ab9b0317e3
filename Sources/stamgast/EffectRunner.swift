import Commerce
import Dashboard
import Presentation
import Storage
import Synchronization
import System

/// What carries out what the dashboard wants done beside the terminal; what comes of it is posted to the loop's queue.
protocol EffectRunning: Sendable {
  /// Begins to answer a question.
  func load(_ query: DataQuery)
  /// A question needs no answer any more.
  func cancel(_ query: DataQuery)
  /// Begins to write a list to a file.
  func export(_ request: ExportRequest)
  /// Begins to write a picture to a file.
  func save(_ picture: PictureRequest)
  /// Begins to make the part of the shop that a filter leaves, in the place of any that is being made.
  func filter(_ filter: ShopFilter)
  func book(_ refunds: RefundBooking)
  func score(by mode: RFMScoring.Mode)
  func save(_ segment: OwnSegment, replacing old: String?)
  func removeSegment(named name: String)
  func save(_ entry: InitiativeEntry, replacing old: String?)
  func removeInitiative(named name: String)
  /// That part is wanted no more.
  func stopFiltering()
  /// Begins to keep a command line for the next time.
  func remember(_ line: String)
}

/// Carries it out on the workers, by asking a desk.
final class EffectRunner: EffectRunning {
  private let desk: ShopDesk
  private let workers: WorkerThreads
  private let queue: EventQueue
  private let strings: Strings
  /// Where command lines are kept; nil where nothing is.
  private let history: HistoryFile?
  /// The questions that are being answered.
  private let running = Mutex<[DataQuery: Task<Void, Never>]>([:])
  /// The part of the shop that is being made.
  private let filtering = Mutex<Task<Void, Never>?>(nil)

  /// A runner that asks a desk and answers to a queue.
  init(
    desk: ShopDesk, workers: WorkerThreads, queue: EventQueue, strings: Strings,
    history: HistoryFile? = nil
  ) {
    self.history = history
    self.desk = desk
    self.workers = workers
    self.queue = queue
    self.strings = strings
  }

  func load(_ query: DataQuery) {
    running.withLock { running in
      running[query] = Task.detached(executorPreference: workers) { [self] in
        defer { self.running.withLock { $0[query] = nil } }
        if await follow() { return }
        await desk.answer(query) { queue.post(.answered(query, $0)) }
      }
    }
  }

  /// Looks whether another process has changed the store. If so every question is asked anew, of the new data.
  @discardableResult
  func follow() async -> Bool {
    guard (try? await desk.follow()) == true,
      let facts = try? await desk.facts(now: WallClock.microseconds())
    else { return false }
    queue.post(.shopChanged(facts))
    return true
  }

  /// Imports what arrives in a folder, on a thread of its own.
  func keepImporting(_ folder: LiveFolder) {
    Task.detached(executorPreference: WorkerThreads(count: 1)) { [self] in
      await folder.run(imported: { await follow() }, tell: { queue.post(.message($0)) })
    }
  }

  /// Looks so whenever a file of a folder has changed, until the folder is gone.
  ///
  /// It waits on a thread of its own, that of the workers none is kept from its work.
  func follow(_ folder: FolderWatch) {
    Task.detached(executorPreference: WorkerThreads(count: 1)) { [self] in
      while folder.changes() != nil { await follow() }
    }
  }

  func filter(_ filter: ShopFilter) {
    let task = Task.detached(executorPreference: workers) { [desk, queue, strings] in
      do {
        try await desk.apply(filter) { queue.post(.filtering(share: $0)) }
        queue.post(.filtered(try await desk.facts(now: WallClock.microseconds())))
      } catch is CancellationError {
        // Who called it off knows.
      } catch {
        let text = ErrorMessages(strings).text(of: error)
        queue.post(.filterFailed(Message(text, isError: true)))
      }
    }
    filtering.withLock { old in
      old?.cancel()
      old = task
    }
  }

  func book(_ refunds: RefundBooking) {
    change({ await $0.book(refunds) }) { .refundsBooked($0) }
  }

  func score(by mode: RFMScoring.Mode) {
    change({ try await $0.score(by: mode) }) { .scored($0) }
  }

  func save(_ segment: OwnSegment, replacing old: String?) {
    let message = Message(strings.ownSegmentSaved(segment.name))
    change({ try await $0.save(segment, replacing: old) }) { .segmentsChanged($0, message) }
  }

  func removeSegment(named name: String) {
    let message = Message(strings.ownSegmentRemoved(name))
    change({ try await $0.removeSegment(named: name) }) { .segmentsChanged($0, message) }
  }

  func save(_ entry: InitiativeEntry, replacing old: String?) {
    let message = Message(strings.initiativeSaved(entry.name))
    change({ try await $0.save(entry, replacing: old) }) { .initiativesChanged($0, message) }
  }

  func removeInitiative(named name: String) {
    let message = Message(strings.initiativeRemoved(name))
    change({ try await $0.removeInitiative(named: name) }) { .initiativesChanged($0, message) }
  }

  /// Changes what lies on the desk, and tells of it.
  private func change(
    _ change: @escaping @Sendable (ShopDesk) async throws -> Void,
    tell: @escaping @Sendable (ShopFacts) -> Event
  ) {
    Task.detached(executorPreference: workers) { [desk, queue, strings] in
      do {
        try await change(desk)
        queue.post(tell(try await desk.facts(now: WallClock.microseconds())))
      } catch {
        let text = ErrorMessages(strings).text(of: error)
        queue.post(.message(Message(text, isError: true)))
      }
    }
  }

  func remember(_ line: String) {
    guard let history else { return }
    Task.detached(executorPreference: workers) {
      // What can't be kept is forgotten with the dashboard.
      try? history.add(line)
    }
  }

  func stopFiltering() {
    filtering.withLock { task in
      task?.cancel()
      task = nil
    }
  }

  /// Ends a search or a forecast, which are all that takes so long that somebody leaves it.
  func cancel(_ query: DataQuery) {
    running.withLock { $0[query] }?.cancel()
    switch query {
    case .customerList(let list) where !list.search.isEmpty: desk.store.cancelSearch()
    case .orderList(let list) where !list.search.isEmpty: desk.store.cancelSearch()
    case .findings: desk.store.cancelSearch()
    default: break
    }
  }

  func export(_ request: ExportRequest) {
    write(to: request.path) { [desk, queue, strings] path in
      var request = request
      request.path = path.whole
      let outcome = try await desk.export(request)
      if outcome.isNoted {
        queue.post(.shopChanged(try await desk.facts(now: WallClock.microseconds())))
      }
      return strings.exported(
        outcome.written, leftOut: outcome.leftOut, unreachable: outcome.unreachable,
        unnamed: outcome.unnamed, isWithoutNames: outcome.isWithoutNames, path: path.short)
    }
  }

  func save(_ picture: PictureRequest) {
    write(to: picture.path) { [strings] path in
      try picture.write(to: path.whole)
      return strings.pictureWritten(to: path.short)
    }
  }

  /// Writes a file, and tells how it went.
  private func write(
    to path: String, _ body: @escaping @Sendable (TypedPath) async throws -> String
  ) {
    let path = TypedPath(path)
    // Nobody is asked on the way, so nothing that is there may be lost.
    guard !Folder.isReadable(path.whole) else {
      return queue.post(.message(Message(strings.fileIsThere(path.short), isError: true)))
    }
    Task.detached(executorPreference: workers) { [queue, strings] in
      do {
        queue.post(.message(Message(try await body(path))))
      } catch {
        queue.post(.message(Message(ErrorMessages(strings).text(of: error), isError: true)))
      }
    }
  }
}
