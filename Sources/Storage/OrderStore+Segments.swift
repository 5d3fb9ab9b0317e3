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

  /// Removes a segment.
  ///
  /// - Throws: `StoreError.unknownSegment` where none has the name, letter case ignored.
  public func removeSegment(named name: String) throws(StoreError) {
    guard let known = try self.name(ofSegment: name) else { throw .unknownSegment(name) }
    try change("DELETE FROM customer_segment WHERE name = ?") { $0.bind(known) }
  }

  /// A segment's name as it was given; nil where there is none of that name.
  private func name(ofSegment name: String) throws(StoreError) -> String? {
    let wanted = inLowerCase(trimmed(name))
    return try StoreError.wrapping { () throws(SQLiteError) in
      try ownSegments().map(\.name).first { inLowerCase($0) == wanted }
    }
  }
}
