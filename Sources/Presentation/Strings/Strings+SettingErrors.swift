public import Commerce

/// What is wrong with a zone or a setting, in one line each: what was found, and what was expected.
extension Strings {
  /// A time zone that the system does not have.
  public func unknownZone(_ name: String) -> String {
    say(
      "“\(name)” is no time zone of this system; names look like Europe/Amsterdam",
      "“\(name)” is geen tijdzone van dit systeem; namen zien eruit als Europe/Amsterdam")
  }
  /// A zone file that is damaged.
  public func unreadableZone(_ name: String) -> String {
    say(
      "the system's file of the time zone “\(name)” is damaged",
      "het systeembestand van de tijdzone “\(name)” is beschadigd")
  }
  /// A setting can't have a value.
  public func invalidSetting(_ key: String, value: String) -> String {
    say(
      "\(key) is “\(value)”, not \(expectedSetting(key))",
      "\(key) is “\(value)”, niet \(expectedSetting(key))")
  }
  /// An entry of the list of codes that are channels is none.
  public func invalidCodeChannel(_ problem: CodeChannelProblem) -> String {
    let why =
      switch problem.reason {
      case .noCode:
        say("no code stands before the =, or none in particular", "er staat geen code vóór de =")
      case .starBeforeEnd:
        say("a * stands only at the end of a code", "een * staat alleen aan het einde van een code")
      case .noChannel:
        say(
          "no channel stands behind the code and a =",
          "er staat geen kanaal achter de code en een =")
      case .namedBefore:
        say("an entry before it names the same code", "een eerder deel noemt dezelfde code al")
      }
    return say(
      "code-channels, entry \(problem.place): “\(problem.entry)”: \(why); expected \(codeChannelsExample)",
      "code-channels, deel \(problem.place): “\(problem.entry)”: \(why); verwacht "
        + codeChannelsExample)
  }
  private var codeChannelsExample: String {
    say(
      "codes with their channels, such as FRIEND10=referral, ANNA*=anna",
      "codes met hun kanaal, zoals FRIEND10=referral, ANNA*=anna")
  }
  /// A channel's spend can't be for two things.
  public func purposeSaidElsewhere(_ channel: String, by setting: String) -> String {
    say(
      "“\(channel)” stands in \(setting) already; a channel's spend is for one thing",
      "“\(channel)” staat al in \(setting); de uitgaven van een kanaal zijn voor één ding")
  }
  /// The shop's zone or currency is settled already.
  public func settledOtherwise(_ setting: String, given: String, settled: String) -> String {
    say(
      "the shop's \(setting) is \(settled), not \(given); to change it: stamgast shop \(setting) \(given)",
      "de \(setting) van de winkel is \(settled), niet \(given); om dat te veranderen: "
        + "stamgast shop \(setting) \(given)")
  }

  private func expectedSetting(_ key: String) -> String {
    switch key {
    case "name": say("a name of 1 to 200 letters", "een naam van 1 tot 200 letters")
    case "currency":
      say(
        "a currency's three letters by ISO 4217, such as EUR",
        "de drie letters van een valuta naar ISO 4217, zoals EUR")
    case "time-zone":
      say("a time zone, such as Europe/Amsterdam", "een tijdzone, zoals Europe/Amsterdam")
    case "activity-window":
      say("a number of days from 1 to 3650", "een aantal dagen van 1 tot 3650")
    case "masked-addresses": say("count or leave-out", "count of leave-out")
    case "refunds": say("on-order-day or on-refund-day", "on-order-day of on-refund-day")
    case "rfm-recency":
      say(
        "four ascending numbers of days, such as 30, 90, 180, 365",
        "vier oplopende aantallen dagen, zoals 30, 90, 180, 365")
    case "rfm-frequency":
      say(
        "four ascending numbers of purchases from 2 up, such as 2, 3, 5, 10",
        "vier oplopende aantallen aankopen vanaf 2, zoals 2, 3, 5, 10")
    case "rfm-monetary":
      say(
        "four amounts from 1 up, each at least 1 above the last, such as 50, 100, 250, 500",
        "vier bedragen vanaf 1, elk minstens 1 boven het vorige, zoals 50, 100, 250, 500")
    case "acquisition-channels", "retention-channels", "fixed-cost-channels":
      say(
        "names of channels with commas between, such as google_ads, meta_ads",
        "namen van kanalen met komma's ertussen, zoals google_ads, meta_ads")
    case "code-channels": codeChannelsExample
    case "margin-rate", "target-crr", "target-repeat-rate", "target-returning-share":
      say("a fraction from 0 to 1, such as 0.55", "een deel van 0 tot 1, zoals 0,55")
    default:
      say(
        "a number from 0 up, such as 45.50, without a sign at the thousands",
        "een getal vanaf 0, zoals 45,50, zonder teken bij de duizendtallen")
    }
  }
}
