public import Commerce

// What is said of rows that an import took.
extension Strings {
  /// How many rows of a file need the same word.
  public func remarkedCount(_ reason: RemarkReason, _ count: Int) -> String {
    switch reason {
    case .discountSign:
      count == 1
        ? say(
          "1 discount with another sign than others", "1 korting met een ander teken dan andere")
        : say(
          "\(number.count(count)) discounts with another sign than others",
          "\(number.count(count)) kortingen met een ander teken dan andere")
    case .noChannel:
      say(
        "\(contentsNoun("spend", count)) without a channel",
        "\(contentsNoun("spend", count)) zonder kanaal")
    case .refundDay:
      say(
        "\(orders(count)) with refunds on days of this machine's time zone",
        "\(orders(count)) met terugbetalingen op dagen van de tijdzone van deze machine")
    case .unknownRefund:
      say("\(orders(count)) paid back in part", "\(orders(count)) deels terugbetaald")
    case .wrongSum:
      say(
        "\(orders(count)) with parts that do not add up",
        "\(orders(count)) met delen die niet optellen")
    case .unknownStatus:
      say(
        "\(orders(count)) with an unknown status", "\(orders(count)) met een onbekende status")
    case .futureDay:
      say(
        "\(orders(count)) dated after the day of the import",
        "\(orders(count)) met een datum na de dag van inlezen")
    }
  }

  /// The same, with what comes of it and what would help.
  public func remarks(_ reason: RemarkReason, _ count: Int) -> String {
    let what = remarkedCount(reason, count)
    return switch reason {
    case .discountSign:
      say(
        "\(what): read as surcharges; please check them", "\(what): gelezen als toeslag; kijk ze na"
      )
    case .noChannel:
      say(
        "\(what): counted in totals, and by channel under “\(Order.noChannel)”; a column “channel” "
          + "(or --map channel=COLUMN) with the names that orders have tells it",
        "\(what): meegeteld in totalen, en per kanaal onder “\(Order.noChannel)”; een kolom “kanaal” "
          + "(of --map channel=KOLOM) met de namen die bestellingen hebben zegt het")
    case .refundDay:
      say(
        "\(what); if the shop is elsewhere, import the file again with --time-zone ZONE",
        "\(what); is de winkel elders, lees het bestand dan opnieuw in met --time-zone ZONE")
    case .unknownRefund:
      say(
        "\(what), the file does not say how much: counted in full",
        "\(what), het bestand zegt niet hoeveel: voor het volle bedrag meegeteld")
    case .wrongSum:
      say(
        "\(what): counted with the total as it is; please check",
        "\(what): meegeteld met het totaal zoals het er staat; kijk het na")
    case .unknownStatus:
      say(
        "\(what): counted as if paid; please check", "\(what): meegeteld als betaald; kijk het na")
    case .futureDay:
      say(
        "\(what): counted, so that figures are as of that day; if it is a mistake, correct the file "
          + "and import it again",
        "\(what): meegeteld, zodat de cijfers per die dag zijn; is het een fout, "
          + "verbeter dan het bestand en lees het opnieuw in")
    }
  }

  /// A row that was taken, with its place and what it has.
  public func remarkedRow(_ file: String, _ remark: RowRemark) -> String {
    let found = remark.found.isEmpty ? say("empty", "leeg") : "\"\(remark.found)\""
    return "\(file):\(remark.line): \"\(remark.column)\" is \(found)"
  }

  /// What was done with a row that was taken with a doubt, in a few words.
  public func remark(_ reason: RemarkReason) -> String {
    switch reason {
    case .discountSign: say("taken: read as a surcharge", "opgenomen: gelezen als toeslag")
    case .noChannel: say("taken: without a channel", "opgenomen: zonder kanaal")
    case .unknownRefund:
      say("taken in full: refund unknown", "heel opgenomen: terugbetaling onbekend")
    case .refundDay:
      say("taken: refund by machine's zone", "opgenomen: dag naar zone van machine")
    case .wrongSum: say("taken: parts do not add up", "opgenomen: delen tellen niet op")
    case .unknownStatus: say("taken: status unknown", "opgenomen: status onbekend")
    case .futureDay: say("taken: day is to come", "opgenomen: dag moet nog komen")
    }
  }

  /// A number of rows that were taken with a doubt.
  public func doubtedRowCount(_ count: Int) -> String {
    count == 1
      ? say("1 row taken with a doubt", "1 rij met twijfel opgenomen")
      : say(
        "\(number.count(count)) rows taken with a doubt",
        "\(number.count(count)) rijen met twijfel opgenomen")
  }

  /// Heads rows that were not taken, and those that were with a doubt.
  public var rejectedAndDoubted: String {
    say("Rejected, or taken with a doubt", "Geweigerd, of met twijfel opgenomen")
  }

  /// When a row is taken with a doubt.
  public var doubtDefinition: String {
    say(
      "The row counts, but the file leaves open what its owner should know or look at.",
      "De rij telt mee, maar het bestand laat iets open wat de eigenaar moet weten of nakijken.")
  }
}
