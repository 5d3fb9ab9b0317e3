import Presentation
import System
import TerminalUI

extension ConfigFile {
  /// Puts a setting into a configuration; all else in it stays as it is, comments and links included.
  ///
  /// - Throws: `ByteInputError` where it can't be read, `SystemError` where it can't be written.
  static func keep(_ setting: ConfigSetting, _ value: String, in path: String) throws {
    let path = Folder.resolved(path)
    var text = ""
    do throws(ByteInputError) {
      text = try SmallFile.text(of: path)
    } catch .missing {
      try Folder.create(Folder.containing(path))
    }
    var file = try PrivateFile(path: path)
    try file.write(Array(self.text(text, with: setting, value).utf8))
    try file.commit()
  }

  /// A configuration with a setting in it: in the place of the one that is there, else at its end.
  static func text(_ text: String, with setting: ConfigSetting, _ value: String) -> String {
    let line = "\(setting.rawValue) = \(value)"
    guard
      let old = SettingLine.all(in: text).first(where: { $0.assignment?.name == setting.rawValue })
    else {
      return text + (text.isEmpty || text.hasSuffix("\n") ? "" : "\n") + line + "\n"
    }
    return text[..<old.text.startIndex] + line + text[old.text.endIndex...]
  }
}
