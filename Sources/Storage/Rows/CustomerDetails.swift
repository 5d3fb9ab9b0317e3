/// What is known of a customer as a person.
public struct CustomerDetails: Equatable, Sendable {
  /// The customer's id in the store.
  public var id: Int32
  /// What the customer is known by: the e-mail address, else the platform's id.
  public var key: String
  /// Other addresses and ids of the same person, by what the owner said; none for most.
  public var otherKeys: [String] = []
  /// The e-mail address; empty where only the platform's id is known.
  public var email: String
  /// The person's name; empty where no file gave one.
  public var name: String
  /// Town of the address.
  public var city: String
  /// Country of the address, as the files give it.
  public var country: String
  /// Whether the person accepts marketing; nil where no file tells.
  public var acceptsMarketing: Bool?

  /// Details of a customer.
  public init(
    id: Int32, key: String, email: String, name: String, city: String, country: String,
    acceptsMarketing: Bool?
  ) {
    self.id = id
    self.key = key
    self.email = email
    self.name = name
    self.city = city
    self.country = country
    self.acceptsMarketing = acceptsMarketing
  }
}
