/// What is wrong with a line of a theme or of the configuration: what was found, and what was expected.
extension Strings {
  /// Where in a theme or the configuration something is wrong, and what.
  public func problem(in file: String, line: Int, _ problem: String) -> String {
    line > 0 ? "\(file):\(line): \(problem)" : "\(file): \(problem)"
  }
  /// A line of a theme without `=`.
  public func notAnAssignment(_ found: String) -> String {
    say("“\(found)”, not ROLE = COLOUR", "“\(found)”, niet ROL = KLEUR")
  }
  /// A role that there is none of.
  public func unknownRole(_ found: String) -> String {
    say("“\(found)” is no role", "“\(found)” is geen rol")
  }
  /// A role without a style.
  public func noStyle(_ role: String) -> String {
    say(
      "\(role) has no style, such as #d8dee9 on #2e3440",
      "\(role) heeft geen stijl, zoals #d8dee9 on #2e3440")
  }
  /// A role that was set before.
  public func repeatedRole(_ role: String) -> String {
    say("\(role) was set before", "\(role) stond er al")
  }
  /// A word that is no colour.
  public func unreadableColor(_ found: String) -> String {
    say(
      "“\(found)” is no colour, such as #d8dee9, 110, bright blue or default",
      "“\(found)” is geen kleur, zoals #d8dee9, 110, bright blue of default")
  }
  /// A colour too many.
  public func misplacedColor(_ found: String) -> String {
    say(
      "“\(found)” is a colour where none can stand: COLOUR on COLOUR, and none in mono",
      "“\(found)” is een kleur waar er geen kan staan: KLEUR on KLEUR, en geen in mono")
  }
  /// More than the four depths.
  public func tooManyDepths(_ found: Int) -> String {
    say(
      "\(found) styles, not at most four: true / 256 / 16 / mono",
      "\(found) stijlen, niet hoogstens vier: true / 256 / 16 / mono")
  }
  /// The ground is no single colour.
  public func unreadableGround(_ found: String) -> String {
    say(
      "ground is “\(found)”, not one colour such as #2e3440",
      "ground is “\(found)”, niet één kleur zoals #2e3440")
  }
  /// Roles that are not set.
  public func missingRoles(_ roles: [String]) -> String {
    say("does not set \(listed(roles, limit: 40))", "zet \(listed(roles, limit: 40)) niet")
  }
}
