internal import Commerce

extension ShopAsOf {
  /// The customers who meet a filter, as ascending indices into the ledger.
  ///
  /// Pass the customer figures and scores as of the same day where they are at hand; else they are made. `knowledge` is
  /// of these figures.
  public func customers(
    matching filter: SegmentFilter, figures: CustomerFigures? = nil, scores: RFMScores? = nil,
    knowing knowledge: SegmentKnowledge = SegmentKnowledge()
  ) -> [Int32] {
    let figures = figures ?? CustomerFigures(of: self)
    let scored: Set<SegmentField> = [.segment, .recency, .frequency, .monetary]
    let needsScores = !filter.condition.fields.isDisjoint(with: scored)
    let evaluation = SegmentEvaluation(
      shop: self, figures: figures,
      cells: needsScores ? (scores ?? RFMScores(figures)).cells : [], knowledge: knowledge)
    let isMet = evaluation.met(filter.condition)
    return figures.rows.indices.compactMap { isMet[$0] ? figures.rows[$0].customer : nil }
  }
}

/// Answers a filter for all customers at once: each comparison is a pass over a column.
private struct SegmentEvaluation {
  let shop: ShopAsOf
  let figures: CustomerFigures
  /// The scores, where the filter asks for them.
  let cells: [RFMCell]
  let knowledge: SegmentKnowledge

  /// Whether each customer of the figures meets a condition.
  func met(_ condition: SegmentCondition) -> [Bool] {
    switch condition {
    case .not(let inner): return met(inner).map { !$0 }
    case .and(let left, let right):
      return joined(met(left), met(right)) { $0 && $1 }
    case .or(let left, let right):
      return joined(met(left), met(right)) { $0 || $1 }
    case .compare(let field, let comparison, let value):
      switch field.kind {
      case .count, .money, .share, .day:
        guard isKnown(field) else { return nobody }
        return differences(of: field, from: value).map(comparison.holds)
      case .text, .segment, .answer:
        return having(field, [value], otherwise: comparison == .unequal)
      }
    case .between(let field, let first, let second):
      guard isKnown(field) else { return nobody }
      // Both as days of the calendar, since those ago count the other way round.
      let (first, second) = (onCalendar(first), onCalendar(second))
      return joined(differences(of: field, from: first), differences(of: field, from: second)) {
        ($0 >= 0 && $1 <= 0) || ($0 <= 0 && $1 >= 0)
      }
    case .among(let field, let values):
      return having(field, values, otherwise: false)
    }
  }

  private var nobody: [Bool] { Array(repeating: false, count: figures.count) }

  /// Whether a word's values are there: chances are where a forecast stands.
  private func isKnown(_ field: SegmentField) -> Bool {
    field != .alive || knowledge.alive.value?.chances.count == figures.count
  }

  private func joined<Part>(
    _ left: [Part], _ right: [Part], _ join: (Part, Part) -> Bool
  ) -> [Bool] {
    zip(left, right).map(join)
  }

  // MARK: Numbers and days

  /// A number whose sign tells how each customer's value compares.
  private func differences(of field: SegmentField, from value: SegmentValue) -> [Int64] {
    switch value {
    case .number(let wanted): numberDifferences(of: field, from: wanted)
    case .day(let day): dayDifferences(of: field) { Int64($0.days(since: day)) }
    case .ago(let count, let unit):
      dayDifferences(of: field) { [day = shop.asOf.before(count, unit)] in
        Int64(day.days(since: $0))
      }
    case .text, .own, .none: Array(repeating: 0, count: figures.count)
    }
  }

  private func onCalendar(_ value: SegmentValue) -> SegmentValue {
    value.day(asOf: shop.asOf).map { .day($0) } ?? value
  }

