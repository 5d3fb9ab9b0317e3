import Commerce
import Importing

extension TrialSplit {
  /// The arm of a customer, by address or number: the same on every machine.
  func arm(of key: String) -> Int { arm(hash: ContentHash(of: text(for: key)).xxh64) }

  /// The arms that get something, each with its place, its name and the file of its people: `people-letter.csv`.
  func files(beside path: String) -> [(place: Int, arm: String, path: String)] {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    // A name that begins with a dot has no ending.
    let ending = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? name[$0...] : nil } ?? ""
    return arms.enumerated().dropFirst().map { place, arm in
      let own = "-\(arm.name.replacing(" ", with: "_"))\(ending)"
      return (place, arm.name, path.dropLast(ending.count) + own)
    }
  }
}
