/// Names with the numbers that stand for them, in order of first use.
struct NameTable<Index: FixedWidthInteger & Sendable>: Sendable {
  private(set) var names: [String] = []
  private var indices: [String: Index] = [:]
  // Orders come in runs of the same channel; asking the dictionary for each would cost more than the rest.
  private var last: (name: String, index: Index)?

  /// Names that have their numbers already, from 0; none to begin with.
  init(_ names: [String] = []) {
    self.names = names
    for (index, name) in names.enumerated() { indices[name] = Index(truncatingIfNeeded: index) }
  }

  /// The number of a name, a new one if it is new.
  ///
  /// With more names than numbers the last number stands for all further ones.
  mutating func index(of name: String) -> Index {
    if let last, last.name == name { return last.index }
    let index = indices[name] ?? insert(name)
    last = (name, index)
    return index
  }

  private mutating func insert(_ name: String) -> Index {
    guard let index = Index(exactly: names.count), index < .max else { return .max - 1 }
    names.append(name)
    indices[name] = index
    return index
  }
}
