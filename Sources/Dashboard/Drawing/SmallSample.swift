/// Of so few customers or orders that chance decides a figure: it is marked, and not drawn as sure.
enum SmallSample {
  /// From how many on a figure is no small sample's.
  static let limit = 30
}
