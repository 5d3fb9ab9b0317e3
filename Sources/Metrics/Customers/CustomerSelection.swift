public import Commerce

/// The people that a figure is made of: as many customers as the figure says.
public enum CustomerSelection: Hashable, Sendable {
  /// Every customer with an occasion up to the as-of day.
  case all
  /// Customers with an occasion in the activity window that ends with the as-of day.
  case active
  /// Customers with a second occasion.
  case withSecondOccasion
  /// Customers without a second occasion.
  case withoutSecondOccasion
  /// A part of the flow of a period's retention.
  case retention(RetentionRule, RetentionPart, Period)
  /// Customers of a period.
  case period(PeriodPart, Period)
  /// Customers whose first occasion lies in a period and came by a channel.
  case acquired(channel: String, Period)
  /// Members of the cohort of a month.
  case cohort(Period)
  /// Some of the customers that a row of cohorts is about, by a step of their age.
  case cohortCell(CohortGroup, CohortPart, step: Int)
  /// Customers of a segment.
  case segment(RFMSegment)
  /// Customers with these three scores.
  case cell(RFMCell)
  /// Customers of one field of the segment map.
  case mapField(recency: Int, frequencyMonetary: Int)
  /// Customers of a segment who were in another on an earlier day, or no customers yet.
  case moved(from: RFMSegment?, since: CalendarDay, to: RFMSegment)
  /// Customers whose first occasion came by a channel.
  case channel(String)
  /// Customers with an occasion of a kind.
  case withOccasion(OccasionKind)
  /// Customers with a purchase of a choice; which they are only those know who know more than the ledger.
  case withPurchase(PurchaseChoice)
  /// Customers whose first order begins with a product, by its name.
  case firstProduct(String, FirstProductPart)
  /// Customers whose last occasion so far is the one of this number; the first is 1.
  case stoppedAt(occasion: Int)
  /// Customers first seen at least so many days before the as-of day: the mature ones of a horizon.
  case observable(days: Int)
  /// Of the observable, those with a second occasion within the days.
  case within(days: Int)
  /// Of the observable, those without.
  case notWithin(days: Int)
  /// Customers with so many occasions that the address probably is several people's.
  case sharedAddress
  /// Customers to whom another address was merged.
  case merged
  /// Customers of a step from the period that a period is compared with to that period.
  case bridge(BridgeStep, Period, PeriodComparison)
  /// Customers with an occasion on some days.
  case on(Range<CalendarDay>)
  /// Customers with an occasion on some days, and on other ones too.
  case onBoth(Range<CalendarDay>, Range<CalendarDay>)
  /// Customers whose purchases, or refunds where these have their own day, stand on some days; without first purchases
  /// where it is returning.
  case booked(on: Range<CalendarDay>, returning: Bool)
  /// Those who brought most.
  case top(TopCustomers)
  /// Customers of a segment of the shop's own.
  case matching(SegmentFilter)
  /// Customers of an arm of a trial, which the store knows.
  case trialArm(TrialArmChoice)
  /// Those who used one of two codes first, and whose days are over.
  case codeArm(CouponQuestion, isSecond: Bool)
  /// People of a list for today. The ledger alone does not tell all of them: `TodayLists` does.
  case today(TodayChoice)
}

/// The parts of a cell of the cohorts.
public enum CohortPart: String, CaseIterable, Sendable {
  /// Everybody whom the cell is over.
  case members
  /// With an occasion in the step.
  case came
  /// Without one.
  case stayedAway
  /// With a second occasion by the end of the step.
  case repeated
}

/// The customers who began with a product.
public enum FirstProductPart: Hashable, Sendable {
  case all
  /// With a second occasion.
  case repeated
  /// Without one.
  case notRepeated
  /// First seen at least so many days before the as-of day.
  case observable(days: Int)
  /// Of the observable, those with a second occasion within the days.
  case within(days: Int)
  /// Of the observable, those without.
  case notWithin(days: Int)
}

/// The parts of a period's retention.
public enum RetentionPart: String, CaseIterable, Sendable {
  case base, retained, lost, firstTime, wonBack, end
}

/// The customers that a period's figures count.
public enum PeriodPart: String, CaseIterable, Sendable {
  /// With an occasion in the period.
  case customers
  /// Whose first occasion lies in it.
  case firstTime
  /// With an occasion in it that is not their first.
  case returning
  /// With two or more occasions in it.
  case repeating
}

