/// The first derivative of ln of the gamma function at a positive number.
///
/// The asymptotic series (Abramowitz & Stegun 6.3.18) from 10 upwards; below, by the recurrence 6.3.5.
func digamma(_ x: Double) -> Double {
  var (x, shift) = (x, 0.0)
  while x < 10 {
    shift += 1 / x
    x += 1
  }
  let square = 1 / (x * x)
  // Bernoulli numbers, each divided by its index.
  var series = 1.0 / 12
  series = 691.0 / 32_760 - square * series
  series = 1.0 / 132 - square * series
  series = 1.0 / 240 - square * series
  series = 1.0 / 252 - square * series
  series = 1.0 / 120 - square * series
  series = 1.0 / 12 - square * series
  return naturalLogarithm(x) - 0.5 / x - square * series - shift
}

/// The second derivative of ln of the gamma function at a positive number.
///
/// The asymptotic series (Abramowitz & Stegun 6.4.12) from 10 upwards; below, by the recurrence 6.4.6.
func trigamma(_ x: Double) -> Double {
  var (x, shift) = (x, 0.0)
  while x < 10 {
    shift += 1 / (x * x)
    x += 1
  }
  let square = 1 / (x * x)
  // Bernoulli numbers.
  var series = 7.0 / 6
  series = 691.0 / 2730 - square * series
  series = 5.0 / 66 - square * series
  series = 1.0 / 30 - square * series
  series = 1.0 / 42 - square * series
  series = 1.0 / 30 - square * series
  series = 1.0 / 6 - square * series
  return 1 / x + square / 2 + square / x * series + shift
}
