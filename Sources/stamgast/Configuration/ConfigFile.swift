import Commerce
import Dashboard
import Presentation
import System
import TerminalUI

/// Reads the configuration: lines `name = value`, and `key.ACTION = KEY [KEY...]`.
enum ConfigFile {
  /// What the user's file says; nothing where there is none.
  ///
  /// - Throws: `ConfigError`, the first thing that is wrong with it; `ByteInputError` where it can't be read.
  static func read(_ folders: ResourceFolders = ResourceFolders()) throws -> Configuration {
    let path = folders.configuration
    let text: String
    do throws(ByteInputError) {
      text = try SmallFile.text(of: path)
    } catch .missing {
      return Configuration()
    }
    return try parse(text, file: path)
  }

  /// What a text says.
  ///
  /// - Parameter file: how errors name it.
  static func parse(_ text: String, file: String) throws(ConfigError) -> Configuration {
    var configuration = Configuration()
    var lines: [String: Int] = [:]
    var wishes: [KeyMap.Rebinding] = []
    for line in SettingLine.all(in: text) {
      do throws(ConfigProblem) {
        guard let (name, value) = line.assignment else {
          throw .init(.notASetting(found: String(line.text)))
        }
        if let first = lines.updateValue(line.number, forKey: name) {
          throw .init(.repeated(name, firstLine: first))
        }
        if name.hasPrefix(keyPrefix) {
          wishes.append(
            try rebinding(name.dropFirst(keyPrefix.count), value, line: line.number))
        } else {
          guard let setting = ConfigSetting(rawValue: name) else {
            throw .init(.unknownSetting(found: name, nearest: nearestName(to: name, among: names)))
          }
          guard configuration.set(setting, to: String(value)) else {
            throw .init(.badValue(setting, found: String(value)))
          }
          configuration.lines[setting] = line.number
        }
      } catch {
        throw ConfigError(file: file, line: line.number, problem: error.problem)
      }
    }
    do throws(KeyMap.RebindingError) {
      configuration.keyMap = try configuration.keyMap.rebound(wishes)
    } catch {
      throw keyError(error, file: file)
    }
    return configuration
  }

  /// What stands before the name of an action.
  static let keyPrefix = "key."

  /// Takes an action's keys away.
  private static let noKeys = "none"

  private static let names =
    ConfigSetting.allCases.map(\.rawValue)
    + KeyMap.standard.bindings.map { keyPrefix + $0.command.name }

  /// A problem on its way to the place that knows the line.
  private struct ConfigProblem: Error {
    let problem: ConfigError.Problem
    init(_ problem: ConfigError.Problem) { self.problem = problem }
  }

  private static func rebinding(
    _ action: Substring, _ value: Substring, line: Int
  ) throws(ConfigProblem) -> KeyMap.Rebinding {
    let commands = KeyMap.standard.bindings.map(\.command)
    guard let command = commands.first(where: { $0.name == action }) else {
      let nearest = nearestName(to: String(action), among: commands.map(\.name))
      throw .init(.unknownAction(found: String(action), nearest: nearest))
    }
    let words = value.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else {
      throw .init(.notAKey(found: "", action: command.name))
    }
    var keys: [Key] = []
    if words != [noKeys[...]] {
      for word in words {
        guard let key = Key(label: String(word)) else {
          throw .init(.notAKey(found: String(word), action: command.name))
        }
        guard !keys.contains(key) else {
          throw .init(.repeatedKey(key, action: command.name))
        }
        keys.append(key)
      }
    }
    return KeyMap.Rebinding(command: command, keys: keys, line: line)
  }

  private static func keyError(_ error: KeyMap.RebindingError, file: String) -> ConfigError {
    switch error {
    case .fixed(let key, let owner, let line):
      ConfigError(file: file, line: line, problem: .fixedKey(key, action: owner.name))
    case .conflict(let key, let command, let line, let other, let otherLine):
      ConfigError(
        file: file, line: line,
        problem: .conflict(
          key, action: command.name, with: other.name, otherLine: otherLine))
    }
  }
}
