/// Who placed an order, as far as the file tells.
public struct CustomerIdentity: Equatable, Sendable {
  /// What the customer is known by: the trimmed, lower-cased e-mail address, else the trimmed platform id.
  public let key: String
  /// The e-mail address, trimmed and lower-cased; empty where the file has none.
  public let email: String
  /// The shop system's own customer id, trimmed; empty where the file has none.
  public let platformID: String
  /// The person's name as the file gives it.
  public var name: String
  /// Town of the billing or shipping address.
  public var city: String
  /// Country of the address, as the file gives it.
  public var country: String
  /// Whether the person accepts marketing; nil where the file does not tell.
  public var acceptsMarketing: Bool?

  /// The identity that an address or a platform id gives; nil where both are blank.
  public init?(
    email: String, platformID: String = "", name: String = "", city: String = "",
    country: String = "", acceptsMarketing: Bool? = nil
  ) {
    let address = inLowerCase(trimmed(email))
    let identifier = trimmed(platformID)
    guard !address.isEmpty || !identifier.isEmpty else { return nil }
    self.email = address
    self.platformID = identifier
    self.key = address.isEmpty ? identifier : address
    self.name = name
    self.city = city
    self.country = country
    self.acceptsMarketing = acceptsMarketing
  }
}

/// What a file of customers says of one of them.
public struct CustomerRecord: Equatable, Sendable {
  /// Who it is, with name, place and consent as far as the file has them.
  public var identity: CustomerIdentity
  /// The day on which the shop came to know the customer; nil where the file does not tell.
  public var knownSince: CalendarDay?
  /// Whether the customer has an account, and does not order as a guest; nil where the file does not tell.
  public var hasAccount: Bool?

  /// A customer, as a file has it.
  public init(
    identity: CustomerIdentity, knownSince: CalendarDay? = nil, hasAccount: Bool? = nil
  ) {
    self.hasAccount = hasAccount
    self.identity = identity
    self.knownSince = knownSince
  }
}

/// A text without the white space around it.
@inlinable
public func trimmed(_ text: some StringProtocol) -> String {
  // Nearly every text begins and ends with a visible ASCII character, and is taken as it is; a look into
  // the tables of Unicode costs more than all the rest.
  var scalars = text.unicodeScalars[...]
  let visible: ClosedRange<Unicode.Scalar> = "!"..."~"
  guard let first = scalars.first, let last = scalars.last else { return "" }
  if visible ~= first, visible ~= last { return String(text) }
  while let first = scalars.first, isWhitespace(first) { scalars = scalars.dropFirst() }
  while let last = scalars.last, isWhitespace(last) { scalars = scalars.dropLast() }
  // A part of the text is copied at once, a view of scalars one by one.
  return String(text[scalars.startIndex..<scalars.endIndex])
}

/// The same; the text itself, not a copy, where there is nothing to take off.
public func trimmed(_ text: String) -> String {
  let visible = UInt8(ascii: "!")...UInt8(ascii: "~")
  guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
  return visible ~= first && visible ~= last ? text : trimmed(text[...])
}

/// Whether a scalar is white space; the tables of Unicode are asked only for those beyond ASCII.
@usableFromInline
func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII
    ? scalar == " " || "\t"..."\r" ~= scalar : scalar.properties.isWhitespace
}

/// A text in lower case; the text itself, not a copy, where it is in lower case already.
public func inLowerCase(_ text: String) -> String {
  let bytes = text.utf8Span.span
  for index in bytes.indices {
    let byte = bytes[index]
    if byte > 0x7F || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { return text.lowercased() }
  }
  return text
}
