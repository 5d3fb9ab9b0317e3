/// The values that were asked for last, by what they answer.
struct Recent<Key: Hashable, Value> {
  private let limit: Int
  private var entries: [(key: Key, value: Value)] = []

  /// A memory of so many values.
  init(limit: Int) {
    self.limit = limit
  }

  /// The value of a key; made, and remembered in place of the one not asked for longest, if it is new.
  ///
  /// - Parameter make: makes it; gets the value whose place it takes, for the memory that it has.
  mutating func value(for key: Key, make: (consuming Value?) -> Value) -> Value {
    if let index = entries.firstIndex(where: { $0.key == key }) {
      let entry = entries.remove(at: index)
      entries.append(entry)
      return entry.value
    }
    let value = make(entries.count >= limit ? entries.removeFirst().value : nil)
    insert(value, for: key)
    return value
  }

  /// The value of a key if it is remembered.
  subscript(key: Key) -> Value? {
    entries.last { $0.key == key }?.value
  }

  /// Remembers a value.
  mutating func insert(_ value: Value, for key: Key) {
    entries.removeAll { $0.key == key }
    if entries.count >= limit { entries.removeFirst() }
    entries.append((key, value))
  }

  /// Forgets everything.
  mutating func removeAll() {
    entries.removeAll()
  }
}
