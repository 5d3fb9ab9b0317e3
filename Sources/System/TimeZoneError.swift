/// Why a time zone could not be had.
public enum TimeZoneError: Error, Equatable, Sendable {
  /// The system's zone files know no zone of this name.
  case unknown(name: String)
  /// There is a zone file of this name, but it is damaged or counts leap seconds.
  case unreadable(name: String)
}
