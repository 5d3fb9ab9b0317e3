internal import Commerce

extension Schema {
  /// Makes the documented views anew: what `stamgast help views` tells, for anyone with the `sqlite3` shell.
  ///
  /// Views hold nothing, so that this text is always the newest one: whoever changes it enters `views` at the end of the
  /// migrations, and `earlierViews` where it stood before. They say in SQL what the ledger is made by; a test compares
  /// the two.
  static let views = [
    shopView, codeChannelView, orderViews, refundView, occasionView, lineView, tagView, spendViews,
    importView, cartView, personViews, replacedView,
  ].joined(separator: "\n\n")

  private static let shopView = """
    DROP VIEW IF EXISTS shop;
    CREATE VIEW shop AS
    WITH own AS (
      SELECT coalesce(
        (SELECT value FROM shop_setting WHERE key = 'currency'),
        (SELECT currency FROM order_version WHERE current = 1 AND currency IS NOT NULL
          GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1)) AS currency)
    SELECT currency, \(ExchangeSQL.centsInOne("currency")) AS cents_in_one,
      CAST(coalesce(
        (SELECT value FROM shop_setting WHERE key = 'activity-window'), 365) AS INTEGER)
        AS activity_window,
      (SELECT CAST(value AS REAL) FROM shop_setting WHERE key = 'margin-rate') AS margin_rate,
      coalesce((SELECT value FROM shop_setting WHERE key = 'masked-addresses') = 'count', 0)
        AS counts_masked
    FROM own;
    """

  /// Who is who, for a view's list of tables: the person of each customer, and whether the address is masked.
  static let people = """
    same (customer_id, person_id) AS ( -- who was merged into whom, over all steps
        SELECT customer_id, person_id FROM customer_alias
        UNION
        SELECT same.customer_id, customer_alias.person_id
        FROM same JOIN customer_alias ON customer_alias.customer_id = same.person_id),
      person AS (
        SELECT customer.id AS named_id, coalesce(same.person_id, customer.id) AS person_id,
          customer.key || char(10) || coalesce(other.key, '') AS keys,
          coalesce(other.source_id, customer.source_id) = 0
            AND (\(masks("coalesce(other.key, customer.key)"))) AS masked
        FROM customer
          LEFT JOIN same ON same.customer_id = customer.id
            AND same.person_id NOT IN (SELECT customer_id FROM customer_alias)
          LEFT JOIN customer AS other ON other.id = same.person_id)
    """

