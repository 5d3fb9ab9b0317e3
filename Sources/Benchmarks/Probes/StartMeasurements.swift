/// Cold starts: a new process each time, files in the system's cache.
struct StartMeasurements {
  let bench: Workbench
  var times = 10

  /// The dashboard on a store, to its first whole frame.
  func start(store: String) throws -> Samples {
    bench.announce("starting on \(store)")
    return try samples([bench.program, "--store", store])
  }

  /// The demo, its import included.
  func demo() throws -> Samples {
    bench.announce("starting the demo")
    return try samples([bench.program, "demo"])
  }

  private func samples(_ words: [String]) throws -> Samples {
    try Samples(times: times) {
      let probe = try DashboardProbe(words, bench)
      let milliseconds = probe.start.milliseconds
      _ = try probe.quit()
      return milliseconds
    }
  }
}
