internal import CSystem
internal import Glibc

/// What the operating system refused.
public struct SystemError: Error, Equatable, Sendable {
  /// The call that failed, such as `mkdir`.
  public var operation: String
  /// The file that it was about; empty where it was about none.
  public var path: String
  /// The system's number for the reason.
  public var code: Int32

  /// An error.
  public init(operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The error of the call that just failed.
  static func last(_ operation: String, path: String = "") -> SystemError {
    SystemError(operation: operation, path: path, code: errno)
  }

  /// The C library's words for the reason.
  public var reason: String {
    // Only this form is safe from any thread; its words fit easily.
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, unsafe strerror_r(code, start, buffer.count) == 0
      else {
        return "error \(code)"
      }
      return unsafe String(cString: start)
    }
  }

  /// Whether the reason is that it is not permitted.
  public var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
}