  /// Whether an order counts, whose it is and what it is worth is said here and in no other view.
  private static let orderViews = """
    DROP VIEW IF EXISTS shop_order;
    CREATE VIEW shop_order AS
    WITH RECURSIVE
      \(people),
      ruled AS ( -- the first rule that an order fits
        SELECT order_version.id AS version_id, min(order_rule.id) AS rule_id
        FROM order_rule CROSS JOIN order_version
          LEFT JOIN person ON person.named_id = order_version.customer_id
        WHERE order_version.current = 1 AND \(fitsRule(
          """
          CASE order_rule.field
              WHEN 'tag' THEN order_version.tags WHEN 'code' THEN order_version.discount_codes
              WHEN 'channel' THEN order_version.channel
              WHEN 'source' THEN coalesce(order_version.source, '')
              WHEN 'customer' THEN person.keys END
          """))
        GROUP BY order_version.id),
      \(ordersByCode),
      \(ExchangeSQL.rated(
        "order_version AS placed CROSS JOIN shop WHERE placed.current = 1")),
      exchanged AS ( -- a cost that was worked out of products is in the shop's currency already
        SELECT *, \(ExchangeSQL.amounts.map {
          "iif(is_foreign, \(ExchangeSQL.exchanged($0)), \($0)) AS own_\($0)"
        }.joined(separator: ",\n          ")),
          iif(is_foreign AND cost_given IS NOT NULL, \(ExchangeSQL.exchanged("cost")), cost)
            AS own_cost
        FROM rated),
      sorted AS (
        SELECT *, is_foreign AND (parts IS NULL OR max(\(ExchangeSQL.amounts.map {
          "abs(own_\($0))"
        }.joined(separator: ", ")),
          abs(coalesce(own_cost, 0))) > \(AmountLimit.minorUnits)) AS is_apart
        FROM exchanged),
      worth AS MATERIALIZED ( -- an order that is set apart keeps the amounts of its own currency
        SELECT id, order_id, source_id, day, instant, has_time, customer_id, status, counted,
          total AS charged, currency, lacks_cost, channel, country, discount_codes, is_apart,
          is_foreign, parts,
          \((ExchangeSQL.amounts + ["cost"]).map {
            "iif(is_apart, \($0), own_\($0)) AS \($0)"
          }.joined(separator: ",\n          "))
        FROM sorted),
      part AS ( -- kept / whole is the part that was not paid back
        SELECT *, total - tax - shipping AS goods,
          iif(total = 0 OR refunded = 0, 1, total) AS whole,
          iif(total = 0 OR refunded = 0, 1, total - refunded) AS kept
        FROM worth),
      money AS (
        SELECT *, \(rounded("goods * kept", by: "whole")) AS net,
          iif(sign(kept) = sign(whole), \(rounded("cost * kept", by: "whole")), 0) AS kept_cost,
          iif(sign(kept) = sign(whole), \(rounded("discount * kept", by: "whole")), 0)
            AS kept_discount
        FROM part)
    SELECT
      money.id AS order_row, money.order_id, source.format AS source,
      date(money.day * 86400, 'unixepoch') AS day, money.instant AS moment, money.has_time,
      iif(person.masked AND NOT shop.counts_masked, NULL, person.person_id) AS customer_id,
      money.customer_id AS named_customer_id, coalesce(person.masked, 0) AS masked, money.status,
      CASE
        WHEN NOT money.counted THEN 'status'
        WHEN money.is_apart THEN 'currency'
        WHEN order_rule.id IS NOT NULL THEN 'rule'
      END AS left_out,
      order_rule.name AS rule,
      coalesce(money.currency, shop.currency) AS currency,
      iif(money.is_apart, NULL, iif(money.is_foreign, money.parts / 1e12, 1.0)) AS rate,
      money.charged, money.total, money.tax, money.shipping, money.refunded, money.discount,
      iif(by_code.channel IS NULL, 0, max(0, money.kept_discount)) AS given_away, money.cost,
      NOT money.lacks_cost AS cost_known,
      money.net,
      iif((money.lacks_cost OR money.cost IS NULL) AND shop.margin_rate IS NOT NULL,
        \(wholeNumber("money.net * shop.margin_rate")),
        money.net - coalesce(money.kept_cost, 0)) AS margin,
      coalesce(by_code.channel, money.channel) AS channel,
      \(countryName("money.country")) AS country,
      money.discount_codes, nullif(trim(order_line.name), '') AS first_product
    FROM money CROSS JOIN shop LEFT JOIN source ON source.id = money.source_id
      LEFT JOIN person ON person.named_id = money.customer_id
      LEFT JOIN by_code ON by_code.version_id = money.id
      LEFT JOIN ruled ON ruled.version_id = money.id
      LEFT JOIN order_rule ON order_rule.id = ruled.rule_id
      LEFT JOIN order_line
        ON order_line.order_version_id = money.id AND order_line.position = 0;

    DROP VIEW IF EXISTS counted_order;
    CREATE VIEW counted_order AS
    SELECT order_row, order_id, source, day, moment, has_time, customer_id,
      named_customer_id, masked, status, currency, rate, charged, total, tax,
      shipping, refunded, discount, given_away, cost, cost_known, net, margin, channel, country,
      discount_codes, first_product
    FROM shop_order WHERE left_out IS NULL;
    """

  private static let occasionView = """
    DROP VIEW IF EXISTS purchase_occasion;
    CREATE VIEW purchase_occasion AS
    \(OccasionSQL.occasions(of: "counted_order"));
    """

  private static let lineView = """
    DROP VIEW IF EXISTS sold_line;
    CREATE VIEW sold_line AS
    SELECT order_version.id AS order_row, position, trim(name) AS product, trim(sku) AS sku,
      quantity, unit_price, order_line.discount, gift_card <> 0 AS gift_card
    FROM order_line JOIN order_version ON order_version.id = order_line.order_version_id
    WHERE order_version.current = 1;
    """

  private static let tagView = """
    DROP VIEW IF EXISTS order_tag;
    CREATE VIEW order_tag AS
    WITH RECURSIVE split AS ( -- one a line
      SELECT id AS order_row, NULL AS tag, tags || char(10) AS rest
      FROM order_version WHERE current = 1 AND tags <> ''
      UNION ALL
      SELECT order_row, substr(rest, 1, instr(rest, char(10)) - 1),
        substr(rest, instr(rest, char(10)) + 1)
      FROM split WHERE rest <> '')
    SELECT DISTINCT order_row, tag FROM split WHERE tag <> '';
    """

