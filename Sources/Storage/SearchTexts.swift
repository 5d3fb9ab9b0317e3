internal import Commerce

/// The texts that customers are found by, in memory one behind the other, and what was found last.
///
/// Reading them from the store takes longer than looking through them, and a text that is typed letter by letter
/// is looked for only among those whom the letters before found.
struct SearchTexts {
  /// The state of the store that they are of; another one makes them worthless.
  let version: StoreVersion
  /// The id of the last customer that was added.
  private(set) var lastID: Int32 = 0

  private var ids: [Int32] = []
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  /// Which letters each text has.
  private var letters: [UInt32] = []
  private var last: (text: String, places: [Int32])?
  /// Who fitted the text that was last looked for in names, all of them.
  private var lastFitting: (text: String, places: [Int32])?

  /// No texts yet.
  init(version: StoreVersion) {
    self.version = version
  }

  /// Adds the text of a customer; ids ascend.
  mutating func append(_ text: String, of id: Int32) {
    ids.append(id)
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
    letters.append(FuzzyMatch.letters(of: bytes.span.extracting(range(at: ends.count - 1))))
    lastID = id
  }

  /// The ids of the customers whose text holds every word of a folded text; nil where it is no longer wanted.
  mutating func customers(with text: String, isWanted: () -> Bool) -> [Int32]? {
    var places: [Int32] = []
    let words = text.split(separator: " ").map { Array($0.utf8) }
    // Who has the words of a longer text has those that it begins with.
    let earlier = last.flatMap { text.hasPrefix($0.text) ? $0.places : nil }
    let count = earlier?.count ?? ids.count
    for index in 0..<count {
      if index % SearchTexts.piece == 0, !isWanted() { return nil }
      let place = earlier.map { $0[index] } ?? Int32(index)
      if words.allSatisfy({ holds($0, at: Int(place)) }) { places.append(place) }
    }
    last = (text, places)
    return places.map { ids[Int($0)] }
  }

  /// Customers between two looks at whether the search is still wanted: less than a millisecond.
  private static let piece = 16_384

  /// The customers whom a folded text fits best, the best first and of equals the first in the store, with their
  /// ranks; nil where it is no longer wanted.
  mutating func best(
    fitting text: String, limit: Int, isWanted: () -> Bool
  ) -> [(id: Int32, rank: Int)]? {
    let match = FuzzyMatch(text)
    var places: [Int32] = []
    var best: [(fit: FuzzyMatch.Fit, id: Int32)] = []
    // Whom a longer text fits the text fits that it begins with.
    let earlier = lastFitting.flatMap { text.hasPrefix($0.text) ? $0.places : nil }
    var isWhole = true
    for index in 0..<(earlier?.count ?? ids.count) {
      if index % SearchTexts.piece == 0, !isWanted() { return nil }
      let place = earlier.map { Int($0[index]) } ?? index
      guard letters[place] & match.letters == match.letters,
        let fit = match.fit(bytes.span.extracting(range(at: place)))
      else { continue }
      places.append(Int32(place))
      if best.count == limit {
        guard let worst = best.last?.fit, fit < worst else { continue }
        best.removeLast()
      }
      best.insert((fit, ids[place]), at: best.firstIndex { fit < $0.fit } ?? best.count)
      // Nobody can fit better.
      if best.count == limit, best.last?.fit.rank == 0 {
        isWhole = false
        break
      }
    }
    if isWhole { lastFitting = (text, places) }
    return best.map { (id: $0.id, rank: $0.fit.rank) }
  }

  /// Where a text stands in `bytes`.
  private func range(at place: Int) -> Range<Int> {
    (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }

  private func holds(_ word: [UInt8], at place: Int) -> Bool {
    let text = bytes.span.extracting(range(at: place))
    let word = word.span
    var start = 0
    while start + word.count <= text.count {
      var length = 0
      while length < word.count, text[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
      start += 1
    }
    return false
  }
}

/// What the store was when something was read from it; any change, by whomever, makes it another one.
struct StoreVersion: Equatable {
  var changesByOthers: Int64
  var ownChanges: Int64
}
