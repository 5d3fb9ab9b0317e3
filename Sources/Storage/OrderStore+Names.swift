import Commerce

extension OrderStore {
  /// A name as it was given among those of its kind, spaces around and letter case ignored; nil where none is it.
  static func name(_ name: String, among known: [String]) -> String? {
    let wanted = inLowerCase(trimmed(name))
    return known.first { inLowerCase($0) == wanted }
  }
}
