internal import Glibc

/// What the process was started with.
public enum Environment {
  /// The value of a variable; nil where it is not set.
  public static func value(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// The value of a variable; nil where it is not set or empty, which most conventions take for the same.
  public static func nonEmptyValue(_ name: String) -> String? {
    value(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The folder of whoever runs the process: `HOME`, else what the system knows; empty where it knows none.
  public static var homeFolder: String {
    if let home = nonEmptyValue("HOME") { return home }
    guard let entry = unsafe getpwuid(getuid()), let home = unsafe entry.pointee.pw_dir else {
      return ""
    }
    return unsafe String(cString: home)
  }

  /// The value of a variable as most conventions take it, and of `HOME` where that is not set what the system knows.
  public static func usual(_ name: String) -> String? {
    nonEmptyValue(name) ?? (name == "HOME" && !homeFolder.isEmpty ? homeFolder : nil)
  }

  /// The path of the program itself, links followed; nil where the system does not tell.
  public static var executablePath: String? {
    var bytes = [CChar](repeating: 0, count: 4097)
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count - 1)
    guard count > 0 else { return nil }
    return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// From now on files are made readable by their owner only.
  public static func makeFilesPrivate() {
    umask(0o077)
  }
}
