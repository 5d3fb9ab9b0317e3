internal import Metrics

// The part of a report that tells when customers buy again.
extension JSONWriter {
  mutating func timing(_ timing: PurchaseTiming) {
    object { json in
      json.member("curve", list: timing.curveDays) { json, day in
        json.object { json in
          json.share(timing.second.share(byDay: day))
          json.member("interval", timing.second.curve.interval(byDay: day))
        }
      }
      json.member("ladder", list: timing.ladder.steps) { $0.step($1) }
      json.member("customersBeyond", timing.ladder.customersBeyond)
      json.member("medianDays", timing.intervals.median)
      json.member("intervals", list: timing.intervals.stretches) { $0.stretch($1) }
      json.member("weekdays", list: timing.rhythm.weekdays) { $0.part($1, of: timing.rhythm) }
      json.member("months", list: timing.rhythm.months) { $0.part($1, of: timing.rhythm) }
      json.member("returnsPerDay", timing.rhythm.all.returnsPerDay)
    }
  }

  /// Writes the members of the share of customers with a second occasion.
  mutating func share(_ share: SecondOrderShare) {
    member("days", share.days)
    member("kaplanMeier", share.kaplanMeier)
    member("observable", share.observable)
    member("within", share.within)
    member("share", share.share)
  }

  private mutating func step(_ step: LadderStep) {
    object { json in
      json.member("number", step.number)
      json.member("customers", step.customers)
      json.member("wentOn", step.wentOn)
      json.member("wentOnSoFar", step.wentOnSoFar)
      json.member("wentOnWithinYear", step.wentOnWithinYear)
      json.member("medianDays", step.medianDays)
      json.member("averageOrderValue", step.averageNet)
      json.member("marginPerOrder", step.averageMargin)
    }
  }

  private mutating func stretch(_ stretch: PurchaseIntervals.Stretch) {
    object { json in
      json.member("from", stretch.days.lowerBound)
      // One without end has no last day.
      json.key("to")
      if stretch.days.upperBound == .max {
        json.null()
      } else {
        json.value(stretch.days.upperBound)
      }
      json.member("count", stretch.count)
      json.member("share", stretch.share)
    }
  }

  private mutating func part(_ part: ReturnRhythm.Part, of rhythm: ReturnRhythm) {
    object { json in
      json.member("returns", part.returns)
      json.member("days", part.days)
      json.member("returnsPerDay", part.returnsPerDay)
      json.member("againstAverage", rhythm.change(part))
    }
  }
}
