// How far long work is, and how long it still takes.
extension Strings {
  /// How far an import is: per cent, rows, rows a second, and the time that is left where it can be told.
  public func importProgress(_ file: String, _ progress: WorkProgress) -> String {
    var text = say(
      "\(file) \(done(progress))  \(number.count(progress.rows)) rows",
      "\(file) \(done(progress))  \(number.count(progress.rows)) rijen")
    if progress.rowsPerSecond > 0 {
      let speed = number.compact(progress.rowsPerSecond)
      text += say("  \(speed) rows/s", "  \(speed) rijen/s")
    }
    return text + left(progress, after: "  ")
  }

  /// The same in the line on top.
  public func importing(_ file: String, _ progress: WorkProgress?) -> String {
    let progress = progress ?? .none
    return say("importing \(file) ", "leest \(file) ") + done(progress)
      + left(progress, after: "  ")
  }

  /// The same in a cell of a table: `34 %  0:07`.
  public func shortProgress(_ progress: WorkProgress?) -> String {
    let time = progress?.secondsLeft.map { "  " + duration($0) } ?? ""
    return done(progress ?? .none) + time
  }

  /// How far the opening of a store is.
  public func openingProgress(_ file: String, _ progress: WorkProgress) -> String {
    say("opening \(file) ", "opent \(file) ") + done(progress) + left(progress, after: "  ")
  }

  /// While the part of the shop is made that a filter leaves.
  public func filtering(_ progress: WorkProgress) -> String {
    say("Filtering: ", "Filteren: ") + done(progress) + left(progress, after: "  ")
      + say("   Esc leaves it as it was", "   Esc laat het zoals het was")
  }

  /// A model is being fitted; nil before anything is told of it.
  public func fitting(_ progress: WorkProgress?) -> String {
    say("fitting…", "rekent…")
      + (progress.map { " " + done($0) + left($0, after: ", ") } ?? "")
  }

  /// A length of time: `0:07`, `12:30`.
  public func duration(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds.rounded(.up)), 359_999))
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private func done(_ progress: WorkProgress) -> String {
    number.percentage(progress.share, digits: 0)
  }

  private func left(_ progress: WorkProgress, after gap: String) -> String {
    progress.secondsLeft.map {
      gap + say("\(duration($0)) left", "nog \(duration($0))")
    } ?? ""
  }
}
