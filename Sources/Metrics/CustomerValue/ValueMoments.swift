internal import Commerce

/// Sums over a shop's occasions from which the curves of the shop, its channels and its cohorts follow, with
/// their standard errors; made in one pass, which two threads can share.
///
/// A curve over cohorts of several ages is the mean cumulative function: each month adds what was brought in it
/// per customer who has completed it. Its variance is the sum over customers of
/// `(sum over j <= k of (m_ij - mean_j) / n_j)^2`, with `m_ij` what customer `i` brought in month `j` and `n_j` the
/// customers who have completed month `j` (W. Nelson, "Confidence Limits for Recurrence Data", Technometrics 37
/// (1995), 147-157; J. F. Lawless, C. Nadeau, "Some Simple Robust Methods for the Analysis of Recurrent Events",
/// Technometrics 37 (1995), 158-168), times n / (n - 1) so that few customers don't look surer than they are.
struct ValueMoments {
  /// Customers by channel, and what they brought up to the as-of day.
  private(set) var customers: [Int]
  private(set) var brought: [Int64]
  /// The months that are over.
  private let months: Int
  private var shopSums: CurveSums
  private var channelSums: CurveSums
  /// Sums of squares of what each member has brought so far, as differences from month to month; one row a cohort.
  private var squares: [Double]
  private let width: Int

  /// The members are counted; their occasions are still to be added.
  init(membersIn table: PeriodTable, of shop: ShopAsOf) {
    let ledger = shop.ledger
    width = table.periods.count
    months = width - (table.periods.last.map(shop.isInProgress) == true ? 1 : 0)
    customers = Array(repeating: 0, count: ledger.channels.count)
    brought = Array(repeating: 0, count: ledger.channels.count)
    squares = Array(repeating: 0, count: width * width)
    shopSums = CurveSums(groups: 1, months: months)
    channelSums = CurveSums(groups: ledger.channels.count, months: months)
    countMembers(table, of: shop)
  }

  /// All sums of a shop.
  init(_ table: PeriodTable, of shop: ShopAsOf, basis: ValueBasis) {
    self.init(membersIn: table, of: shop)
    let second = adding(occasionsOf: shop.halves.second, table, of: shop, basis)
    addOccasions(of: shop.halves.first, table, of: shop, basis)
    add(second)
  }

  /// The sums with the occasions of some customers.
  func adding(
    occasionsOf customers: Range<Int>, _ table: PeriodTable, of shop: ShopAsOf, _ basis: ValueBasis
  ) -> ValueMoments {
    var moments = self
    moments.addOccasions(of: customers, table, of: shop, basis)
    return moments
  }

  /// Adds what others of the same members hold.
  mutating func add(_ other: ValueMoments) {
    for index in brought.indices { brought[index] += other.brought[index] }
    for index in squares.indices { squares[index] += other.squares[index] }
    shopSums.add(other.shopSums)
    channelSums.add(other.channelSums)
  }

  private mutating func countMembers(_ table: PeriodTable, of shop: ShopAsOf) {
    let (starts, occasions) = (shop.ledger.customers.firstOccasion, shop.ledger.occasions)
    for customer in 0..<shop.ledger.customers.count {
      let first = Int(starts[customer])
      guard occasions.day[first] <= shop.asOf.number else { continue }
      let (cohort, channel) = (table[occasions.day[first]], Int(occasions.channel[first]))
      customers[channel] += 1
      guard cohort < months else { continue }
      shopSums.countMember(of: 0, cohort: cohort)
      channelSums.countMember(of: channel, cohort: cohort)
    }
    shopSums.weigh()
    channelSums.weigh()
  }

  private mutating func addOccasions(
    of customers: Range<Int>, _ table: PeriodTable, of shop: ShopAsOf, _ basis: ValueBasis
  ) {
    let occasions = shop.ledger.occasions
    let (day, channels) = (occasions.day.span, occasions.channel.span)
    let basisValues = basis == .net ? shop.ledger.netBeforeGiveaways : occasions.margin
    let values = basisValues.span
    var moves = shop.refundMoves.drop { $0.customer < customers.lowerBound }
    let hasMoves = !moves.isEmpty
    var moved: [(day: Int32, value: Int64)] = []
    // Taken out, the sums are written to without asking each time whether anybody shares them.
    var ofCohorts = squares
    var (ofShop, ofShopClosed) = (shopSums.cells, shopSums.closed)
    var (ofChannels, ofChannelsClosed) = (channelSums.cells, channelSums.closed)
    (squares, shopSums.cells, shopSums.closed) = ([], [], [])
    (channelSums.cells, channelSums.closed) = ([], [])
    defer {
      (squares, shopSums.cells, shopSums.closed) = (ofCohorts, ofShop, ofShopClosed)
      (channelSums.cells, channelSums.closed) = (ofChannels, ofChannelsClosed)
    }
    var rows = ofCohorts.mutableSpan
    var shopCells = ofShop.mutableSpan
    var shopClosed = ofShopClosed.mutableSpan
    var channelCells = ofChannels.mutableSpan
    var channelClosed = ofChannelsClosed.mutableSpan
    for (customer, range) in shop.customerOccasions(of: customers) {
      let cohort = table[day[range.lowerBound]]
      let channel = Int(channels[range.lowerBound])
      let complete = months - cohort
      var (so, sum) = (0.0, Int64(0))
      var (inShop, inChannel) = (0.0, 0.0)
      // Squares telescope, so that what a customer brought has to come in order of time.
      let isMoved = hasMoves && moves.first?.customer == customer
      if isMoved {
        let own = moves.prefix { $0.customer == customer }
        moves = moves[own.endIndex...]
        moved = own.map { ($0.day, basis == .net ? $0.net : $0.margin) }
        for index in range { moved.append((day[index], values[index])) }
        moved.sort { $0.day < $1.day }
      }
      for place in 0..<(isMoved ? moved.count : range.count) {
        let index = range.lowerBound + place
        let value = isMoved ? moved[place].value : values[index]
        let k = table[isMoved ? moved[place].day : day[index]] - cohort
        let next = so + Double(value)
        rows[cohort * width + k] += next * next - so * so
        so = next
        sum += value
        guard k < complete else { continue }
        shopCells[k].add(value, to: &inShop)
        channelCells[channel * months + k].add(value, to: &inChannel)
      }
      brought[channel] += sum
      guard complete > 0 else { continue }
      shopClosed[cohort] += inShop
      channelClosed[channel * months + cohort] += inChannel
    }
  }

  /// The curve of all customers, over the months that somebody has completed.
  var shop: ValueCurve { shopSums.curve(of: 0) }

  /// The curve of a channel's customers, likewise.
  func channel(_ index: Int) -> ValueCurve { channelSums.curve(of: index) }

  /// The curve of a cohort's members, its running month included.
  ///
  /// - Parameters:
  ///   - cohort: the index of its month.
  ///   - brought: what all members have brought up to the end of each month.
  func cohort(_ cohort: Int, size: Int, brought: [Int64]) -> ValueCurve {
    var sumOfSquares = 0.0
    let n = Double(size)
    return ValueCurve(
      points: brought.enumerated().map { k, sum in
        sumOfSquares += squares[cohort * width + k]
        let mean = Double(sum) / n
        let variance = max(0, sumOfSquares / n - mean * mean) / (n - 1)
        return ValueCurve.Point(
          value: mean, customers: size,
          standardError: size > 1 ? variance.squareRoot() : nil)
      })
  }
}
