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

  /// The same; for `HOME` where that is not set the folder that the system has for whoever runs the process.
  public static func valueOrSystemHome(_ name: String) -> String? {
    nonEmptyValue(name) ?? (name == "HOME" ? systemHome : nil)
  }

  private static var systemHome: String? {
    guard let entry = unsafe getpwuid(getuid()), let home = unsafe entry.pointee.pw_dir else {
      return nil
    }
    return unsafe String(cString: home)
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
