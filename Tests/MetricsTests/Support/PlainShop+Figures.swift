import Commerce

/// Sections 5 to 9 of the definitions, one function each.
extension PlainShop {
  var lines: FigureLines {
    var lines = FigureLines()
    addSummary(to: &lines)
    for months in [1, 3, 12] {
      addRetention(months: months, to: &lines)
      addPeriods(months: months, to: &lines)
    }
    addSecondOrder(to: &lines)
    addCohorts(to: &lines)
    addHorizons(to: &lines)
    addScores(to: &lines)
    return lines
  }

  // MARK: 5 Customer retention rate

  private func addRetention(months: Int, to lines: inout FigureLines) {
    for period in periods(months: months) {
      let (s, e) = (PlainShop.start(period), PlainShop.start(period + months))
      let cut = min(e, asOf + 1)
      let before = PlainShop.start(period - months)
      add(
        "retention \(months) \(period)", customers(on: s - window..<s),
        customers(on: cut - window..<cut), knownFrom: s - window, s, e, to: &lines)
      add(
        "orderAgain \(months) \(period)", customers(on: before..<s), customers(on: s..<cut),
        knownFrom: before, s, e, to: &lines)
    }
  }

  /// The flow from customers `b` at the start to `e` at the end.
  private func add(
    _ name: String, _ b: Set<String>, _ e: Set<String>, knownFrom: Int, _ start: Int, _ end: Int,
    to lines: inout FigureLines
  ) {
    let new = e.subtracting(b)
    let firstTime = new.filter { (days(of: $0).first ?? start) >= start }
    let crr = b.isEmpty ? nil : Double(e.count - new.count) / Double(b.count)
    let state = end > asOf + 1 ? 2.0 : knownFrom < (counted.first?.day ?? 0) ? 1 : 0
    lines.add(
      name, state, Double(b.count), Double(e.count), Double(b.intersection(e).count),
      Double(b.subtracting(e).count), Double(firstTime.count), Double(new.count - firstTime.count),
      crr, crr.map { 1 - $0 })
  }

  // MARK: 6 Period figures

  private func addPeriods(months: Int, to lines: inout FigureLines) {
    for period in periods(months: months) {
      let days = PlainShop.start(period)..<PlainShop.start(period + months)
      let name = "period \(months) \(period)"
      add(name, during: days, to: &lines)
      for channel in channels {
        let new = customers.filter {
          days.contains(self.days(of: $0)[0]) && occasions(of: $0)[0].channel == channel
        }
        let isSpentOn = spend.contains { days.contains($0.day) && $0.channel == channel }
        guard !spend.isEmpty, isSpentOn || !new.isEmpty else { continue }
        let amount = spend(on: days, channel: channel)
        lines.add(
          "\(name) \(channel)", double(amount), Double(new.count), ratio(amount, new.count))
      }
    }
  }

  private var channels: Set<String> {
    Set(spend.map(\.channel)).union(occasions.map(\.channel))
  }

  private func add(_ name: String, during days: Range<Int>, to lines: inout FigureLines) {
    let orders = counted.filter { days.contains($0.day) }
    let inside = occasions.filter { days.contains($0.day) }
    let returning = inside.filter { $0.day > self.days(of: $0.customer)[0] }
    let people = Set(inside.map(\.customer))
    let firstTime = people.filter { days.contains(self.days(of: $0)[0]) }.count
    let repeating = people.filter { person in inside.filter { $0.customer == person }.count >= 2 }
    let net = orders.reduce(0) { $0 + $1.net }
    let returningNet = returning.reduce(0) { $0 + $1.net }
    lines.add(
      name, Double(orders.count), Double(net), Double(orders.reduce(0) { $0 + $1.margin }),
      ratio(net, orders.count))
    lines.add(
      "\(name) people", Double(people.count), Double(inside.count), Double(firstTime),
      Double(Set(returning.map(\.customer)).count), Double(repeating.count),
      ratio(repeating.count, people.count), ratio(inside.count, people.count),
      Double(returningNet), ratio(returningNet, inside.reduce(0) { $0 + $1.net }))
    let amount = spend(on: days)
    lines.add("\(name) spend", double(amount), ratio(amount, firstTime))
  }

