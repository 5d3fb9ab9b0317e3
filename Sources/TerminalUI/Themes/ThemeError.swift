/// What is wrong with a theme file.
public struct ThemeError: Error, Equatable, Sendable {
  /// What was found, in the terms of what was expected.
  public enum Problem: Equatable, Sendable {
    /// A line without `=`; with its text.
    case notAnAssignment(found: String)
    /// A word left of `=` that is neither a role nor `ground`.
    case unknownRole(found: String)
    /// A role without a value, or whose first style is empty.
    case noStyle(String)
    /// A role, or `ground`, that was set before.
    case repeatedRole(String)
    /// A part of a value that is no colour, `on`, or attribute.
    case unreadableWord(found: String)
    /// More than two colours in a style, or a colour in the style without colour.
    case misplacedColor(found: String)
    /// More than the four depths.
    case tooManyDepths(found: Int)
    /// `ground` is not one colour of its own.
    case unreadableGround(found: String)
    /// Roles, or `ground`, that the file does not set, in their order.
    case missing([String])
  }

  /// The file as it was named.
  public var file: String
  /// The line from 1; 0 where the file as a whole is wrong.
  public var line: Int
  /// What is wrong.
  public var problem: Problem

  /// An error.
  public init(file: String, line: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}
