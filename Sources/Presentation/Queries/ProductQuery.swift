import Commerce
import Metrics

/// The purchases of products in SQL.
struct ProductQuery {
  let asOf: CalendarDay

  /// A part of a WITH: each product of a purchase once, up to the as-of day.
  ///
  /// `first_bought` is the day of the customer's first purchase of it; `place` numbers the customer's purchases of which a
  /// product is known.
  var bought: String {
    """
    bought AS MATERIALIZED ( -- each product of a purchase once; gift cards are none
      SELECT customer_id, day, number, item,
        min(day) OVER (PARTITION BY customer_id, item) AS first_bought,
        dense_rank() OVER (PARTITION BY customer_id ORDER BY day) AS place
      FROM (
        SELECT DISTINCT customer_id, day, number, coalesce(nullif(sku, ''), product) AS item
        FROM purchase_occasion JOIN counted_order USING (customer_id, day)
          JOIN sold_line USING (order_row)
        WHERE NOT gift_card AND coalesce(nullif(sku, ''), product) <> ''
          AND \(within(nil, asOf))))
    """
  }

  /// The customers and days of a choice of purchases.
  func purchases(_ choice: ProductChoice) -> String {
    let since = choice.since.map { ["day >= \(quoted($0))"] } ?? []
    guard let product = choice.product else {
      let part: [String] =
        switch choice.part {
        case .first: ["number = 1"]
        case .again: ["number > 1"]
        default: []
        }
      return "SELECT customer_id, day FROM purchase_occasion\nWHERE "
        + (part + since + [within(nil, asOf)]).joined(separator: " AND ")
    }
    return "WITH \(bought)\nSELECT customer_id, day FROM bought\nWHERE "
      + (conditions(choice.part, of: product) + since).joined(separator: "\n  AND ")
  }

  private func conditions(_ part: ProductChoice.Part, of product: String) -> [String] {
    let item = "item = \(quoted(product))"
    return switch part {
    case .all: [item]
    case .first: [item, "number = 1"]
    case .again: [item, "day > first_bought"]
    case .newToIt: [item, "day = first_bought", "number > 1"]
    case .together(let other):
      [
        item,
        "(customer_id, day) IN (SELECT customer_id, day FROM bought WHERE item = \(quoted(other)))",
      ]
    case .after: [isAfter(product)]
    case .next(let other): ["item = \(quoted(other))", isAfter(product)]
    }
  }

  /// Whether a purchase is the next one after one with a product.
  func isAfter(_ product: String) -> String {
    "(customer_id, place - 1) IN (SELECT customer_id, place FROM bought WHERE item = \(quoted(product)))"
  }
}

/// Customers by the product of their first order in SQL.
enum FirstProductCondition {
  /// Whether a purchase is of somebody who began with a product.
  static func text(_ name: String) -> String {
    name == FilterCondition.none ? "first_product IS NULL" : "first_product = \(quoted(name))"
  }
}
