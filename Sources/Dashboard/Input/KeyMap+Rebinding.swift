public import Presentation
public import TerminalUI

extension KeyMap {
  /// The keys that the user wants for a command, and the line that says so.
  public struct Rebinding: Equatable, Sendable {
    /// What the keys are to do.
    public let command: Command
    /// The keys, the one to show first; none takes its keys from the command.
    public let keys: [Key]
    /// Where it is said.
    public let line: Int

    /// A wish.
    public init(command: Command, keys: [Key], line: Int) {
      self.command = command
      self.keys = keys
      self.line = line
    }
  }

  /// Why a wish can't be had.
  public enum RebindingError: Error, Equatable, Sendable {
    /// The key is always that of a command, so that there is a way out whatever is configured.
    case fixed(Key, of: Command, line: Int)
    /// Two commands would have the key: that of a line, and that of another line; nil for one of the program's own.
    case conflict(Key, Command, line: Int, with: Command, otherLine: Int?)
  }

  /// The keys that no configuration can take from their command: the ways in and out, and those that the
  /// dashboard's words name, as the numbers of the panels.
  public static let fixedKeys: [Key] =
    [.enter, .escape, .up, .down, .left, .right, .control("c"), .control("l")]
    + Panel.allCases.map { .character($0.digit) }

  /// The table with other keys for some commands. These lose the keys that they had, but for the fixed ones.
  ///
  /// - Throws: the first wish that takes a fixed key away, or a key that another command has and keeps.
  public func rebound(_ wishes: [Rebinding]) throws(RebindingError) -> KeyMap {
    var lines: [Command: Int] = [:]
    var wanted: [Command: [Key]] = [:]
    for wish in wishes {
      for key in wish.keys where Self.fixedKeys.contains(key) {
        guard let owner = command(for: key), owner != wish.command else { continue }
        throw .fixed(key, of: owner, line: wish.line)
      }
      let kept = keys(for: wish.command).filter {
        Self.fixedKeys.contains($0) && !wish.keys.contains($0)
      }
      // None would be all that it had.
      if wish.keys.isEmpty, let key = kept.first, kept == keys(for: wish.command) {
        throw .fixed(key, of: wish.command, line: wish.line)
      }
      (wanted[wish.command], lines[wish.command]) = (wish.keys + kept, wish.line)
    }
    let changed = KeyMap(
      bindings: bindings.map { Binding(command: $0.command, keys: wanted[$0.command] ?? $0.keys) })
    for wish in wishes {
      for key in wish.keys {
        let others = changed.bindings.filter {
          $0.command != wish.command && $0.keys.contains(key)
        }
        // Of two lines the later one is told, which names the earlier.
        for other in others where lines[other.command].map({ $0 < wish.line }) ?? true {
          throw .conflict(
            key, wish.command, line: wish.line, with: other.command,
            otherLine: lines[other.command])
        }
      }
    }
    return changed
  }
}
