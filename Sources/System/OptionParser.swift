internal import CSystem

/// Why a command line was not understood; options as they were given.
public enum OptionError: Error, Equatable, Sendable {
  /// No option is called that.
  case unknown(String)
  /// The beginning of several options; with their long names.
  case ambiguous(String, candidates: [String])
  /// The option needs a value and has none.
  case missingValue(String)
  /// The option takes no value and was given one.
  case unexpectedValue(String)
}

/// Takes a command line apart with the C library's `getopt_long`, as users of other programs know it:
/// `-a VALUE`, `-aVALUE`, `--all=VALUE`, `--all VALUE`, a long name cut short where it stays clear, and
/// `--`, behind which nothing is an option. Options and arguments may come in any order.
public struct OptionParser: Sendable {
  /// Whether an option has a value.
  public enum Value: Int32, Sendable {
    case none = 0
    case required = 1
    /// Only `-aVALUE` and `--all=VALUE` give it.
    case optional = 2
  }

  /// An option that is understood.
  public struct Option: Equatable, Sendable {
    /// The name behind `--`.
    public var name: String
    /// The ASCII letter behind `-`, if it has one.
    public var letter: Character?
    /// Whether it has a value.
    public var value: Value

    /// An option.
    public init(_ name: String, letter: Character? = nil, value: Value = .none) {
      self.name = name
      self.letter = letter
      self.value = value
    }
  }

  /// A part of a command line.
  public enum Item: Equatable, Sendable {
    /// An option by its long name.
    case option(name: String, value: String?)
    /// What is no option, `-` too.
    case argument(String)
  }

  /// The options that are understood.
  public let options: [Option]

  /// A parser for a table of options.
  public init(options: [Option]) {
    self.options = options
  }

  /// The parts of a command line, without the program's name, in their order; none for none.
  ///
  /// - Throws: the first part that is not understood.
  public func parse(_ arguments: [String]) throws(OptionError) -> [Item] {
    guard
      let handle = unsafe stamgast_options_open(Int32(arguments.count), Int32(options.count))
    else { return [] }
    defer { unsafe stamgast_options_close(handle) }
    for (index, argument) in arguments.enumerated() {
      unsafe stamgast_options_set_argument(handle, Int32(index), argument)
    }
    for (index, option) in options.enumerated() {
      let letter = option.letter?.asciiValue.map { Int32($0) } ?? 0
      unsafe stamgast_options_set_option(
        handle, Int32(index), option.name, letter, option.value.rawValue)
    }
    var items: [Item] = []
    while true {
      let found = unsafe stamgast_options_next(handle)
      let value = unsafe stamgast_options_value(handle).map { unsafe String(cString: $0) }
      let offender =
        unsafe stamgast_options_offender(handle).map { unsafe String(cString: $0) } ?? ""
      switch Int(found) {
      case Int(STAMGAST_OPTION_END):
        return items
      case Int(STAMGAST_OPTION_ARGUMENT):
        items.append(.argument(value ?? ""))
      case Int(STAMGAST_OPTION_UNKNOWN):
        throw unknown(offender)
      case Int(STAMGAST_OPTION_MISSING_VALUE):
        throw .missingValue(offender)
      case Int(STAMGAST_OPTION_UNEXPECTED_VALUE):
        throw .unexpectedValue(offender)
      case let number:
        let index = number - Int(STAMGAST_OPTION_FIRST)
        items.append(.option(name: options[index].name, value: value))
      }
    }
  }

  private func unknown(_ offender: String) -> OptionError {
    let beginning = offender.drop { $0 == "-" }.prefix { $0 != "=" }
    let candidates = options.map(\.name).filter { $0.hasPrefix(beginning) }
    return offender.hasPrefix("--") && candidates.count > 1
      ? .ambiguous(offender, candidates: candidates) : .unknown(offender)
  }
}
