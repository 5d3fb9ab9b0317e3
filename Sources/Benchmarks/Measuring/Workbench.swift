import System

/// Where is measured, and what with.
struct Workbench {
  /// The program that is measured.
  let program: String
  /// Shops and stores are made in here and kept for the next time.
  let folder: String
  /// The script that computes the report's figures with DuckDB.
  let duckDBScript: String

  /// Nothing of who measures reaches the program.
  var environment: [String: String] {
    [
      "PATH": Environment.value("PATH") ?? "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
    ]
  }

  /// Runs a program, and says how long it took.
  ///
  /// Throws where it did not do what it should.
  func run(_ words: [String], output: String? = nil) throws -> (
    seconds: Double, peakMegabytes: Double
  ) {
    let began = ContinuousClock.now
    let ending = try Subprocess.run(
      words, environment: environment, output: output ?? "\(folder)/output")
    let duration = ContinuousClock.now - began
    guard ending.status == 0 else { throw MeasuringError(words, status: ending.status) }
    return (duration.seconds, Double(ending.peakKilobytes) / 1024)
  }

  /// Says on the terminal what is being measured, since it all takes minutes.
  func announce(_ what: String) {
    try? StandardStream.error.write("\(what) ...\n")
  }
}

/// A program that is measured did not do what it should.
struct MeasuringError: Error, CustomStringConvertible {
  let description: String

  init(_ words: [String], status: Int) {
    description = "\(words.joined(separator: " ")): exit status \(status)"
  }

  init(_ description: String) {
    self.description = description
  }
}
