internal import Commerce
internal import Metrics

// The part of a report that tells what products are to the shop.
extension JSONWriter {
  /// Writes the products; what is beside them of those bought most alone, of which each takes a walk over all purchases.
  mutating func products(of shop: ShopAsOf, _ purchases: ProductPurchases) {
    let table = ProductTable(of: shop, purchases)
    object { json in
      json.member("since", table.since.description)
      json.member("shop") { $0.split(table.shop) }
      json.member("products", list: table.products) { $0.product($1) }
      json.member("beside", list: table.products.prefix(20)) { json, product in
        json.beside(ProductCompanions(of: product.key, in: shop, purchases))
      }
      json.member("firstProducts", list: table.firstProducts) { $0.firstProduct($1) }
    }
  }

  private mutating func split(_ split: BuyerSplit) {
    member("first", split.first)
    member("again", split.again)
    member("newToIt", split.newToIt)
    member("returningShare", split.returningShare)
    member("interval", split.interval)
    member("carrier", split.carrier.value?.rawValue)
  }

  private mutating func product(_ product: ProductFigures) {
    object { json in
      json.member("key", product.key)
      json.member("name", product.name)
      json.member("purchases", product.purchases)
      json.member("customers", product.customers)
      json.member("repeaters", product.repeaters)
      json.member("repeatRate", product.repeatRate)
      json.member("lately") { $0.split(product.lately) }
      json.member("pairs", product.pairs)
      json.member("refillDays", product.refill.map { $0.medianDays })
      json.member("refillUpperDays", product.refill.map { $0.upperDays })
    }
  }

  private mutating func beside(_ product: ProductCompanions) {
    object { json in
      json.member("key", product.key)
      json.member("purchases", product.purchases)
      json.member("after", product.after)
      json.member("companions", list: product.companions) { json, companion in
        json.object { json in
          json.member("key", companion.key)
          json.member("name", companion.name)
          json.member("next", companion.next)
          json.member("nextShare", companion.nextShare)
          json.member("nextLift", companion.nextLift)
          json.member("together", companion.together)
          json.member("togetherShare", companion.togetherShare)
          json.member("togetherLift", companion.togetherLift)
        }
      }
    }
  }

  private mutating func firstProduct(_ product: FirstProductFigures) {
    object { json in
      json.member("name", product.name)
      json.member("customers", product.customers)
      json.member("repeaters", product.repeaters)
      json.member("repeatRate", product.repeatRate)
      json.member("netRevenue", product.net)
      json.member("grossMargin", product.margin)
      json.member("lifetimeValue", product.lifetimeValue)
      json.member("known", product.known)
      json.member("within", product.within)
      json.member("repeatRateWithin", product.repeatRateWithin)
      json.member("grossMarginWithin", product.marginWithin)
      json.member("lifetimeValueWithin", product.lifetimeValueWithin)
    }
  }
}
