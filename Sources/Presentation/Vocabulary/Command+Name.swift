extension Command {
  /// The command's name in the configuration: `move-up`, `panel-customer-value`.
  public var name: String {
    if case .panel(let panel) = self { return "panel-" + panel.name }
    return hyphenated("\(self)")
  }
}

extension Panel {
  /// The panel's name in the configuration: `customer-value`.
  public var name: String { hyphenated("\(self)") }
}

/// A name of the source as users write it: `potentialLoyalist` is `potential-loyalist`.
public func hyphenated(_ name: String) -> String {
  name.reduce(into: "") { name, letter in
    name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
  }
}
