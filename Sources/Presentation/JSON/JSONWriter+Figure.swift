public import Metrics

extension JSONWriter {
  /// Writes a member with a figure, null where it is undefined.
  public mutating func member(_ name: String, _ figure: Figure<Double>) {
    key(name)
    if let number = figure.value { value(number) } else { null() }
  }

  /// Writes a member with a figure in whole numbers, null where it is undefined.
  public mutating func member(_ name: String, _ figure: Figure<some BinaryInteger>) {
    key(name)
    if let number = figure.value { value(number) } else { null() }
  }

  /// Writes a member with an interval as a list of two, null where there is none.
  public mutating func member(_ name: String, _ interval: ClosedRange<Double>?) {
    key(name)
    if let interval {
      list([interval.lowerBound, interval.upperBound]) { $0.value($1) }
    } else {
      null()
    }
  }
}
