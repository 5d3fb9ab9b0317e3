import Dashboard
import Presentation
import TerminalUI

/// What is wrong with the configuration file.
struct ConfigError: Error, Equatable {
  /// What was found, in the terms of what was expected.
  enum Problem: Equatable {
    /// A line without `=`; with its text.
    case notASetting(found: String)
    /// A name that is no setting; the nearest that is.
    case unknownSetting(found: String, nearest: String?)
    /// A name behind `key.` that is no action; the nearest that is.
    case unknownAction(found: String, nearest: String?)
    /// A setting that was set before, and where.
    case repeated(String, firstLine: Int)
    /// A value that the setting can't have.
    case badValue(ConfigSetting, found: String)
    /// A word that is no key; empty where there is none.
    case notAKey(found: String, action: String)
    /// A key that stands for its action already, in the same line.
    case repeatedKey(Key, action: String)
    /// A key that always stays with another action.
    case fixedKey(Key, action: String)
    /// A key of two actions; the line of the other, nil where it has the key by itself.
    case conflict(Key, action: String, with: String, otherLine: Int?)
    /// A theme that there is none of; the nearest that there is.
    case unknownTheme(found: String, nearest: String?)
  }

  /// The file as it was named.
  var file: String
  /// The line, from 1.
  var line: Int
  /// What is wrong.
  var problem: Problem
}
