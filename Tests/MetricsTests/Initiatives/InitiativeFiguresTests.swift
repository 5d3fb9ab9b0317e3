import Commerce
import TestSupport
import Testing

@testable import Metrics

/// An initiative of 1 July 2024, looked at on 31 December, of people who bought on the edges of its days.
@Suite struct InitiativeFiguresTests {
  private let shop = Shop(
    purchases: [
      // Of 30 days just before the start; the second purchase lies on the 30th.
      Purchase("ann", "2024-05-31", net: 1000), Purchase("ann", "2024-06-30", net: 500),
      // Of 30 days on its first day only.
      Purchase("bob", "2024-06-01", net: 700),
      // Again on the 31st day.
      Purchase("cy", "2024-01-10", net: 400, channel: "ads"),
      Purchase("cy", "2024-02-10", net: 9999),
      Purchase("dee", "2024-07-01", net: 2000, channel: "ads"),
      Purchase("dee", "2024-07-31", net: 600),
      // Of 30 days on the last day.
      Purchase("eve", "2024-12-01", net: 1000),
      Purchase("fay", "2024-12-02", net: 5000),
    ])
  private let asOf = isoDay("2024-12-31")

  private func figures(
    costs: Int64 = 1000, who: String = "", own: [OwnSegment] = []
  ) throws -> InitiativeFigures {
    let card = try #require(
      Initiative(name: "Card", start: isoDay("2024-07-01"), costs: costs, who: who))
    return try #require(
      InitiativeFigures.all([card], of: shop.asOf(asOf), naming: own).first)
  }

  @Test func `both sides are those who reached the age, before the start and by the day`() throws {
    let age = try figures().ages[0]
    #expect(age.days == 30)
    #expect(age.before.days == isoDay("2024-01-10")...isoDay("2024-05-31"))
    #expect(age.after.days == isoDay("2024-07-01")...isoDay("2024-12-01"))
    // Ann 1500 and Cy 400; Dee 2600 and Eve 1000.
    #expect([age.before.people.observable, age.after.people.observable] == [2, 2])
    #expect([age.before.people.grossMargin, age.after.people.grossMargin] == [1900, 3600])
    #expect([age.before.people.repeaters, age.after.people.repeaters] == [1, 1])
    #expect(age.effect.difference == .value(850))
  }

  @Test func `gain is the difference for all who came since, ROI what is left by the costs`() throws
  {
    let (figures, free) = (try figures(), try figures(costs: 0))
    let effect = figures.ages[0].effect
    // Dee, Eve and Fay.
    #expect(figures.customers == 3)
    #expect(effect.gain == .value(2550))
    #expect(effect.returnOnInvestment == .value(1.55))
    #expect(free.ages[0].effect.returnOnInvestment == .undefined(.noCosts))
    #expect(free.ages[0].effect.returnInterval == nil)
  }

  @Test func `the interval is Welch's, and gain and ROI have the same times the customers`() throws
  {
    let effect = try figures().ages[0].effect
    // The sides vary by 605,000 (550 either way of 950) and 1,280,000 (800 of 1800); of two people each the difference
    // varies by half the sum, and its standard error is 970.8.
    let half = 1.959963984540054 * (942_500.0).squareRoot()
    let interval = try #require(effect.interval)
    #expect(abs(interval.lowerBound - (850 - half)) < 1e-9)
    #expect(abs(interval.upperBound - (850 + half)) < 1e-9)
    let gain = try #require(effect.gainInterval)
    #expect(abs(gain.lowerBound - 3 * (850 - half)) < 1e-9)
    let roi = try #require(effect.returnInterval)
    #expect(abs(roi.upperBound - (3 * (850 + half) - 1000) / 1000) < 1e-9)
  }

  @Test func `an age counts the days up to it`() throws {
    let ages = try figures().ages
    // Cy's second purchase on the 31st day counts at 60; Ann has not reached 60 before the start, Eve not by the day.
    #expect(ages[1].before.people.grossMargin == 10_399)
    #expect(ages[1].after.people.grossMargin == 2600)
    #expect(ages[1].effect.difference == .value(-7799))
    #expect(ages[1].effect.interval == nil)
  }

  @Test func `an age that nobody reached says so, and from when on somebody can have`() throws {
    let figures = try figures()
    let (half, year) = (figures.ages[3], figures.ages[4])
    // 180 days before 1 July is 3 January, the shop begins a week later.
    #expect(half.before.days == nil)
    #expect(figures.reason(at: half) == .nobodyBefore)
    #expect(year.after.days == nil)
    #expect(figures.reason(at: year) == .nobodyObservable)
    #expect(year.readyOn == isoDay("2025-07-01"))
    #expect(year.effect.verdict == .waiting)
    #expect(year.effect.gain == .undefined(.nobodyObservable))
  }

  @Test func `with few people nothing is called, and the longest age with anybody speaks`() throws {
    let figures = try figures()
    #expect(figures.leading?.days == 90)
    #expect(figures.verdict == .small)
  }

  @Test func `a filter keeps its people on both sides`() throws {
    let figures = try figures(who: "channel = ads")
    let age = figures.ages[0]
    #expect([age.before.people.grossMargin, age.after.people.grossMargin] == [400, 2600])
    #expect(figures.customers == 1)
    let before = try #require(figures.people(of: age.before))
    #expect(
      before.text == "firstOrder between 2024-01-10 and 2024-05-31 and (channel = ads)")
    let read = try SegmentFilter(parsing: before.text)
    #expect(read.condition == before.condition)
    #expect(shop.asOf(asOf).customers(matching: before) == [2])
  }

  @Test func `the people of a side are as many as it counts`() throws {
    let figures = try figures()
    for age in figures.ages {
      for side in [age.before, age.after] {
        let people = figures.people(of: side).map { shop.asOf(asOf).customers(matching: $0) }
        #expect((people ?? []).count == side.people.observable)
      }
    }
  }

  @Test func `who is told by what came later is not called, whoever he is`() throws {
    let own = try #require(OwnSegment(name: "Friends", filter: "orders >= 2"))
    for who in ["orders >= 1", "segment = Friends", "lastOrder < 400 days ago"] {
      let figures = try figures(who: who, own: [own])
      #expect(figures.audience.isChosenByOutcome)
      #expect(figures.ages[0].effect.verdict == .notAlike)
    }
    let lasting = try figures(who: "country = none and firstCode = none and channel = ads")
    #expect(!lasting.audience.isChosenByOutcome)
  }

  @Test func `a filter that names what is gone leaves nobody, and says why`() throws {
    let figures = try figures(who: "segment = Friends")
    #expect(figures.customers == 0)
    #expect(figures.ages.allSatisfy { figures.reason(at: $0) == .filterNotUnderstood })
    #expect(figures.people(of: figures.ages[0].after) == nil)
    #expect(figures.verdict == .waiting)
  }

  @Test func `what had not begun by the day is left out, the latest comes first`() throws {
    let all = ["2024-07-01", "2024-08-01", "2025-01-01"].compactMap {
      Initiative(name: $0, start: isoDay($0))
    }
    #expect(
      InitiativeFigures.all(all, of: shop.asOf(asOf)).map(\.initiative.name)
        == ["2024-08-01", "2024-07-01"])
    // On its first day it has reached those who came on it.
    let first = InitiativeFigures.all(all, of: shop.asOf(isoDay("2024-07-01")))
    #expect(first.map(\.customers) == [1])
    #expect(first[0].leading == nil)
  }

  @Test func `a shop without orders has nothing to tell`() throws {
    let card = try #require(Initiative(name: "Card", start: isoDay("1970-01-01")))
    let figures = InitiativeFigures.all([card], of: ShopAsOf(Ledger()))
    #expect(figures.map(\.customers) == [0])
    #expect(figures.map(\.verdict) == [.waiting])
  }
}
