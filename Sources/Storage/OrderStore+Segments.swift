public import Commerce

extension OrderStore {
  /// The shop's own segments in the order in which they were added.
  public func ownSegments() throws(SQLiteError) -> [OwnSegment] {
    var statement = try connection.prepare("SELECT name, filter FROM customer_segment ORDER BY id")
    var segments: [OwnSegment] = []
    while try statement.step() {
      if let segment = OwnSegment(name: statement.text(0), filter: statement.text(1)) {
        segments.append(segment)
      }
    }
    return segments
  }

  /// Adds a segment behind the others; whether its filter can be read is for the caller to say.
  ///
  /// - Throws: `StoreError.segmentExists` where a segment has the name, letter case ignored.
  public func add(_ segment: OwnSegment) throws(StoreError) {
    if let known = try name(ofSegment: segment.name) { throw .segmentExists(known) }
    try change("INSERT INTO customer_segment (name, filter) VALUES (?, ?)") { insert in
      insert.bind(segment.name)
      insert.bind(segment.filter)
    }
  }

  /// Puts a segment in the place of another.
  ///
  /// - Throws: `StoreError.unknownSegment` where none has the old name; `StoreError.segmentExists` where a third one has
  ///   the new name, letter case ignored.
  public func replaceSegment(named old: String, with segment: OwnSegment) throws(StoreError) {
    guard let known = try name(ofSegment: old) else { throw .unknownSegment(old) }
    if let other = try name(ofSegment: segment.name), other != known {
      throw .segmentExists(other)
    }
    try change("UPDATE customer_segment SET name = ?, filter = ? WHERE name = ?") { update in
      update.bind(segment.name)
      update.bind(segment.filter)
      update.bind(known)
    }
  }

  /// Removes a segment.
  ///
  /// - Throws: `StoreError.unknownSegment` where none has the name, letter case ignored.
  public func removeSegment(named name: String) throws(StoreError) {
    guard let known = try self.name(ofSegment: name) else { throw .unknownSegment(name) }
    try change("DELETE FROM customer_segment WHERE name = ?") { $0.bind(known) }
  }

  /// A segment's name as it was given; nil where there is none of that name.
  private func name(ofSegment name: String) throws(StoreError) -> String? {
    OrderStore.name(
      name,
      among: try StoreError.wrapping { () throws(SQLiteError) in try ownSegments().map(\.name) })
  }
}
