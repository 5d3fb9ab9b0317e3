/// A value of a JSON text. Numbers stay as they are written, since money is no floating point.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A member of an object; null for what has no such member.
  subscript(name: String) -> JSONValue {
    if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  /// The members of an object; none for what is no object.
  var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// The elements of an array; none for what is no array.
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  /// The text of a string or number; empty for anything else.
  var text: String {
    switch self {
    case .string(let text), .number(let text): text
    default: ""
    }
  }

  /// A truth value; nil for anything else.
  var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// Whether a member of that name is there, be it null.
  func has(_ name: String) -> Bool {
    if case .object(let members) = self { members[name] != nil } else { false }
  }
}
