import Commerce
import Metrics
import Presentation
import TerminalUI

extension SegmentsScreen {
  /// Who is in what lies under the cursor, and where its people came from since the period before.
  func drawMeaning(
    _ figures: SegmentsFigures, on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard rect.height >= 3, let row = chosen(figures, context.strings) else { return }
    let strings = context.strings
    canvas.addFollower(rect)
    Section(title: TextWidth.sanitized(row.name(strings)), glyphs: context.glyphs)
      .draw(on: &canvas, in: rect)
    var paragraphs: [[TextSpan]] = []
    if part == .map {
      paragraphs += fieldWords(figures, context).map { [TextSpan($0)] }
    }
    switch row {
    case .own(let own):
      paragraphs += [[TextSpan(TextWidth.sanitized(own.filter.text))]]
      if let reason = own.unknown {
        paragraphs += [[TextSpan(strings.nothingKnownOfAlive(reason), role: .error)]]
      }
    case .scored(let segment, _):
      paragraphs += [[TextSpan(strings.segmentMeaning(segment.segment))]]
      paragraphs += movementWords(of: segment.segment, figures, context)
    }
    let cutoffs = figures.cutoffs
    let lines = [
      strings.scoresTitle(context.shop.scoring.mode),
      strings.cutoffs("R", cutoffs.lastDay.map(strings.date.day)),
      strings.cutoffs("F", cutoffs.occasions.map(strings.number.count)),
      strings.cutoffs("M", cutoffs.net.map { context.money($0) }),
    ]
    paragraphs += [[]] + lines.map { [TextSpan($0, role: .dim)] }
    TextBlock(paragraphs: paragraphs).draw(
      on: &canvas, in: Section.inner(of: rect).inset(left: 1, right: 1))
  }

  /// The cut-offs of the field under the cursor: the days that its row spans, and what its column stands for.
  func fieldWords(_ figures: SegmentsFigures, _ context: ScreenContext) -> [String] {
    let (strings, bands) = (context.strings, RFMBands(figures.cutoffs, asOf: context.asOf))
    let (recency, column) = fieldScores
    func words<Value>(_ band: (from: Value, to: Value?)?, _ text: (Value) -> String) -> String {
      band.map { strings.span(text($0.from), $0.to.map(text)) } ?? strings.nobodyHasScore
    }
    return [
      strings.recencyBand(recency, words(bands.silentDays(recency: recency)) { String($0) }),
      strings.frequencyMonetaryBand(
        column,
        purchases: words(bands.purchases(frequency: column)) { strings.number.count($0) },
        net: words(bands.net(monetary: column)) { context.money($0) }),
    ]
  }

  private func movementWords(
    of segment: RFMSegment, _ figures: SegmentsFigures, _ context: ScreenContext
  ) -> [[TextSpan]] {
    guard let movement = figures.movement else { return [] }
    let strings = context.strings
    let flows = flows(figures).filter { !$0.hasStayed }
    func words(_ flows: [SegmentFlow], _ name: (SegmentFlow) -> String) -> String {
      flows.isEmpty
        ? Strings.dash
        : flows.map { "\(name($0)) \(strings.number.count($0.customers))" }.joined(separator: ", ")
    }
    let came = words(flows.filter { $0.target == segment }) {
      $0.origin.map(strings.segmentName) ?? strings.notACustomer
    }
    let left = words(flows.filter { $0.origin == segment }) { strings.segmentName($0.target) }
    return [
      [], [TextSpan(strings.cameFrom(movement.from) + " ", role: .heading), TextSpan(came)],
      [TextSpan(strings.wentTo(movement.from) + " ", role: .heading), TextSpan(left)],
    ]
  }

  /// Who moved from which segment to which, the largest flows first.
  func drawFlows(
    _ figures: SegmentsFigures, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    // The part was chosen on a later day.
    guard let movement = figures.movement else {
      surface.canvas.write(
        TextWidth.clipped(" " + strings.noEarlierDay, to: rect.width), x: rect.x, y: rect.y,
        role: .dim, clip: rect)
      return
    }
    let flows = flows(figures)
    let table = Table(
      columns: [
        TableColumn(strings.movementFrom, minimumWidth: 15, idealWidth: 18),
        TableColumn(strings.movementTo, minimumWidth: 15, idealWidth: 18, grows: true),
        TableColumn(
          strings.peopleColumn, alignment: .right, minimumWidth: 6, idealWidth: 9),
      ], rowCount: flows.count, cursor: flowCursor.row(of: flows.count), offset: flowCursor.offset,
      isFocused: true,
      totals: [
        TableCell(strings.totalsRow), TableCell(""),
        TableCell(strings.number.count(flows.reduce(0) { $0 + $1.customers })),
      ], essentials: Table.Essentials(figure: 2), glyphs: context.glyphs
    ) { index in
      let flow = flows[index]
      return [
        TableCell(flow.origin.map(strings.segmentName) ?? strings.notACustomer),
        TableCell(flow.hasStayed ? strings.hasStayed : strings.segmentName(flow.target)),
        TableCell(strings.number.count(flow.customers)),
      ]
    }
    TitledTable(
      section: Section(
        title: strings.movementTitle(movement.from), isFocused: true, glyphs: context.glyphs),
      table: table
    ).draw(on: &surface, in: rect, part: Part.flows.rawValue)
  }
}
