internal import Commerce

extension ShopAsOf {
  /// The customers of the selections that scores decide; none for any other selection.
  func scoredCustomers(
    _ selection: CustomerSelection, _ figures: CustomerFigures, _ scores: RFMScores
  ) -> [Int32] {
    switch selection {
    case .segment(let segment):
      return scores.customers(figures) { $0.segment == segment }
    case .cell(let cell):
      return scores.customers(figures) { $0 == cell }
    case .mapField(let recency, let frequencyMonetary):
      return scores.customers(figures) {
        $0.recency == recency && $0.frequencyMonetary == frequencyMonetary
      }
    case .moved(let origin, let day, let target):
      let earlier = CustomerFigures(of: moved(to: day))
      let origins = SegmentMovement.cells(of: figures, in: (earlier, RFMScores(earlier)))
      return figures.rows.indices.compactMap { index in
        scores.cells[index].segment == target && origins[index]?.segment == origin
          ? figures.rows[index].customer : nil
      }
    default:
      return []
    }
  }
}

extension RFMScores {
  /// The customers whose cell passes a test.
  fileprivate func customers(
    _ figures: CustomerFigures, where passes: (RFMCell) -> Bool
  ) -> [Int32] {
    // A cell is asked once, not once a customer.
    let isWanted = RFMCell.all.map(passes)
    return zip(figures.rows, cells).compactMap { row, cell in
      isWanted[Int(cell.index)] ? row.customer : nil
    }
  }
}
