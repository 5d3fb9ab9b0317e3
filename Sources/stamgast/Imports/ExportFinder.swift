import Dashboard
import Importing
import System

/// Looks for what shop systems and ad platforms exported, in the folders where people keep it.
struct ExportFinder: Sendable {
  /// A file that its beginning tells to be an export.
  struct Candidate: Equatable, Sendable {
    /// The file, as one would type it.
    let path: String
    let format: FormatName
    /// Where it is, and since when.
    let stored: StoredFile
  }

  /// A folder as people call it, as it stands before the names of its files, and where it is.
  struct Place: Equatable, Sendable {
    let name: String
    let prefix: String
    let path: String
  }

  /// Where it looks, the first before the others.
  let places: [Place]

  /// Looks nowhere.
  static let none = ExportFinder(places: [])

  /// The files of a folder that are looked into at most, the last changed first.
  private static let filesPerFolder = 200

  init(places: [Place]) { self.places = places }

  /// Looks in the current folder and in `~/Downloads`.
  init(
    here: String, home: String? = Environment.valueOrSystemHome("HOME"),
    current: String? = Folder.current
  ) {
    let downloads = home.map { $0 + "/Downloads" }
    places =
      (current.map { [Place(name: here, prefix: "", path: $0)] } ?? [])
      + (downloads.flatMap { $0 == current ? nil : $0 }
        .map { [Place(name: "~/Downloads", prefix: "~/Downloads/", path: $0)] } ?? [])
  }

  /// Whether a file may be an export, by the end of its name.
  static func isExport(_ name: String) -> Bool {
    let name = name.lowercased()
    let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return !name.hasPrefix(".")
      && ["csv", "tsv", "txt", "json"].contains { plain.hasSuffix(".\($0)") }
  }

  /// The exports, in the order in which they are best imported: products before the orders that sold them, as
  /// their costs need not be reckoned anew then, and the last changed last, as what it tells of an order stands.
  ///
  /// It reads the beginning of each file only, and gives what it has when the time is over or its task is cancelled.
  func candidates(within limit: Duration = .seconds(2)) -> [Candidate] {
    let end = ContinuousClock.now + limit
    var found: [Candidate] = []
    for place in places {
      let files = Folder.names(in: place.path).filter(Self.isExport)
        .compactMap { name in Folder.facts("\(place.path)/\(name)").map { (name, $0) } }
        .sorted { ($0.1.modified, $0.0) < ($1.1.modified, $1.0) }
      for (name, facts) in files.suffix(Self.filesPerFolder) {
        guard ContinuousClock.now < end, !Task.isCancelled else { break }
        let location = "\(place.path)/\(name)"
        guard let input = try? ByteInput(path: location),
          let format = FileImport.format(of: input, fileName: name)
        else { continue }
        found.append(
          Candidate(
            path: place.prefix + name, format: format,
            stored: StoredFile(path: location, facts: facts)))
      }
    }
    return found.enumerated().sorted {
      ($0.element.format.contents.turn, $0.offset) < ($1.element.format.contents.turn, $1.offset)
    }.map(\.element)
  }
}

extension FormatName.Contents {
  /// The turn that files of the kind take among others.
  fileprivate var turn: Int {
    switch self {
    case .products: 0
    case .orders: 1
    case .customers: 2
    case .carts: 3
    case .spend: 4
    case .rates: 5
    }
  }
}
