/// In which towns the customers of a ledger live. Letter case tells no towns apart.
public struct Towns: Equatable, Sendable {
  /// The towns, each as its first customer writes it.
  public private(set) var names: [String] = []
  /// By the same places all ways in which they are written, in the order in which they were found.
  public private(set) var spellings: [[String]] = []
  /// Index into the names by the customer's index in the ledger; -1 for one of no known town.
  private let town: [Int32]
  private var places: [String: Int32] = [:]

  /// The name of no town.
  public static let none = Country.none

  /// The towns of customers, in the order of the ledger; an empty text is none.
  public init(_ texts: some Sequence<String>) {
    var names: [String] = []
    var spellings: [[String]] = []
    var places: [String: Int32] = [:]
    // What was written just so before needs no look into the tables of Unicode.
    var known: [String: Int32] = [:]
    town = texts.map { text in
      if let found = known.index(forKey: text), isSpelled(text, known.keys[found]) {
        return known.values[found]
      }
      let name = trimmed(text)
      let key = inLowerCase(name)
      let place = name.isEmpty ? -1 : places[key] ?? Int32(names.count)
      known[text] = place
      guard place >= 0 else { return place }
      if place == names.count {
        places[key] = place
        names.append(name)
        spellings.append([])
      }
      if !spellings[Int(place)].contains(where: { isSpelled(text, $0) }) {
        spellings[Int(place)].append(text)
      }
      return place
    }
    self.names = names
    self.spellings = spellings
    self.places = places
  }

  /// The town of a customer, by the index in the ledger; `(none)` where it is not known.
  public func name(ofCustomer customer: Int32) -> String {
    let place = place(ofCustomer: customer)
    return place < 0 ? Self.none : names[Int(place)]
  }

  /// The place of that town among the names; -1 where it is not known.
  public func place(ofCustomer customer: Int32) -> Int32 {
    Int(customer) < town.count ? town[Int(customer)] : -1
  }

  /// A town as its customers write it, else as it is given; `(none)` for an empty text.
  public func spelling(of text: String) -> String {
    let name = Self.name(text)
    return places[inLowerCase(name)].map { names[Int($0)] } ?? name
  }

  /// A town as it is given; `(none)` for an empty text.
  public static func name(_ text: String) -> String {
    let name = trimmed(text)
    return name.isEmpty ? none : name
  }

  /// Whether two texts name the same town.
  public static func isSame(_ first: String, _ second: String) -> Bool {
    inLowerCase(trimmed(first)) == inLowerCase(trimmed(second))
  }
}

/// Whether two texts are the same to the byte: an accent may be a letter's or stand by itself.
private func isSpelled(_ text: String, _ other: String) -> Bool {
  text.utf8.elementsEqual(other.utf8)
}
