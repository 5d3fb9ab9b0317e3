public import Commerce

/// Which orders have the marks of launches.
extension OrderStore {
  /// The rows of all orders that have each of some marks, counted or not; a mark that none has is left out.
  ///
  /// Letter case of ASCII is ignored, and gift cards are no product. All lines are gone through once for the products
  /// among the marks, and all orders once for the tags: a million lines take 0.4 seconds for one product, 0.8 for eight.
  public func rows(having marks: Set<LaunchMark>) throws(SQLiteError) -> [LaunchMark: RowSet] {
    var products = WantedMarks(marks.filter(\.isProduct))
    if !products.isEmpty {
      let lines = try connection.prepare(
        "SELECT order_version_id, sku, name FROM order_line WHERE gift_card = 0")
      try products.take(from: lines, columns: 1...2)
    }
    var tags = WantedMarks(marks.filter { !$0.isProduct })
    if !tags.isEmpty {
      let orders = try connection.prepare(
        "SELECT id, tags FROM order_version NOT INDEXED WHERE tags <> ''")
      try tags.take(from: orders, columns: 1...1, isList: true)
    }
    return products.found.merging(tags.found) { one, _ in one }
  }

  /// What a mark of the kind could look for: the names and stock keeping units of all that was sold, or all tags.
  public func texts(forMarksLike mark: LaunchMark) throws(SQLiteError) -> [String] {
    var select = try connection.prepare(
      mark.isProduct
        ? """
        SELECT trim(name) FROM order_line WHERE gift_card = 0
        UNION SELECT trim(sku) FROM order_line WHERE gift_card = 0
        """ : "SELECT DISTINCT tag FROM order_tag ORDER BY tag")
    var texts: [String] = []
    while try select.step() {
      let text = select.text(0)
      if !text.isEmpty { texts.append(text) }
    }
    return texts
  }
}

/// Marks that are looked for, with the rows that have each.
private struct WantedMarks {
  private var marks: [(mark: LaunchMark, pattern: TextPattern, rows: RowSet)]

  init(_ marks: Set<LaunchMark>) {
    self.marks = marks.map { ($0, $0.pattern, RowSet()) }
  }

  var isEmpty: Bool { marks.isEmpty }

  /// The marks that any row has.
  var found: [LaunchMark: RowSet] {
    Dictionary(
      uniqueKeysWithValues: marks.lazy.filter { !$0.rows.isEmpty }.map { ($0.mark, $0.rows) })
  }

  /// Looks for them in columns of a query, beside the row in the first column.
  ///
  /// - Parameter isList: whether a column holds a text a line.
  mutating func take(
    from query: consuming Statement, columns: ClosedRange<Int32>, isList: Bool = false
  ) throws(SQLiteError) {
    while try query.step() {
      let row = query.integer32(0)
      for column in columns {
        query.withText(column) { text in
          var start = 0
          while start < text.count {
            var end = isList ? start : text.count
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            take(row, text.extracting(start..<end))
            start = end + 1
          }
        }
      }
    }
  }

  private mutating func take(_ row: Int32, _ text: Span<UInt8>) {
    for place in marks.indices where marks[place].pattern.fits(anyCaseOf: text) {
      marks[place].rows.insert(row)
    }
  }
}

extension LaunchMark {
  fileprivate var isProduct: Bool { if case .product = self { true } else { false } }
}
