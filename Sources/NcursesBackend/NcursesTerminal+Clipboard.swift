internal import System

/// What became of a text that was to be copied.
public enum CopyOutcome: Equatable, Sendable {
  /// tmux has it and hands it to the terminal.
  case tmux
  /// The terminal was asked to take it; whether it did it does not tell.
  case terminal
  /// The terminal of this name has no clipboard.
  case impossible(terminal: String)
  /// It is longer than terminals take, in bytes.
  case tooLong(limit: Int)
}

extension NcursesTerminal {
  /// Puts a text on the clipboard of the machine that the user sits at, over SSH too.
  ///
  /// Inside of tmux through its own command, as it drops by default what programs ask of the terminal (an older tmux
  /// without `-w` passes it on); else by OSC 52, which the terminal may refuse without a word.
  public func copy(_ text: String) -> CopyOutcome {
    let bytes = Array(text.utf8)
    let route = ClipboardRoute(terminal: kind.name, environment: Environment.nonEmptyValue)
    if route == .none { return .impossible(terminal: kind.name) }
    if route == .tmux, Subprocess.run(["tmux", "load-buffer", "-w", "-"], input: bytes) == 0 {
      return .tmux
    }
    guard bytes.count <= Self.copyLimit else { return .tooLong(limit: Self.copyLimit) }
    send(route.sequence(Self.base64(bytes)))
    return .terminal
  }

  /// 100,000 bytes of sequence, which xterm and others cut at, hold so much.
  private static var copyLimit: Int { 74_994 }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isFilled = place <= group.count
        result.append(isFilled ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