  private static let spendViews = """
    DROP VIEW IF EXISTS marketing_spend;
    CREATE VIEW marketing_spend AS
    WITH
      \(spentParts)
    SELECT date(exchanged.day * 86400, 'unixepoch') AS day, channel, purpose,
      sum(own_amount) AS amount
    FROM exchanged
    WHERE NOT is_foreign OR abs(own_amount) <= \(AmountLimit.minorUnits)
    GROUP BY exchanged.day, channel, purpose
    UNION ALL -- what codes that are channels gave away to win customers
    \(OccasionSQL.giveaways(in: occasionsOfCodeChannels));

    DROP VIEW IF EXISTS spend_apart;
    CREATE VIEW spend_apart AS
    WITH
      \(spentParts)
    SELECT date(day * 86400, 'unixepoch') AS day, channel, purpose, currency,
      part_amount AS amount
    FROM exchanged
    WHERE is_foreign AND coalesce(abs(own_amount) > \(AmountLimit.minorUnits), 1);
    """

  /// All occasions of a shop that has codes which are channels; SQLite does not even begin with them where it has none.
  private static let occasionsOfCodeChannels =
    "(SELECT 1 FROM code_channel LIMIT 1) CROSS JOIN purchase_occasion"

  /// The parts of current spend, each for a purpose, for a view's list of tables: what a part is in the shop's currency,
  /// null where no rate holds.
  private static let spentParts = """
    part AS ( -- what the file says of the amount; of the rest it says nothing
        SELECT *, 'acquisition' AS said, acquisition AS part_amount FROM spend_version
        UNION ALL SELECT *, 'retention', retention FROM spend_version
        UNION ALL SELECT *, 'fixed', fixed FROM spend_version
        UNION ALL
        SELECT *, 'unknown', amount - acquisition - retention - fixed FROM spend_version),
      meant AS (
        SELECT part.*, CASE
          WHEN said <> 'unknown' THEN said
          \(SettingKey.allCases.compactMap { key in
            key.purpose.map { "WHEN \(names(key)) THEN '\($0)'" }
          }.joined(separator: "\n          "))
          ELSE 'unknown' END AS purpose
        FROM part
        WHERE current = 1 AND (part_amount <> 0 OR (said = 'unknown' AND amount = 0))),
      \(ExchangeSQL.rated("meant AS placed CROSS JOIN shop")),
      exchanged AS (
        SELECT day, channel, purpose, is_foreign, currency, part_amount,
          iif(is_foreign, \(ExchangeSQL.exchanged("part_amount")), part_amount) AS own_amount
        FROM rated)
    """

  private static let importView = """
    DROP VIEW IF EXISTS imported_file;
    CREATE VIEW imported_file AS
    SELECT import.id AS import_id, file_name, coalesce(import.format, source.format) AS format, contents,
      undone, row_count AS rows, added_count AS new_rows, changed_count AS changed_rows,
      unchanged_count AS same_rows, rejected_count AS rejected_rows,
      remarked_count AS doubted_rows,
      EXISTS (
        SELECT 1 FROM import AS later
        WHERE later.id > import.id AND later.undone = 0 AND later.contents = import.contents
          AND later.source_id = import.source_id AND later.content_hash = import.content_hash
          AND import.content_hash <> '') AS came_again
    FROM import JOIN source ON source.id = import.source_id;
    """

  /// Whether a setting names the channel of some spend, in its list of channels; spaces beside a comma are no part of them.
  private static func names(_ key: SettingKey) -> String {
    "instr((SELECT ',' || replace(replace(lower(value), ', ', ','), ' ,', ',') || ','\n"
      + "            FROM shop_setting WHERE key = '\(key.rawValue)'), ',' || channel || ',') > 0"
  }

  /// Whether one of some lines fits the pattern of `order_rule`.
  static func fitsRule(_ lines: String) -> String {
    """
    instr(
          char(10) || lower(\(lines)) || char(10),
          char(10) || lower(rtrim(order_rule.pattern, '*'))
            || iif(order_rule.pattern LIKE '%*', '', char(10))) > 0
    """
  }

  /// Whether a marketplace made an address up.
  private static func masks(_ key: String) -> String {
    Marketplace.domains.map { domain in
      "\(key) GLOB '*@\(domain)\(domain.hasSuffix(".") ? "*" : "")'"
    }.joined(separator: "\n            OR ")
  }

  /// A product of whole numbers divided by one, rounded half away from zero.
  ///
  /// Exact as long as the product is a whole number to SQLite, which is 64 bits wide.
  static func rounded(_ product: String, by divisor: String) -> String {
    """
    iif(typeof(\(product)) = 'real', CAST(round(1.0 * \(product) / \(divisor)) AS INTEGER),
            sign(\(product)) * sign(\(divisor)) * (abs(\(product)) / abs(\(divisor))
              + (abs(\(product)) % abs(\(divisor)) * 2 >= abs(\(divisor)))))
    """
  }

  /// A number rounded half away from zero; the built-in `round` adds a half first, which may round once more.
  static func wholeNumber(_ number: String) -> String {
    "CAST(\(number) AS INTEGER)\n      + CAST(2 * (\(number) - CAST(\(number) AS INTEGER)) AS INTEGER)"
  }
}
