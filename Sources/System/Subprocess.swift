internal import CSystem

/// Other programs.
public enum Subprocess {
  /// Runs a program found in the path with bytes as its input; its output is thrown away.
  ///
  /// - Parameters:
  ///   - arguments: the program's name and its arguments.
  ///   - input: what it reads.
  /// - Returns: its exit status; nil where it could not be run or was ended by a signal.
  public static func run(_ arguments: [String], input: [UInt8]) -> Int? {
    guard !arguments.isEmpty else { return nil }
    // One after the other, each ended by a 0: so no array of pointers has to be owned here.
    let words: [UInt8] = arguments.flatMap { Array($0.utf8) + [0] }
    let status = unsafe stamgast_run(words, arguments.count, input, input.count)
    return status < 0 ? nil : Int(status)
  }
}