  private func numberDifferences(of field: SegmentField, from wanted: Int64) -> [Int64] {
    let parts = SegmentValue.partsPerUnit
    let minor = parts / Int64(shop.ledger.currency?.minorUnitsPerUnit ?? 100)
    // Wider than 64 bits: a sum of money times its parts may leave them.
    func sign(_ amount: Int64, per occasions: Int32 = 1) -> Int64 {
      Int64((Int128(amount) * Int128(minor) - Int128(wanted) * Int128(occasions)).signum())
    }
    switch field {
    case .net: return figures.rows.map { sign($0.net) }
    case .margin: return figures.rows.map { sign($0.margin) }
    // The mean is compared without dividing, which would round.
    case .averageOrder: return figures.rows.map { sign($0.net, per: $0.occasions) }
    case .recency: return cells.map { Int64($0.recency) * parts - wanted }
    case .frequency: return cells.map { Int64($0.frequency) * parts - wanted }
    case .monetary: return cells.map { Int64($0.monetary) * parts - wanted }
    case .alive:
      let share = Double(wanted) / Double(parts)
      return (knowledge.alive.value?.chances ?? []).map { $0 == share ? 0 : $0 < share ? -1 : 1 }
    default: return figures.rows.map { Int64($0.occasions) * parts - wanted }
    }
  }

  private func dayDifferences(
    of field: SegmentField, _ difference: (CalendarDay) -> Int64
  ) -> [Int64] {
    field == .firstOrder
      ? figures.rows.map { difference($0.firstDay) } : figures.rows.map { difference($0.lastDay) }
  }

  // MARK: Texts

  /// Whether each customer has one of some values; `otherwise` turns it around for those of whom something is known.
  private func having(
    _ field: SegmentField, _ values: [SegmentValue], otherwise: Bool
  ) -> [Bool] {
    let asksForNone = values.contains(.none)
    func name(_ text: String) -> String { field == .country ? Country.short(text) : text }
    let wanted = Set(
      values.compactMap { value in
        if case .text(let text) = value { inLowerCase(name(trimmed(text))) } else { nil }
      })
    // What has no value answers only the question for none.
    let ofNone = asksForNone && !otherwise
    func isMet(_ isOneOf: Bool) -> Bool { isOneOf != otherwise }
    func answers(_ names: [String]) -> [Bool] {
      names.map { $0 == FilterCondition.none ? ofNone : isMet(wanted.contains(inLowerCase($0))) }
    }
    let ledger = shop.ledger
    switch field {
    case .channel:
      let answers = answers(ledger.channels)
      return figures.rows.map { answers[Int($0.channel)] }
    case .country:
      let answers = answers(ledger.countries)
      let (firsts, country) = (ledger.customers.firstOccasion, ledger.occasions.country)
      return figures.rows.map { answers[Int(country[Int(firsts[Int($0.customer)])])] }
    case .firstProduct:
      let answers = answers(ledger.products) + [ofNone]
      let product = ledger.customers.firstProduct
      return figures.rows.map { row in
        let index = Int(product[Int(row.customer)])
        return answers[index < 0 ? answers.count - 1 : index]
      }
    case .firstCode:
      return firstCodes(wanted: ledger.codes.map { wanted.contains(inLowerCase($0)) }).map {
        $0.map(isMet) ?? ofNone
      }
    case .consent:
      let consents = knowledge.consents
      let (yes, no) = (isMet(wanted.contains("yes")), isMet(wanted.contains("no")))
      return figures.rows.map { row in
        let index = Int(row.customer)
        guard index < consents.count, let consent = consents[index] else { return ofNone }
        return consent ? yes : no
      }
    default:
      let answers = RFMCell.all.map { wanted.contains(inLowerCase($0.segment.rawValue)) }
      var isIn = cells.map { answers[Int($0.index)] }
      for case .own(_, let condition) in values { isIn = joined(isIn, met(condition)) { $0 || $1 } }
      return otherwise ? isIn.map { !$0 } : isIn
    }
  }

  /// Whether a wanted code was used on each customer's first day; nil where none was.
  private func firstCodes(wanted: [Bool]) -> [Bool?] {
    let uses = shop.ledger.codeUses
    var use = 0
    return figures.rows.map { row in
      while use < uses.customer.count, uses.customer[use] < row.customer { use += 1 }
      var found: Bool?
      while use < uses.customer.count, uses.customer[use] == row.customer {
        if uses.day[use] == row.firstDay.number {
          found = found == true || wanted[Int(uses.code[use])]
        }
        use += 1
      }
      return found
    }
  }
}