  private func addSummary(to lines: inout FigureLines) {
    let always = -1_000_000..<asOf + 1
    add("summary", during: always, to: &lines)
    let margin = occasions.reduce(0) { $0 + $1.margin }
    let value = ratio(margin, customers.count)
    let cost = ratio(spend(on: always), customers.count)
    let active = customers(on: asOf + 1 - window..<asOf + 1).count
    lines.add(
      "summary value", Double(active), Double(margin), value, cost, quotient(value, cost))
    for channel in channels {
      let members = customers.filter { occasions(of: $0)[0].channel == channel }
      let margin = members.flatMap { occasions(of: $0) }.reduce(0) { $0 + $1.margin }
      let amount = spend(on: always, channel: channel)
      let (value, cost) = (ratio(margin, members.count), ratio(amount, members.count))
      guard !members.isEmpty || spend.contains(where: { $0.channel == channel }) else { continue }
      lines.add(
        "channel \(channel)", Double(members.count), Double(margin), value, double(amount), cost,
        quotient(value, cost))
    }
  }

  // MARK: 7 Second order

  private func addSecondOrder(to lines: inout FigureLines) {
    let known = customers.map { (age: asOf - days(of: $0)[0], gap: gap(of: $0)) }
    let gaps = known.compactMap(\.gap).sorted()
    var survival = 1.0
    var shares: [(day: Int, share: Double)] = []
    for day in Set(gaps).sorted() {
      // Who was last seen on a day counts as at risk on it.
      let atRisk = known.filter { ($0.gap ?? $0.age) >= day }.count
      survival *= 1 - Double(gaps.filter { $0 == day }.count) / Double(atRisk)
      shares.append((day, 1 - survival))
    }
    for days in [30, 60, 90, 180, 365] {
      let observable = known.filter { $0.age >= days }
      let within = observable.filter { ($0.gap ?? .max) <= days }.count
      let share = shares.last { $0.day <= days }?.share ?? 0
      lines.add(
        "second order \(days)", Double(observable.count), Double(within),
        ratio(within, observable.count), observable.isEmpty ? nil : share)
    }
    let middle = gaps.isEmpty ? nil : Double(gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]) / 2
    lines.add(
      "second order", Double(known.count), Double(gaps.count),
      double(shares.first { $0.share >= 0.5 - 1e-12 }?.day), middle)
  }

  /// Days from the first occasion of a customer to the second; nil without one.
  private func gap(of customer: String) -> Int? {
    let days = days(of: customer)
    return days.count > 1 ? days[1] - days[0] : nil
  }

  // MARK: 8 Horizons

  private func addHorizons(to lines: inout FigureLines) {
    for days in [30, 60, 90, 180, 365] {
      let mature = customers.filter { self.days(of: $0)[0] + days <= asOf }
      let early = mature.flatMap { person in
        occasions(of: person).filter { $0.day - self.days(of: person)[0] <= days }
      }
      let (net, margin) = (early.reduce(0) { $0 + $1.net }, early.reduce(0) { $0 + $1.margin })
      lines.add(
        "horizon \(days)", Double(mature.count), Double(net), Double(margin),
        ratio(net, mature.count), ratio(margin, mature.count))
    }
  }

  // MARK: 9 RFM

  private func addScores(to lines: inout FigureLines) {
    let people = customers.map { person in
      let own = occasions(of: person)
      return [own.last?.day ?? 0, own.count, own.reduce(0) { $0 + $1.net }]
    }
    for (person, own) in zip(customers, people) {
      lines.add(
        "RFM \(person)",
        own.indices.map { value in
          1 + 5 * people.filter { $0[value] < own[value] }.count / people.count
        })
    }
  }
}

/// nil per nothing, or of nothing.
func ratio(_ numerator: Int?, _ denominator: Int) -> Double? {
  denominator == 0 ? nil : numerator.map { Double($0) / Double(denominator) }
}

/// nil per nothing, or of nothing.
func quotient(_ numerator: Double?, _ denominator: Double?) -> Double? {
  guard let numerator, let denominator, denominator != 0 else { return nil }
  return numerator / denominator
}

/// A count as a figure.
func double(_ count: Int?) -> Double? { count.map { Double($0) } }
