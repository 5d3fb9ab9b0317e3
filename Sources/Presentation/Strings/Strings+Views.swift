extension Strings {
  /// What the documented views are for; paragraphs.
  public var viewsIntroduction: [String] {
    [
      "The store is an SQLite file. Its views give every figure of the dashboard to whoever asks in SQL, by the same "
        + "definitions: x on a figure shows the SQL, y there copies it.",
      "Days are texts like 2024-03-31, amounts whole cents (the currency's smallest unit), 1 is yes and 0 is no. The "
        + "views hold all that was imported: a figure as of a day leaves out what is later (day <= '2024-03-31').",
      "Amounts are whole numbers, rounded once, half away from zero. An order above 30 million euros with a part paid "
        + "back may be a cent off here: its product is too long for SQLite's 64 bits.",
    ]
  }

  /// A command that asks a view.
  public var viewsExample: String {
    "sqlite3 shop.db \"SELECT sum(net) FROM counted_order WHERE day LIKE '2024-03-%'\""
  }

  /// What a row of a view is.
  public func viewMeaning(_ view: StoreView) -> String {
    switch view {
    case .purchaseOccasion:
      "what a customer bought on a day, where the net of it is more than 0"
    case .countedOrder: "an order that counts"
    case .shopOrder: "an order as its newest import has it, whether it counts or not"
    case .soldLine: "a line of an order"
    case .marketingSpend: "the spend of a day in a channel for a purpose, in the shop's currency"
    case .abandonedCart: "a cart that was not paid at the checkout, recovered or not"
    case .importedFile: "an import of a file"
    case .shop: "one row: the settings that figures depend on"
    }
  }

  /// The columns of a view, in their order, each with what it holds.
  public func viewColumns(_ view: StoreView) -> [(name: String, meaning: String)] {
    switch view {
    case .purchaseOccasion: occasionColumns
    case .countedOrder: identityColumns + currencyColumns + moneyColumns
    case .shopOrder:
      identityColumns
        + [
          ("left_out", "why it does not count: status, currency or rule; empty where it counts"),
          ("rule", "the first rule of the shop that it fits; empty where there is none"),
        ] + currencyColumns + moneyColumns
    case .soldLine:
      [
        ("order_row", "the order"), ("position", "0 for the first line of the order"),
        ("product", "its name as sold"), ("sku", "empty where there is none"),
        ("quantity", "how many"), ("unit_price", "of one, in the order's currency"),
        ("discount", "on the line, likewise"), ("gift_card", "whether gift cards were sold"),
      ]
    case .marketingSpend:
      [
        ("day", "the day of the spend"), ("channel", "in lower case; (none) where none is known"),
        ("purpose", "acquisition, retention, fixed or unknown"), ("amount", "what was spent"),
      ]
    case .abandonedCart:
      [
        ("cart_row", "tells carts of several sources apart"),
        ("cart_id", "the shop system's own name of the checkout"),
        ("day", "the shop's day on which it was begun"),
        ("moment", "microseconds since 1970, universal time"),
        (
          "customer_id",
          "whose it is, as one person; empty where nobody is named, or a masked address"
        ),
        ("currency", "that its value is in; it is not converted"),
        ("value", "what would have been charged"),
        ("products", "how many of each, one a line"),
        ("recovered_day", "when it became an order; empty where no file says so"),
        ("ordered_since", "whether it became an order, or its customer placed one since"),
      ]
    case .importedFile:
      [
        ("import_id", "the number of the import, as in stamgast imports"),
        ("file_name", "the file"), ("format", "what it was taken for"),
        ("contents", "orders, carts, products, customers, spend or rates"),
        ("undone", "whether the import was undone"), ("rows", "rows of the file"),
        ("new_rows", "rows that were new"), ("changed_rows", "rows that changed something"),
        ("same_rows", "rows that the store had already"), ("rejected_rows", "rows not taken"),
        ("came_again", "whether a later import is of the same file"),
      ]
    case .shop:
      [
        ("currency", "the setting, else the currency of most orders"),
        ("cents_in_one", "smallest units in one unit of it: 100 for the euro, 1 for the yen"),
        ("activity_window", "days that a purchase keeps a customer active"),
        (
          "margin_rate",
          "margin as a fraction of net, for orders of unknown cost; empty without one"
        ),
        ("counts_masked", "whether masked addresses count as people"),
      ]
    }
  }

  private var occasionColumns: [(name: String, meaning: String)] {
    [
      ("customer_id", "the customer"), ("day", "the day"),
      ("number", "1 for the customer's first, 2 for the second, and so on"),
      ("orders", "orders of the day"), ("net", "their net"), ("margin", "their margin"),
      ("channel", "channel of the first of them"), ("country", "country of the first of them"),
      ("codes", "discount codes of its orders, one a line; empty without any"),
      ("first_day", "day of the customer's first"),
      ("first_channel", "channel of the customer's first"),
      ("first_country", "country of the customer's first"),
      ("first_product", "first product of the customer's first; empty where none is known"),
      ("first_code", "the first code used on the customer's first; empty without any"),
      ("first_codes", "all codes used on the customer's first, one a line"),
      ("cohort", "month of the customer's first, like 2024-03"),
      ("months_since_first", "0 in the month of the first, 1 in the next, and so on"),
      ("days_since_first", "0 on the day of the first"),
      ("days_since_previous", "days since the one before; empty for the first"),
    ]
  }

  private var identityColumns: [(name: String, meaning: String)] {
    [
      ("order_row", "tells orders of several sources apart"), ("order_id", "the shop's own number"),
      ("source", "what its files were taken for"), ("day", "the shop's day"),
      ("moment", "microseconds since 1970, universal time"),
      ("has_time", "whether the file gave a time of day"),
      (
        "customer_id",
        "who ordered, as one person; empty where nobody is named, or a masked address"
      ),
      ("named_customer_id", "whom the order names, before people were merged"),
      ("masked", "whether a marketplace made the address up"),
      ("status", "as the file has it, in lower case"),
    ]
  }
  private var currencyColumns: [(name: String, meaning: String)] {
    [
      ("currency", "that it was paid in; the shop's where the file gives none"),
      ("rate", "that amounts were converted by; empty where none is known"),
    ]
  }
  private var moneyColumns: [(name: String, meaning: String)] {
    [
      ("total", "charged: after discounts, with tax and shipping"), ("tax", "part of the total"),
      ("shipping", "part of the total, without its tax"),
      ("refunded", "paid back, whenever that was"),
      ("discount", "given away; not in the total"),
      ("cost", "of the goods; empty where none is known"),
      ("cost_known", "whether the cost is known, of each line"),
      ("net", "(total - tax - shipping) × (total - refunded) / total, rounded"),
      ("margin", "net - cost of what was kept; net × margin_rate where the cost is unknown"),
      ("channel", "in lower case; (none) where none is known"),
      ("country", "a code in capitals, else as the file has it; (none) where none is known"),
      ("discount_codes", "in capitals, one a line"),
      ("first_product", "of the order's first line; empty where no lines are known"),
    ]
  }
}
