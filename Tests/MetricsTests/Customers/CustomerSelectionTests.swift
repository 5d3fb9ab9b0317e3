import Commerce
import Metrics
import Testing

@Suite struct CustomerSelectionTests {
  @Test(arguments: seeds)
  func `the people of a retention period are as many as its figures say`(seed: Int) {
    let shop = Shop.random(seed: seed)
    for day in shop.someDays(seed: seed) {
      let now = shop.asOf(day)
      for grain in PeriodGrain.allCases {
        for rule in RetentionRule.allCases {
          for flow in CustomerRetention(of: now, grain: grain, rule: rule).periods {
            func count(_ part: RetentionPart) -> Int {
              now.customers(.retention(rule, part, flow.period)).count
            }
            #expect(count(.base) == flow.base)
            #expect(count(.end) == flow.end)
            #expect(count(.retained) == flow.retained)
            #expect(count(.lost) == flow.lost)
            #expect(count(.firstTime) == flow.firstTime)
            #expect(count(.wonBack) == flow.wonBack)
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `the people of a period are as many as its figures say`(seed: Int) {
    let now = Shop.random(seed: seed).now
    for entry in PeriodGrain.allCases.flatMap({ PeriodFigures.all(of: now, grain: $0) }) {
      func count(_ part: PeriodPart) -> Int { now.customers(.period(part, entry.period)).count }
      #expect(count(.customers) == entry.customers.customers)
      #expect(count(.firstTime) == entry.customers.firstTime)
      #expect(count(.returning) == entry.customers.returning)
      #expect(count(.repeating) == entry.customers.repeating)
      for channel in entry.channels.value ?? [] {
        let people = now.customers(.acquired(channel: channel.channel, entry.period))
        #expect(people.count == channel.firstTimeCustomers)
      }
    }
  }

  @Test(arguments: seeds)
  func `the people of a cohort are as many as its cells say`(seed: Int) {
    let now = Shop.random(seed: seed).now
    for cohort in CohortTable(of: now).cohorts {
      #expect(now.customers(.cohort(cohort.month)).count == cohort.size)
      for (k, cell) in cohort.cells.enumerated() {
        let came = now.customers(.cohortCell(cohort.group, .came, step: k))
        let stayedAway = now.customers(.cohortCell(cohort.group, .stayedAway, step: k))
        #expect(came.count == cell.customers)
        #expect(came.count + stayedAway.count == cohort.size)
        #expect(
          now.customers(.cohortCell(cohort.group, .repeated, step: k)).count == cell.repeaters)
      }
    }
  }

  @Test(arguments: seeds)
  func `the people of scores are as many as the tables say`(seed: Int) {
    let shop = Shop.random(seed: seed)
    let now = shop.now
    let figures = CustomerFigures(of: now)
    let scores = RFMScores(figures)
    for segment in SegmentTable(figures, scores).segments {
      #expect(now.customers(.segment(segment.segment)).count == segment.customers)
    }
    for (cell, count) in zip(RFMCell.all, scores.countByCell) where count > 0 {
      #expect(now.customers(.cell(cell), figures: figures, scores: scores).count == count)
    }
    let field = now.customers(.mapField(recency: 5, frequencyMonetary: 4))
    #expect(
      field.count
        == zip(RFMCell.all, scores.countByCell).reduce(0) { sum, entry in
          entry.0.recency == 5 && entry.0.frequencyMonetary == 4 ? sum + entry.1 : sum
        })
  }

  @Test(arguments: seeds)
  func `the people who moved between segments are as many as the movement says`(seed: Int) {
    let shop = Shop.random(seed: seed)
    let now = shop.now
    let then = now.moved(to: now.asOf.advanced(by: -30))
    let (after, before) = (CustomerFigures(of: now), CustomerFigures(of: then))
    let movement = SegmentMovement(
      from: (before, RFMScores(before)), to: (after, RFMScores(after)))
    var total = 0
    for origin in RFMSegment.allCases.map(Optional.some) + [nil] {
      for target in RFMSegment.allCases {
        let count = movement.count(from: origin, to: target)
        let people = now.customers(.moved(from: origin, since: then.asOf, to: target))
        #expect(people.count == count)
        total += count
      }
    }
    #expect(total == after.count)
  }

  @Test(arguments: seeds)
  func `the people of the summary are as many as it says`(seed: Int) {
    let now = Shop.random(seed: seed).now
    let all = AllFigures(of: now)
    #expect(now.customers(.all).count == all.summary.customers.customers)
    #expect(now.customers(.active).count == all.summary.activeCustomers)
    #expect(now.customers(.withSecondOccasion).count == all.secondOrder.repeaters)
    #expect(
      now.customers(.withoutSecondOccasion).count
        == all.secondOrder.customers - all.secondOrder.repeaters)
    for channel in all.channels {
      #expect(now.customers(.channel(channel.channel)).count == channel.customers)
    }
    for share in all.secondOrder.withinDays {
      #expect(now.customers(.observable(days: share.days)).count == share.observable)
      #expect(now.customers(.within(days: share.days)).count == share.within)
    }
    for horizon in all.horizons {
      #expect(now.customers(.observable(days: horizon.days)).count == horizon.customers)
    }
  }

  @Test
  func `cy came back in March 2024 and nobody else did`() {
    let people = Shop.tinyNow.customers(
      .retention(.activityWindow, .wonBack, period(.month, "2024-03-01")))
    // ann 0, bob 1, cy 2
    #expect(people == [2])
  }
}
