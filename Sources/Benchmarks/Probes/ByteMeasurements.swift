/// What the dashboard sends to the terminal.
struct ByteMeasurements {
  var firstFrame = Samples()
  var cursorMove = Samples()
  var panelSwitch = Samples()
  var twentyKeys = Samples()

  /// Walks through a dashboard that has just started.
  mutating func walk(_ probe: inout DashboardProbe) throws {
    firstFrame.add(Double(probe.start.bytes))
    // A frame that says what is being read is less than the panel, whose bytes would be those of a later key.
    for panel in KeyMeasurements.panels { _ = try probe.press(panel.key, isLongWork: true) }
    _ = try probe.idle(seconds: 3)
    for panel in KeyMeasurements.panels {
      if let answer = try probe.press(panel.key) { panelSwitch.add(Double(answer.bytes)) }
      for key in ["j", "j", "j", "k"] {
        if let answer = try probe.press(key) { cursorMove.add(Double(answer.bytes)) }
      }
    }
    _ = try probe.press("6")
    for _ in 0..<5 {
      let packet = String(repeating: "j", count: 20)
      if let answer = try probe.press(packet) { twentyKeys.add(Double(answer.bytes)) }
    }
  }
}
