/// A map of labelled, shaded fields, such as customers by recency and frequency.
public struct SegmentMap: Equatable, Sendable {
  /// A field.
  public struct Field: Equatable, Sendable {
    /// Its name.
    public var label: String
    /// The same in several lines, for narrower fields; empty where it has no such form.
    public var wrappedLabel: [String]
    /// The same in a word, for the narrowest.
    public var shortLabel: String
    /// Its number.
    public var value: String
    /// Its shade, 0 to 4; nil for none.
    public var step: Int?

    /// A field; a step outside of 0...4 counts as the nearest. Without further names it has the one.
    public init(
      label: String, wrappedLabel: [String] = [], shortLabel: String = "", value: String, step: Int?
    ) {
      self.label = label
      self.wrappedLabel = wrappedLabel
      self.shortLabel = shortLabel.isEmpty ? label : shortLabel
      self.value = value
      self.step = step.map { min(max($0, 0), StyleRole.heat.count - 1) }
    }
  }

  /// Rows of fields from top to bottom; all of equal length.
  public var fields: [[Field]]
  /// Stands at the left of each row.
  public var rowLabels: [String]
  /// Stands below each column.
  public var columnLabels: [String]
  /// The field under the cursor; nil for none.
  public var cursor: Heatmap.Position?
  /// Whether keys go to this map.
  public var isFocused: Bool
  /// Whether a character says each shade too, for screens without colour.
  public var showsRamp: Bool

  /// A map.
  public init(
    fields: [[Field]], rowLabels: [String] = [], columnLabels: [String] = [],
    cursor: Heatmap.Position? = nil, isFocused: Bool = true, showsRamp: Bool = false
  ) {
    self.fields = fields
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.cursor = cursor
    self.isFocused = isFocused
    self.showsRamp = showsRamp
  }

  /// How the names of all fields are written.
  private enum Naming {
    case whole, wrapped, short, none
  }

  /// The fields that are drawn, each with its place on the screen.
  public func visibleFields(in rect: Rect) -> [(position: Heatmap.Position, rect: Rect)] {
    lanes(in: rect).flatMap { row, lane in
      lane.columns(fields[row].count).enumerated().map { column, place in
        (Heatmap.Position(row: row, column: column), place)
      }
    }
  }

