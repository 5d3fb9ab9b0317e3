internal import Commerce

/// A refund as WebToffee packs it: `amount:10.00|reason:Broken|date:2024-03-05 09:00:00`, joined by `;`.
struct PackedRefund {
  /// What was paid back, in minor units.
  let amount: Int64
  /// When, in universal time, as WordPress keeps PHP's clock; nil where it is not told.
  private var moment: WrittenMoment?

  /// The refunds in a cell; nil where it has any whose amount can't be read.
  static func all(in text: String, decimals: Int) -> [PackedRefund]? {
    var refunds: [PackedRefund] = []
    // Reasons are people's own words, which may hold either mark: a refund begins with its amount and ends with its date.
    for chunk in text.split(separator: ";") {
      let fields = chunk.split(separator: "|").map { trimmed($0) }
      guard let first = fields.first, let last = fields.last else { continue }
      if first.hasPrefix("amount:") {
        let written = String(first.dropFirst(7))
        if let amount = PackedText.amount(written, decimals: decimals),
          AmountLimit.contains(amount)
        {
          refunds.append(PackedRefund(amount: amount < 0 ? -amount : amount))
        } else if refunds.isEmpty || !written.contains(where: \.isLetter) {
          return nil
        }
      }
      if last.hasPrefix("date:"), !refunds.isEmpty {
        var moment = MomentParser.parse(trimmed(last.dropFirst(5)).utf8Span.span)
        if moment?.timeOfDay != nil { moment?.offsetMinutes = 0 }
        refunds[refunds.count - 1].moment = moment
      }
    }
    return refunds.isEmpty && !text.isEmpty ? nil : refunds
  }

  private init(amount: Int64) { self.amount = amount }

  /// Whether its day hangs on a zone that is not known to be the shop's.
  func guessesDay(in context: ReadingContext) -> Bool {
    !context.isZoneKnown && moment?.offsetMinutes != nil
  }

  /// The refund on the shop's day; nil where its day is not told.
  func dated(in context: ReadingContext) -> DatedRefund? {
    moment.map {
      DatedRefund(day: context.localDay(of: context.asWritten($0).instant), amount: amount)
    }
  }
}
