/// A map of labelled, shaded fields, such as customers by recency and frequency.
public struct SegmentMap: Equatable, Sendable {
  /// A field.
  public struct Field: Equatable, Sendable {
    /// Its name.
    public var label: String
    /// Its number.
    public var value: String
    /// Its shade, 0 to 6; nil for none.
    public var step: Int?

    /// A field; a step outside of 0...6 counts as the nearest.
    public init(label: String, value: String, step: Int?) {
      self.label = label
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

  /// The field that is drawn at a place of the screen; nil beside the fields.
  public func position(atX x: Int, y: Int, in rect: Rect) -> Heatmap.Position? {
    for (row, lane) in grid(in: rect).rows(fields.count).enumerated() {
      let columns = lane.columns(fields[row].count)
      if let column = columns.firstIndex(where: { $0.contains(x: x, y: y) }) {
        return Heatmap.Position(row: row, column: column)
      }
    }
    return nil
  }

  /// Draws fields of equal size. Where a field has one line, number and name share it; where it is
  /// narrow the name is cut.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let area = grid(in: rect)
    guard !area.isEmpty else { return }
    // Names that are cut say less than none, and names on some fields only look like a mistake.
    let widest = fields.joined().map { TextWidth.width(of: $0.label) }.max() ?? 0
    let narrowest = area.columns(fields.first?.count ?? 0).map(\.width).min() ?? 0
    let showsLabels = widest < narrowest
    for (row, lane) in area.rows(fields.count).enumerated() where !lane.isEmpty {
      if row < rowLabels.count {
        TableCell(rowLabels[row], role: .axis).draw(
          on: &canvas, x: rect.x, y: lane.y + (lane.height - 1) / 2, width: area.x - rect.x - 1,
          alignment: .right)
      }
      for (column, place) in lane.columns(fields[row].count).enumerated() {
        let isCursor = cursor == Heatmap.Position(row: row, column: column)
        draw(
          fields[row][column], isCursor: isCursor, showsLabels: showsLabels, on: &canvas, in: place)
      }
    }
    let labels = area.columns(columnLabels.count)
    guard rect.bottom > area.bottom else { return }
    for (column, place) in labels.enumerated() {
      TableCell(columnLabels[column], role: .axis).draw(
        on: &canvas, x: place.x, y: area.bottom, width: place.width, alignment: .center)
    }
  }

  private func grid(in rect: Rect) -> Rect {
    let labels = rowLabels.map { TextWidth.width(of: $0) }.max() ?? 0
    let left = labels == 0 || labels + 1 > rect.width / 2 ? 0 : labels + 1
    let bottom = columnLabels.isEmpty || rect.height <= fields.count ? 0 : 1
    return rect.inset(left: left, bottom: bottom)
  }

  private func draw(
    _ field: Field, isCursor: Bool, showsLabels: Bool, on canvas: inout Canvas, in place: Rect
  ) {
    guard !place.isEmpty else { return }
    let shade = field.step.map { StyleRole.heat[$0] } ?? .text
    let role = isCursor ? (isFocused ? StyleRole.cursor : .cursorPassive) : shade
    canvas.fill(place, role: role)
    let inner = place.inset(left: place.width > 4 ? 1 : 0)
    let ramp = showsRamp ? field.step.map { " " + GlyphSet.ramp[$0] } ?? "" : ""
    let value = field.value + ramp
    if inner.height > 1, !showsLabels {
      canvas.write(
        TextWidth.clipped(value, to: inner.width), x: inner.x,
        y: inner.y + (inner.height - 1) / 2, role: role, bold: true, clip: inner)
    } else if inner.height > 1 {
      let y = inner.y + (inner.height - 2) / 2
      canvas.write(
        showsLabels ? field.label : "", x: inner.x, y: y, role: role, clip: inner)
      canvas.write(
        TextWidth.clipped(value, to: inner.width), x: inner.x, y: y + 1, role: role, bold: true,
        clip: inner)
    } else {
      let room = inner.width - TextWidth.width(of: value) - 1
      let label = room >= 3 ? TextWidth.padded(field.label, to: room) + " " : ""
      canvas.write(
        TextWidth.clipped(label + value, to: inner.width), x: inner.x, y: inner.y, role: role,
        bold: isCursor, clip: inner)
    }
  }
}
