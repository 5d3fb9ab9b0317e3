import Metrics
import Presentation
import TerminalUI

extension SegmentsScreen {
  /// For each segment a bar for its share of the customers and one for its share of the net, on one scale.
  func drawShares(
    _ figures: SegmentsFigures, on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    Section(title: strings.sharesTitle, glyphs: context.glyphs).draw(on: &canvas, in: rect)
    let inner = Section.inner(of: rect).inset(left: 1, right: 1)
    let segments = figures.table.segments
    let names = segments.map { strings.segmentName($0.segment) }
    let nameWidth = names.map { TextWidth.width(of: $0) }.max() ?? 0
    let (left, right) = inner.splitLeft((inner.width + nameWidth) / 2)
    let people = segments.map(\.customerShare)
    let net = segments.map(\.netRevenueShare)
    func text(_ share: Figure<Double>) -> String {
      share.value.map { strings.number.percentage($0) } ?? Strings.dash
    }
    let longest = (people + net).compactMap(\.value).max() ?? 0
    func draw(
      _ title: String, _ shares: [Figure<Double>], names: [String], role: StyleRole, in place: Rect
    ) {
      let titleWidth = names.isEmpty ? 0 : nameWidth
      let line = place.inset(left: titleWidth + 1)
      canvas.write(
        TextWidth.clipped(title, to: line.width), x: line.x, y: line.y, role: .heading, clip: line)
      Flow(
        parts: shares.enumerated().map { place, share in
          Flow.Part(
            label: names.isEmpty ? "" : names[place], value: text(share), start: 0,
            amount: share.value ?? 0, role: role)
        }, longest: longest, glyphs: context.glyphs
      ).draw(on: &canvas, in: place.inset(top: 1))
    }
    draw(
      strings.shareOfCustomers, people, names: names, role: .seriesA, in: left.inset(right: 1))
    draw(strings.shareOfNet, net, names: [], role: .seriesB, in: right.inset(left: 1))
  }

  /// Who was in which segment before, by row, and is in which now, by column.
  func drawMovement(
    _ figures: SegmentsFigures, on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty, let movement = figures.movement else { return }
    let strings = context.strings
    let segments = RFMSegment.allCases
    let origins = [nil] + segments.map(Optional.some)
    // Who stayed is not a move, and would outshine those who did.
    let most =
      origins.flatMap { origin in
        segments.filter { $0 != origin }.map { movement.count(from: origin, to: $0) }
      }.max() ?? 0
    Section(
      title: strings.movementTitle(movement.from), note: strings.movementNote,
      glyphs: context.glyphs
    ).draw(on: &canvas, in: rect)
    let inner = Section.inner(of: rect).inset(left: 1)
    let cellWidth = max(10, min(18, (inner.width - 20) / segments.count))
    Heatmap(
      headers: [Heatmap.Header(strings.movementFrom, width: 18)],
      columns: segments.map { segment in
        let name = strings.segmentName(segment)
        return TextWidth.width(of: name) < cellWidth ? name : strings.shortSegmentName(segment)
      },
      rows: origins.map { origin in
        Heatmap.Row(
          headers: [origin.map(strings.segmentName) ?? strings.notACustomer],
          cells: segments.map { segment in
            let count = movement.count(from: origin, to: segment)
            guard count > 0 else { return nil }
            return HeatCell(
              strings.number.count(count),
              step: origin == segment
                ? nil : HeatCell.step(of: Double(count), in: 0...Double(max(1, most))))
          })
      }, cellWidth: cellWidth, glyphs: context.glyphs
    ).draw(on: &canvas, in: inner)
  }
}
