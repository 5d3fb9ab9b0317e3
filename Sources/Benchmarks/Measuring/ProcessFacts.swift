import System

/// What the system knows of a running process, from its files in `/proc`.
struct ProcessFacts {
  let processID: Int

  /// Megabytes that it has in memory now.
  func residentMegabytes() throws -> Double { try value("VmRSS", in: "status") / 1024 }

  /// The most megabytes that it has had in memory.
  func peakMegabytes() throws -> Double { try value("VmHWM", in: "status") / 1024 }

  /// How often its threads have begun to run after a wait, up to now.
  func wakeUps() throws -> Double {
    try Folder.names(in: "/proc/\(processID)/task").reduce(0) { sum, thread in
      try sum + value("voluntary_ctxt_switches", in: "task/\(thread)/status")
    }
  }

  private func value(_ name: String, in file: String) throws -> Double {
    let path = "/proc/\(processID)/\(file)"
    let text = try TextFile.read(path)
    for line in text.split(separator: "\n") where line.hasPrefix(name + ":") {
      let words = line.split { $0 == " " || $0 == "\t" }
      if words.count > 1, let value = Double(words[1]) { return value }
    }
    throw MeasuringError("no \(name) in \(path)")
  }
}
