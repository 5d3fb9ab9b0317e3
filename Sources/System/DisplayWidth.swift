internal import CSystem

/// The columns that a code point takes on a terminal: 0 for a combining mark, 2 for East Asian wide
/// characters and emoji; nil for what is not printable. As the C library's `wcwidth` says in UTF-8,
/// whatever the locale of the process.
public func displayWidth(of scalar: Unicode.Scalar) -> Int? {
  let width = stamgast_display_width(scalar.value)
  return width < 0 ? nil : Int(width)
}