extension ShopAsOf {
  /// The customers of a selection, as ascending indices into the ledger.
  ///
  /// Pass the customer figures and scores as of the same day where they are at hand; else they are made. `knowledge` is
  /// for filters.
  public func customers(
    _ selection: CustomerSelection, figures: CustomerFigures? = nil, scores: RFMScores? = nil,
    knowing knowledge: SegmentKnowledge = SegmentKnowledge()
  ) -> [Int32] {
    switch selection {
    case .retention(let rule, let part, let period):
      return retentionCustomers(rule, part, period)
    case .period(let part, let period):
      return periodCustomers(part, period)
    case .cohortCell(let group, let part, let step):
      return cohortCustomers(group, part, step: step)
    case .withOccasion(let kind): return customers(withOccasion: kind)
    case .bridge(let step, let period, let comparison):
      return bridgeCustomers(step, period, comparison)
    case .on(let days): return customers(on: days)
    case .onBoth(let days, let others):
      return customers {
        $0.contains(where: days.numbers.contains) && $0.contains(where: others.numbers.contains)
      }
    case .booked(let days, let returning):
      return customers(bookedOn: days, returning: returning)
    case .top(let top): return customers(top)
    case .matching(let filter):
      return customers(matching: filter, figures: figures, scores: scores, knowing: knowledge)
    case .codeArm(let question, let isSecond):
      return customers(observableIn: question, usedSecondFirst: isSecond)
    // The store alone knows who was in which arm, and who bought what.
    case .trialArm, .withPurchase: return []
    case .today(let choice):
      return TodayLists(of: self, figures: figures ?? CustomerFigures(of: self)).people(choice)
    case .segment, .cell, .mapField, .moved:
      let figures = figures ?? CustomerFigures(of: self)
      let scores = scores ?? RFMScores(figures)
      return scoredCustomers(selection, figures, scores)
    default:
      return (figures ?? CustomerFigures(of: self)).customers(selection, of: self)
    }
  }

  /// The customers with an occasion up to the as-of day whose days pass a test.
  func customers(where passes: (ArraySlice<Int32>) -> Bool) -> [Int32] {
    var found: [Int32] = []
    for (customer, range) in customerOccasions {
      if passes(ledger.occasions.day[range]) { found.append(Int32(customer)) }
    }
    return found
  }
}

extension CustomerFigures {
  /// The customers of the selections that the figures of each one decide.
  fileprivate func customers(_ selection: CustomerSelection, of shop: ShopAsOf) -> [Int32] {
    let names = shop.ledger.channels
    switch selection {
    case .active:
      let from = asOf.advanced(by: 1 - shop.activityWindowDays)
      return customers { $0.lastDay >= from }
    case .withSecondOccasion:
      return customers { $0.occasions > 1 }
    case .withoutSecondOccasion:
      return customers { $0.occasions == 1 }
    case .stoppedAt(let number):
      return customers { $0.occasions == number }
    case .cohort(let month):
      return customers { month.contains($0.firstDay) }
    case .channel(let name):
      return customers { names[Int($0.channel)] == name }
    case .acquired(let name, let period):
      return customers { period.contains($0.firstDay) && names[Int($0.channel)] == name }
    case .observable(let days):
      return customers { isObservable($0, days) }
    case .within(let days):
      return customers { isObservable($0, days) && isWithin($0, days) }
    case .notWithin(let days):
      return customers { isObservable($0, days) && !isWithin($0, days) }
    case .firstProduct(let name, let part):
      let known = shop.ledger.products.firstIndex(of: name).map(Int32.init)
      guard let place = name == FilterCondition.none ? -1 : known else { return [] }
      let firsts = shop.ledger.customers.firstProduct
      return customers { firsts[Int($0.customer)] == place && isPart($0, part) }
    case .sharedAddress:
      let addresses = SharedAddresses(self)
      return customers { addresses.isShared(purchases: Int($0.occasions)) }
    case .merged:
      let (ids, merged) = (shop.ledger.customers.id, Set(shop.ledger.mergedCustomers))
      return customers { merged.contains(ids[Int($0.customer)]) }
    default:
      return rows.map(\.customer)
    }
  }

  private func isObservable(_ row: CustomerFigure, _ days: Int) -> Bool {
    asOf.days(since: row.firstDay) >= days
  }

  private func isWithin(_ row: CustomerFigure, _ days: Int) -> Bool {
    row.secondDay.map { $0.days(since: row.firstDay) <= days } ?? false
  }

  private func isPart(_ row: CustomerFigure, _ part: FirstProductPart) -> Bool {
    switch part {
    case .all: true
    case .repeated: row.occasions > 1
    case .notRepeated: row.occasions == 1
    case .observable(let days): isObservable(row, days)
    case .within(let days): isObservable(row, days) && isWithin(row, days)
    case .notWithin(let days): isObservable(row, days) && !isWithin(row, days)
    }
  }

  private func customers(where passes: (CustomerFigure) -> Bool) -> [Int32] {
    rows.lazy.filter(passes).map(\.customer)
  }
}
