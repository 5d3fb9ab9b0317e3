internal import Commerce

/// An order of a table while its rows come in.
struct OrderDraft {
  let id: String
  /// The line of the file that it starts on; 0 before the first.
  var fileLine = 0
  var order: Order?
  var money = RowMoney()
  var lines: [OrderLine] = []
  var problems = RowProblems()
  /// What is to be said of the order if all of its rows bear it out.
  var remarks: [RowRemark] = []
  /// Known only when the order's own values have come.
  var decimals: Int?

  init(id: String) { self.id = id }
}