  /// Draws fields of equal size: with whole names, else with those that do not fit in lines of their own where there are rows
  /// for them, else with short names, else with numbers only. Where a field has one line, short name and number
  /// share it. Where there are fewer lines than rows, those around the cursor are drawn.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let area = grid(in: rect)
    guard !area.isEmpty else { return }
    let naming = naming(in: area)
    for (row, lane) in lanes(in: rect) {
      if row < rowLabels.count {
        TableCell(rowLabels[row], role: .axis).draw(
          on: &canvas, x: rect.x, y: lane.y + valueLine(naming, height: lane.height),
          width: area.x - rect.x - 1,
          alignment: .right)
      }
      for (column, place) in lane.columns(fields[row].count).enumerated() {
        let isCursor = cursor == Heatmap.Position(row: row, column: column)
        draw(fields[row][column], isCursor: isCursor, naming: naming, on: &canvas, in: place)
      }
    }
    let labels = area.columns(columnLabels.count)
    guard rect.bottom > area.bottom else { return }
    for (column, place) in labels.enumerated() {
      let room = naming == .none ? Self.numberPlace(in: place) : place
      TableCell(columnLabels[column], role: .axis).draw(
        on: &canvas, x: room.x, y: area.bottom, width: room.width,
        alignment: naming == .none ? .right : .center)
    }
  }

  /// The rows on screen, each with its lines.
  private func lanes(in rect: Rect) -> [(row: Int, lane: Rect)] {
    let area = grid(in: rect)
    let count = min(fields.count, area.height)
    let first = ScrollWindow.offset(
      cursor: cursor?.row, count: fields.count, height: count, previous: 0)
    return area.rows(count).enumerated().map { (first + $0.offset, $0.element) }
  }

  /// The cells of the fields. The rows' labels go where numbers would touch without their room.
  private func grid(in rect: Rect) -> Rect {
    let labels = rowLabels.map { TextWidth.width(of: $0) }.max() ?? 0
    let values = fields.joined().map { TextWidth.width(of: $0.value) }.max() ?? 0
    let needed = (values + 1) * (fields.first?.count ?? 0) + labels + 1
    let left = labels == 0 || needed > rect.width ? 0 : labels + 1
    let bottom = columnLabels.isEmpty || rect.height <= fields.count ? 0 : 1
    let room = rect.inset(left: left, bottom: bottom)
    // Fields of one size; what does not divide is left blank at the right and below.
    func whole(_ cells: Int, _ count: Int) -> Int {
      count > 0 && cells >= count ? cells - cells % count : cells
    }
    return Rect(
      x: room.x, y: room.y, width: whole(room.width, fields.first?.count ?? 0),
      height: whole(room.height, fields.count))
  }

  /// The longest names that fit in all fields: names that are cut say less than none, and different ones
  /// beside each other look like a mistake.
  private func naming(in area: Rect) -> Naming {
    // A blank stands before each name.
    let width = (area.columns(fields.first?.count ?? 0).map(\.width).min() ?? 0) - 1
    let height = area.rows(min(fields.count, area.height)).map(\.height).min() ?? 0
    func fit(_ names: (Field) -> [String]) -> Bool {
      fields.joined().allSatisfy { field in
        names(field).allSatisfy { TextWidth.width(of: $0) <= width }
      }
    }
    if height >= 2, fit({ [$0.label] }) { return .whole }
    if height >= 3, fields.joined().allSatisfy({ !$0.wrappedLabel.isEmpty }),
      fit({ $0.wrappedLabel })
    {
      return .wrapped
    }
    if height == 1 { return fit { [$0.shortLabel + " " + $0.value] } ? .short : .none }
    return fit { [$0.shortLabel] } ? .short : .none
  }

  /// The line of a field on which its number stands: the same in all fields of a row, below the longest name.
  private func valueLine(_ naming: Naming, height: Int) -> Int {
    let nameLines =
      switch naming {
      case .whole, .short: height > 1 ? 1 : 0
      case .wrapped: fields.joined().map(\.wrappedLabel.count).max() ?? 0
      case .none: 0
      }
    return max(0, height - nameLines - 1) / 2 + nameLines
  }

  /// Where a number stands that has no name above it: right, as numbers do, with its column's label below.
  private static func numberPlace(in field: Rect) -> Rect {
    field.inset(right: field.width > 4 ? 1 : 0)
  }

  /// The number of the field under the cursor; nil where there is no room for a mark.
  private static func marked(_ number: String, in width: Int) -> String? {
    ["[\(number)]", ">\(number)"].first { TextWidth.width(of: $0) <= width }
  }

  private func names(of field: Field, _ naming: Naming, width: Int) -> [String] {
    switch naming {
    case .whole: [field.label]
    case .wrapped: TextWidth.width(of: field.label) <= width ? [field.label] : field.wrappedLabel
    case .short: [field.shortLabel]
    case .none: []
    }
  }

  /// The cursor has brackets round its number, or a mark before it, where there is room: a shade may look like it, and
  /// without the keys it keeps its field's shade.
  private func draw(
    _ field: Field, isCursor: Bool, naming: Naming, on canvas: inout Canvas, in place: Rect
  ) {
    guard !place.isEmpty else { return }
    let inner =
      naming == .none ? Self.numberPlace(in: place) : place.inset(left: place.width > 4 ? 1 : 0)
    let ramp = showsRamp ? field.step.map { " " + GlyphSet.ramp[$0] } ?? "" : ""
    let number = field.value + ramp
    let isOneLine = inner.height == 1
    // A name beside the number needs its columns too.
    let beside = isOneLine && naming == .short ? TextWidth.width(of: field.shortLabel) + 1 : 0
    let marked = isCursor ? Self.marked(number, in: place.width - beside) : nil
    let shade = field.step.map { StyleRole.heat[$0] } ?? .text
    let role =
      isCursor && isFocused ? StyleRole.cursor : isCursor && marked == nil ? .cursorPassive : shade
    canvas.fill(place, role: role)
    // The mark takes the blanks beside the number.
    let value = marked ?? number
    let room = marked == nil ? inner : place
    if isOneLine || naming == .none {
      let label = naming == .short ? "\(room == inner ? "" : " ")\(field.shortLabel)" : ""
      let width = room.width - TextWidth.width(of: label)
      canvas.write(
        TextWidth.clipped(
          label + TextWidth.padded(value, to: width, alignment: .right), to: room.width),
        x: room.x, y: room.y + valueLine(naming, height: room.height), role: role,
        bold: isCursor && isOneLine, clip: room)
      return
    }
    let names = names(of: field, naming, width: inner.width)
    let y = inner.y + valueLine(naming, height: inner.height)
    for (line, name) in names.enumerated() {
      canvas.write(name, x: inner.x, y: y - names.count + line, role: role, clip: inner)
    }
    // Not bold: in five and twenty places that is a quarter of the panel's bytes.
    canvas.write(
      TextWidth.clipped(value, to: room.width), x: room.x, y: y, role: role, clip: room)
  }
}
