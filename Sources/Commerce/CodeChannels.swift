/// A discount code, or the beginning of several, that the shop names as a channel: a friend's, an influencer's.
public struct CodeChannel: Equatable, Sendable {
  /// The code in capitals; the beginning of several where a `*` stands last.
  public let pattern: String
  /// The channel, as orders and spend name it: trimmed and lower-cased.
  public let channel: String

  private let wanted: TextPattern

  fileprivate init(_ entry: Substring) throws(CodeChannelProblem.Reason) {
    let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    pattern = trimmed(parts[0]).uppercased()
    channel = parts.count == 2 ? inLowerCase(trimmed(parts[1])) : ""
    wanted = TextPattern(pattern)
    if wanted.wanted.isEmpty { throw .noCode }
    if wanted.hasStarInside { throw .starBeforeEnd }
    if channel.isEmpty || channel == Order.noChannel { throw .noChannel }
  }

  /// Whether a code, in capitals, is the one that is named, or one of them.
  func fits(_ code: String) -> Bool { wanted.fits(code) }
}

/// What is wrong with an entry of a list of codes that are channels.
public struct CodeChannelProblem: Error, Equatable {
  /// Why an entry is none.
  public enum Reason: Error, Equatable, Sendable {
    /// No code stands before the equals sign, or one that would fit every code.
    case noCode
    /// A `*` stands before the end of a code.
    case starBeforeEnd
    /// No channel stands behind an equals sign.
    case noChannel
    /// An entry before it names the same code.
    case namedBefore
  }

  /// The entry's place in the list, counted from 1.
  public let place: Int
  /// The entry as it was written, trimmed.
  public let entry: String
  /// What is wrong with it.
  public let reason: Reason

  /// A problem of the entry at a place.
  public init(place: Int, entry: String, reason: Reason) {
    self.place = place
    self.entry = entry
    self.reason = reason
  }
}

/// The discount codes that are channels, as the shop's settings list them: `FRIEND10=referral, ANNA*=anna`.
///
/// **An order with such a code came by its channel**, whatever its file says of that; of an order with several codes, the
/// entry that stands first in the list decides. A customer belongs to the channel of the first order as ever, so that the
/// code wins nobody who was a customer before.
///
/// **What it costs.** The discount of the order by which a customer was won, less the part that was paid back, is what
/// winning that customer cost: spend of the channel on that day, for `SpendPurpose.giveaway`, once for an order however
/// many codes it has. It is part of both kinds of CAC, as it grows with each customer like a paid click. Since it has
/// lowered the order's margin too, the margin of the customer's first occasion is taken before it: margin less the cost
/// of winning holds it once. What the shop took in, its totals of orders, and the net of an occasion stay as they
/// were booked.
public struct CodeChannels: Equatable, Sendable {
  /// The entries, each code once; of an order that fits several the first decides.
  public let entries: [CodeChannel]

  /// A list without entries: no code is a channel.
  public static let none = CodeChannels()

  private init() { entries = [] }

  /// The entries of a list, with commas between; an empty one is left out.
  public init(parsing list: String) throws(CodeChannelProblem) {
    var entries: [CodeChannel] = []
    for (index, part) in list.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
      let text = trimmed(part)
      if text.isEmpty { continue }
      do throws(CodeChannelProblem.Reason) {
        let entry = try CodeChannel(Substring(text))
        if entries.contains(where: { $0.pattern == entry.pattern }) { throw .namedBefore }
        entries.append(entry)
      } catch {
        throw CodeChannelProblem(place: index + 1, entry: text, reason: error)
      }
    }
    self.entries = entries
  }

  /// The list as it is kept; the views read this form.
  public var text: String {
    entries.map { "\($0.pattern)=\($0.channel)" }.joined(separator: ", ")
  }

  /// The channel of an order with these codes, in capitals; nil where none of them is one.
  public func channel(ofOrderWith codes: [String]) -> String? {
    // Nearly every shop has no entries, and most orders no codes.
    if entries.isEmpty || codes.isEmpty { return nil }
    return entries.first { codes.contains(where: $0.fits) }?.channel
  }
}

extension OrderFacts {
  /// Makes the order's channel that of a code of it that is one; else it stays as it is.
  public mutating func takeChannel(ofCodes channels: CodeChannels) {
    guard let channel = channels.channel(ofOrderWith: discountCodes) else { return }
    self.channel = channel
    isByCode = true
  }
}
