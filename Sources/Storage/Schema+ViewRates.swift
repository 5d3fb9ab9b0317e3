internal import Commerce

/// How the documented views convert other currencies into the shop's: `ExchangeRates` in SQL.
enum ExchangeSQL {
  /// The amounts of an order that are in its currency; its cost is so only where its file gave it.
  static let amounts = ["total", "tax", "shipping", "refunded", "discount"]

  /// Minor units in one unit of a currency.
  static func centsInOne(_ currency: String) -> String {
    func list(_ codes: Set<String>) -> String {
      codes.sorted().map { "'\($0)'" }.joined(separator: ", ")
    }
    return """
      CASE
            WHEN \(currency) IN (\(list(Currency.withoutDecimals))) THEN 1
            WHEN \(currency) IN (\(list(Currency.withThreeDecimals))) THEN 1000
            ELSE 100 END
      """
  }

  /// The rate of the nearest day up to a row's own, in parts of 10^-12; null where none holds.
  static func rateParts(_ row: String) -> String {
    """
    (SELECT value FROM rate_version
            WHERE current = 1 AND rate_version.currency = \(row).currency
              AND rate_version.day BETWEEN \(row).day - \(ExchangeRates.maximumAgeDays) AND \(row).day
              AND shop_currency IN ('', shop.currency)
            ORDER BY rate_version.day DESC, import_id DESC, rate_version.id DESC LIMIT 1)
    """
  }

  /// Millionths that an amount times its rate has in one minor unit of the shop's currency: at least 1000, and even.
  static func partsInOneCent(_ currency: String) -> String {
    "1000000 * \(centsInOne(currency)) / shop.cents_in_one"
  }

  /// A part of a WITH: rows, called `placed`, with whether they are in another currency than the shop's, and the rate of
  /// their day; a row without a currency is in the shop's.
  static func rated(_ rows: String) -> String {
    """
    rated AS MATERIALIZED (
            SELECT placed.*,
              coalesce(nullif(placed.currency, '') <> shop.currency, 0) AS is_foreign,
              \(rateParts("placed")) AS parts,
              \(partsInOneCent("placed.currency")) AS cent
            FROM \(rows))
    """
  }

  /// An amount by the columns `parts` and `cent`, rounded once, half away from zero.
  ///
  /// The product takes 128 bits, so it is put together of millions and the rest. What lies below a millionth never
  /// decides: half a cent is a whole number of millionths. Exact for every result within `AmountLimit`, but for
  /// currencies of three decimals in one of none beyond 9 thousand million.
  static func exchanged(_ amount: String) -> String {
    """
    sign(\(amount)) * CAST((abs(\(amount)) * (parts / 1000000)
            + abs(\(amount)) * (parts % 1000000) / 1000000 + cent / 2) / cent AS INTEGER)
    """
  }
}
