/// Where a value lies between two others, held in 0...1; 0 where it is no number or they are equal.
///
/// Halves are taken first, so that the difference of two very large numbers stays one.
func share(of value: Double, from low: Double, to high: Double) -> Double {
  let span = high / 2 - low / 2
  guard span > 0, span.isFinite, value.isFinite else { return 0 }
  return min(max((value / 2 - low / 2) / span, 0), 1)
}
