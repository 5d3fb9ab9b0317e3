internal import Commerce
internal import Metrics

// The parts of a report that tell of scores and segments.
extension JSONWriter {
  mutating func rfm(_ scores: RFMScores, _ table: SegmentTable) {
    object { json in
      json.member("customers", scores.count)
      json.member("recencyScores", list: scores.counts(by: \.recency))
      json.member("frequencyScores", list: scores.counts(by: \.frequency))
      json.member("monetaryScores", list: scores.counts(by: \.monetary))
      json.member("cutoffs") { json in
        json.member("lastDay", list: scores.cutoffs.lastDay) { $0.value($1.description) }
        json.member("occasions", list: scores.cutoffs.occasions)
        json.member("netRevenue", list: scores.cutoffs.net)
      }
      json.member("segments") { json in
        for segment in table.segments {
          json.member(segment.segment.rawValue) { $0.figures(segment) }
        }
      }
      json.member("cells") { json in
        for (cell, count) in zip(RFMCell.all, scores.countByCell) where count > 0 {
          json.member(cell.description, count)
        }
      }
    }
  }

  mutating func ownSegments(_ segments: [OwnSegmentFigures]) {
    list(segments) { json, segment in
      json.object { json in
        json.member("name", segment.name)
        json.member("filter", segment.filter.text)
        json.member("customers", segment.customers)
        json.member("customersBefore", Figure(segment.customersBefore, orUndefined: .noCustomers))
        json.member("customerShare", segment.customerShare)
        json.member("occasions", segment.occasions)
        json.member("netRevenue", segment.netRevenue)
        json.member("netRevenueShare", segment.netRevenueShare)
        json.member("medianDaysSinceLastOrder", segment.medianDaysSinceLastOrder)
        json.member("unknown", segment.unknown?.rawValue)
      }
    }
  }

  private mutating func figures(_ segment: SegmentFigures) {
    member("customers", segment.customers)
    member("customerShare", segment.customerShare)
    member("occasions", segment.occasions)
    member("netRevenue", segment.netRevenue)
    member("netRevenueShare", segment.netRevenueShare)
    member("grossMargin", segment.grossMargin)
    member("medianDaysSinceLastOrder", segment.medianDaysSinceLastOrder)
  }

  mutating func movement(_ movement: SegmentMovement) {
    object { json in
      json.member("since", movement.from.description)
      json.member("from") { json in
        for origin in RFMSegment.allCases.map(Optional.some) + [nil] {
          json.member(origin?.rawValue ?? "notYetCustomer") { json in
            for target in RFMSegment.allCases where movement.count(from: origin, to: target) > 0 {
              json.member(target.rawValue, movement.count(from: origin, to: target))
            }
          }
        }
      }
    }
  }
}
