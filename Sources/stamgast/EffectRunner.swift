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
  /// Answers questions that are likely to come, while nothing else is asked.
  func prepare(_ queries: [DataQuery])
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
  func save(_ entry: NamedEntry, replacing old: String?)
  func remove(_ kind: EntryKind, named name: String)
  /// That part is wanted no more.
  func stopFiltering()
  /// Begins to import a file; nothing else is being imported.
  func bring(_ request: ImportRequest)
  /// The import is to stop.
  func stopImport()
  /// Remembers that a file is not wanted as it is.
  func refuseFile(_ path: String)
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
  /// What is likely to be asked next.
  private let prepared: PreparedAnswers
  /// What imports files; nil where none may be, into a store in memory.
  private let importer: DashboardImport?
  /// What files are imported on, so that the workers stay free for what is asked meanwhile.
  private let importThread = WorkerThreads(count: 1)
  /// Whether the import that runs is to stop.
  private let stopsImport = Atomic(false)
  /// Whether the store's folder is watched.
  private let isFollowing = Atomic(false)

  /// A runner that asks a desk and answers to a queue.
  init(
    desk: ShopDesk, workers: WorkerThreads, queue: EventQueue, strings: Strings,
    history: HistoryFile? = nil, importer: DashboardImport? = nil,
    prepared: PreparedAnswers = PreparedAnswers()
  ) {
    self.prepared = prepared
    self.history = history
    self.importer = importer
    self.desk = desk
    self.workers = workers
    self.queue = queue
    self.strings = strings
  }

  func load(_ query: DataQuery) {
    prepared.pause()
    running.withLock { running in
      // What is there within a frame does not wait for what is not.
      let priority: TaskPriority = query.takesLong ? .utility : .userInitiated
      running[query] = Task.detached(executorPreference: workers, priority: priority) { [self] in
        defer { self.running.withLock { $0[query] = nil } }
        if await follow() { return }
        if prepared.hand(query, { queue.post(.answered(query, $0)) }) { return }
        await desk.answer(query) {
          self.queue.post(.progressed(query, $0))
        } _: {
          queue.post(.answered(query, $0))
        }
      }
    }
  }

  func prepare(_ queries: [DataQuery]) {
    prepared.prepare(queries, on: workers) { [desk] query, keep in
      await desk.answer(query, tell: { _ in }, keep)
    }
  }

  /// Tells of the shop as it is now, in the place of the one before, of which no prepared answer holds any more.
  private func announce(_ event: (ShopFacts) -> Event) async throws {
    prepared.forget()
    queue.post(event(try await desk.facts(now: WallClock.microseconds())))
  }

  /// Looks whether another process has changed the store. If so every question is asked anew, of the new data.
  @discardableResult
  func follow() async -> Bool {
    guard (try? await desk.follow()) == true else { return false }
    return (try? await announce { .shopChanged($0) }) != nil
  }

  /// Tells what arrives in a folder. It waits on a thread of its own, so that none of the workers is kept from its work.
  func watch(_ folder: LiveFolder) {
    Task.detached(executorPreference: WorkerThreads(count: 1)) { [queue] in
      await folder.run { queue.post($0) }
    }
  }

  /// Looks whether the store has changed whenever a file of its folder has, until the folder is gone; on a thread of
  /// its own too.
  ///
  /// A folder that can't be watched, or is not there yet, is no reason not to begin: the next question sees what
  /// has changed.
  func followFolder() {
    guard let path = desk.path, !isFollowing.load(ordering: .relaxed),
      let watch = try? FolderWatch(folder: Folder.containing(path))
    else { return }
    isFollowing.store(true, ordering: .relaxed)
    Task.detached(executorPreference: WorkerThreads(count: 1)) { [self] in
      while watch.changes() != nil { await follow() }
    }
  }

  func bring(_ request: ImportRequest) {
    guard let importer else { return }
    stopsImport.store(false, ordering: .relaxed)
    Task.detached(executorPreference: importThread) { [self] in
      let end = await importer.run(request) {
        self.stopsImport.load(ordering: .relaxed)
      } tell: {
        self.queue.post(.importing(path: request.path, $0))
      }
      followFolder()
      await follow()
      queue.post(.importEnded(path: request.path, end))
    }
  }

  func stopImport() { stopsImport.store(true, ordering: .relaxed) }

  func refuseFile(_ path: String) {
    guard let importer else { return }
    Task.detached(executorPreference: importThread) { await importer.refuse(path) }
  }

  func filter(_ filter: ShopFilter) {
    let task = Task.detached(executorPreference: workers) { [self] in
      do {
        let meter = ProgressMeter(patience: .milliseconds(100))
        try await desk.apply(filter) { share in
          if let progress = meter.progress(share) { self.queue.post(.filtering(progress)) }
        }
        try await announce { .filtered($0) }
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

  func save(_ entry: NamedEntry, replacing old: String?) {
    change({ try await $0.save(entry, replacing: old) }) { [strings] shop, saved in
      .entriesChanged(shop, Message(saved.line(strings)))
    }
  }

  func remove(_ kind: EntryKind, named name: String) {
    let message = Message(kind.removed(name, strings))
    change({ try await $0.remove(kind, named: name) }) { .entriesChanged($0, message) }
  }

  private func change(
    _ change: @escaping @Sendable (ShopDesk) async throws -> Void,
    tell: @escaping @Sendable (ShopFacts) -> Event
  ) {
    self.change(change) { shop, _ in tell(shop) }
  }

  /// Changes what lies on the desk, and tells of it and of what came of the change.
  private func change<Outcome: Sendable>(
    _ change: @escaping @Sendable (ShopDesk) async throws -> Outcome,
    tell: @escaping @Sendable (ShopFacts, Outcome) -> Event
  ) {
    Task.detached(executorPreference: workers) { [self] in
      do {
        let outcome = try await change(desk)
        try await announce { tell($0, outcome) }
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
    write(to: request.path, split: request.split) { [self] path in
      var request = request
      request.path = path.whole
      let outcome = try await desk.export(request)
      if outcome.changesLists {
        try await announce { .shopChanged($0) }
      }
      if let split = outcome.split {
        guard split.peopleCount > 0 else { return strings.nobodyToSplit }
        return strings.splitWritten(
          split.trial.name, people: split.peopleCount, control: split.controlCount,
          leftOut: outcome.leftOut, files: split.files.map { TypedPath($0.path).short })
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

  /// Writes a file, or those of a split, and tells how it went.
  private func write(
    to path: String, split: TrialSplit? = nil,
    _ body: @escaping @Sendable (TypedPath) async throws -> String
  ) {
    let path = TypedPath(path)
    // Nobody is asked on the way, so nothing that is there may be lost.
    let files = split.map { $0.files(beside: path.whole).map(\.path) } ?? [path.whole]
    if let known = files.first(where: Folder.isReadable) {
      let name = split == nil ? path.short : TypedPath(known).short
      return queue.post(.message(Message(strings.fileIsThere(name), isError: true)))
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
