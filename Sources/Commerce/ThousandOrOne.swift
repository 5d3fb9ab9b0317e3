/// Whether a number may be read as a thousand and as one: `1.000` or `1,000`, of which some mean this and some that.
public func mayBeThousandOrOne(_ text: some StringProtocol) -> Bool {
  let digits = text.drop { $0 == "-" }
  let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
  return parts.count == 2 && (1...3).contains(parts[0].count) && parts[1].count == 3
    && parts.allSatisfy {
      $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    && !parts[0].hasPrefix("0")
}
