/// Curves over a common axis, labelled at their right ends.
public struct LineChart {
  /// A value of a curve.
  public struct Point: Equatable, Sendable {
    /// How high it lies.
    public var value: Double
    /// Whether it is not final, as in a period that still runs: the line to it is dotted.
    public var isProvisional: Bool

    /// A point.
    public init(_ value: Double, isProvisional: Bool = false) {
      self.value = value
      self.isProvisional = isProvisional
    }
  }

  /// A curve.
  public struct Series: Equatable, Sendable {
    /// A short name that stands at the curve's right end.
    public var letter: String
    /// One per place of the x axis; nil leaves a gap.
    public var points: [Point?]
    /// What it is drawn as.
    public var role: StyleRole
    /// Whether it is the edge of another curve's interval, which has no mark at the crosshair.
    public var isEdge: Bool

    /// A curve.
    public init(letter: String, points: [Point?], role: StyleRole, isEdge: Bool = false) {
      self.letter = letter
      self.points = points
      self.role = role
      self.isEdge = isEdge
    }
  }

  /// A level line, such as a target.
  public struct Threshold: Equatable, Sendable {
    /// How high it lies.
    public var value: Double
    /// Stands on the line at the left.
    public var label: String
    /// What it is drawn as.
    public var role: StyleRole

    /// A level line.
    public init(value: Double, label: String = "", role: StyleRole = .target) {
      self.value = value
      self.label = label
      self.role = role
    }
  }

  /// Something that happened at a place of the x axis.
  public struct Mark: Equatable, Sendable {
    /// The place.
    public var place: Int
    /// Stands beside it where there is room.
    public var label: String

    /// A mark on the x axis.
    public init(place: Int, label: String) {
      self.place = place
      self.label = label
    }
  }

  /// What the curves leave of a whole, read off the same curves by a scale at the right.
  public struct Complement {
    /// Stands above its scale, and before its value at the curves' end.
    public var name: String
    /// What that is drawn as.
    public var role: StyleRole
    /// The whole.
    public var whole: Double

    /// A second reading of the curves.
    public init(name: String, role: StyleRole, whole: Double) {
      self.name = name
      self.role = role
      self.whole = whole
    }
  }

  /// The curves; a later one is drawn over an earlier one.
  public var series: [Series]
  /// The places of the x axis; drawn where there is room for the word.
  public var xLabels: [String]
  /// Labels stand at multiples of so many places, such as every 30 days.
  public var xLabelStep: Int
  /// Level lines.
  public var thresholds: [Threshold]
  /// What happened, on the x axis.
  public var marks: [Mark]
  /// The range of the y axis; nil takes that of the values and level lines.
  public var yRange: ClosedRange<Double>?
  /// Stands once, above the y axis.
  public var unit: String
  /// Words behind the unit where the y axis begins above 0; by the value that it begins at.
  public var startNote: ((Double) -> String)?
  /// A second reading of the last curve; nil for none.
  public var complement: Complement?
  /// The place of the x axis with the crosshair; nil for none.
  public var crosshair: Int?
  /// What curves are made of.
  public var glyphs: GlyphSet
  /// Words for a value on the y axis, below the unit.
  public var format: (Double) -> String
  /// Words for a value where it stands alone, at a curve's end: with its unit.
  public var endFormat: (Double) -> String

  /// A chart. Values that are not finite are gaps. Without words of their own the curves' ends have those
  /// of the axis.
  public init(
    series: [Series], xLabels: [String] = [], xLabelStep: Int = 1, thresholds: [Threshold] = [],
    marks: [Mark] = [], yRange: ClosedRange<Double>? = nil, unit: String = "",
    startNote: ((Double) -> String)? = nil, complement: Complement? = nil, crosshair: Int? = nil,
    glyphs: GlyphSet = .braille, endFormat: ((Double) -> String)? = nil,
    format: @escaping (Double) -> String
  ) {
    self.series = series
    self.xLabels = xLabels
    self.xLabelStep = max(1, xLabelStep)
    self.thresholds = thresholds
    self.marks = marks
    self.yRange = yRange
    self.unit = unit
    self.startNote = startNote
    self.complement = complement
    self.crosshair = crosshair
    self.glyphs = glyphs
    self.format = format
    self.endFormat = endFormat ?? format
  }

  /// The least size at which axes and labels are drawn.
  public static let leastSize = Size(width: 24, height: 5)

  /// Draws the chart. Below `leastSize` it draws the last series as a sparkline with its last value.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty, placeCount > 0 else { return }
    guard rect.width >= Self.leastSize.width, rect.height >= Self.leastSize.height else {
      drawSmall(on: &canvas, in: rect)
      return
    }
    let layout = LineChartLayout(chart: self, rect: rect)
    layout.drawAxes(on: &canvas)
    layout.drawThresholds(on: &canvas)
    layout.drawCurves(on: &canvas)
    layout.drawThresholdLabels(on: &canvas)
    layout.drawCrosshairMarks(on: &canvas)
    layout.drawEndLabels(on: &canvas)
    layout.drawMarks(on: &canvas)
  }

  /// The place of the x axis that is drawn nearest to a column of the screen; nil outside the plot.
  public func place(atX x: Int, in rect: Rect) -> Int? {
    guard placeCount > 0, rect.width >= Self.leastSize.width, rect.height >= Self.leastSize.height
    else { return nil }
    return LineChartLayout(chart: self, rect: rect).place(atX: x)
  }

  /// Places on the x axis: as many as the longest curve or the labels have.
  var placeCount: Int {
    max(xLabels.count, series.map(\.points.count).max() ?? 0)
  }

  /// The finite values of all curves.
  var values: [Double] {
    series.flatMap(\.points).compactMap { $0?.value }.filter(\.isFinite)
  }

  private func drawSmall(on canvas: inout Canvas, in rect: Rect) {
    guard let series = series.last else { return }
    let values = series.points.map { $0?.value }
    let last = values.last { $0 != nil }.flatMap { $0 }.map(endFormat) ?? ""
    let (labels, rest) = rect.splitTop(1)
    let name = series.letter.isEmpty ? "" : series.letter + " "
    let words = TextWidth.clipped(name + last, to: labels.width)
    canvas.write(words, x: labels.x, y: labels.y, role: series.role, clip: labels)
    Sparkline(values: values, role: series.role, glyphs: glyphs).draw(
      on: &canvas, in: rest.splitTop(1).top)
  }
}
