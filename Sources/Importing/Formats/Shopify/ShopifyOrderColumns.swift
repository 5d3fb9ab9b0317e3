/// The columns of a Shopify orders export that are read.
struct ShopifyOrderColumns {
  let name, email, financialStatus, createdAt, acceptsMarketing, currency: Column
  let subtotal, shipping, taxes, duties, total, refunded, discountCode, discount: Column
  let quantity, lineName, linePrice, lineSKU, lineDiscount: Column
  let billingName, billingCity, billingCountry: Column
  let shippingName, shippingCity, shippingCountry: Column
  let noteAttributes, cancelledAt, paymentMethod, source, tags: Column

  init(_ columns: FoundColumns) {
    name = columns["Name"]
    email = columns["Email"]
    financialStatus = columns["Financial Status"]
    createdAt = columns["Created at"]
    acceptsMarketing = columns["Accepts Marketing"]
    currency = columns["Currency"]
    subtotal = columns["Subtotal"]
    shipping = columns["Shipping"]
    taxes = columns["Taxes"]
    duties = columns["Duties"]
    total = columns["Total"]
    refunded = columns["Refunded Amount"]
    discountCode = columns["Discount Code"]
    discount = columns["Discount Amount"]
    quantity = columns["Lineitem quantity"]
    lineName = columns["Lineitem name"]
    linePrice = columns["Lineitem price"]
    lineSKU = columns["Lineitem sku"]
    lineDiscount = columns["Lineitem discount"]
    billingName = columns["Billing Name"]
    billingCity = columns["Billing City"]
    billingCountry = columns["Billing Country"]
    shippingName = columns["Shipping Name"]
    shippingCity = columns["Shipping City"]
    shippingCountry = columns["Shipping Country"]
    noteAttributes = columns["Note Attributes"]
    cancelledAt = columns["Cancelled at"]
    paymentMethod = columns["Payment Method"]
    source = columns["Source"]
    tags = columns["Tags"]
  }

  /// Whether the file has all amounts that come to an order's total.
  var haveParts: Bool {
    subtotal.isPresent && shipping.isPresent && taxes.isPresent && discount.isPresent
  }

  /// Whether a row is the one of its order that has the order's own values.
  func isFirstRow(_ row: borrowing CSVReader) -> Bool {
    !row.isBlank(total.index) || !row.isBlank(financialStatus.index)
  }

  /// The shipping address' value, else the billing address'.
  func shippingElseBilling(_ row: borrowing CSVReader, _ shipping: Column, _ billing: Column)
    -> String
  {
    let text = row.text(shipping.index)
    return text.isEmpty ? row.text(billing.index) : text
  }
}
