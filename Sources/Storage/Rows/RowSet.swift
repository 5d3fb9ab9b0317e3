/// Rows of a table, a bit each.
public struct RowSet: Equatable, Sendable {
  private var words: [UInt64] = []

  /// No rows.
  public init() {}

  /// Some rows, in any order.
  public init(_ rows: [Int32]) {
    words = Array(repeating: 0, count: Int(rows.max() ?? -1) / 64 + 1)
    for row in rows { insert(row) }
  }

  /// The rows of `runs`; a run that can't be one is left out.
  init(runs: [Int32]) {
    for index in stride(from: 0, to: runs.count - 1, by: 2) {
      let (first, count) = (Int(runs[index]), Int(runs[index + 1]))
      guard first >= 0, count > 0, first + count - 1 <= Int(Int32.max) else { continue }
      for row in first..<first + count { insert(Int32(row)) }
    }
  }

  /// Whether there is no row.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The number of rows.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Takes a row in.
  public mutating func insert(_ row: Int32) {
    let word = Int(row) / 64
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: max(word + 1 - words.count, words.count)))
    }
    words[word] |= 1 << UInt64(row % 64)
  }

  /// Leaves a row out.
  mutating func remove(_ row: Int32) {
    let word = Int(row) / 64
    if word < words.count { words[word] &= ~(1 << UInt64(row % 64)) }
  }

  /// Whether a row is among them.
  public func contains(_ row: Int32) -> Bool {
    let word = Int(row) / 64
    return word < words.count && words[word] & (1 << UInt64(row % 64)) != 0
  }

  /// The rows as pairs: the first of rows that follow each other, and how many there are.
  var runs: [Int32] {
    var runs: [Int32] = []
    var first: Int?
    for (index, word) in words.enumerated() {
      // Most words are all of a run, or all between two.
      if word == (first == nil ? 0 : .max) { continue }
      for bit in 0..<64 {
        let row = index * 64 + bit
        let isIn = word & (1 << UInt64(bit)) != 0
        if isIn, first == nil { first = row }
        if !isIn, let start = first {
          runs += [Int32(start), Int32(row - start)]
          first = nil
        }
      }
    }
    if let first { runs += [Int32(first), Int32(words.count * 64 - first)] }
    return runs
  }
}
