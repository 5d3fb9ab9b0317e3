/// The documented views of the store, by their names in SQL.
public enum StoreView: String, CaseIterable, Sendable {
  case purchaseOccasion = "purchase_occasion"
  case countedOrder = "counted_order"
  case shopOrder = "shop_order"
  case replacedOrder = "replaced_order"
  case soldLine = "sold_line"
  case orderTag = "order_tag"
  case datedRefund = "dated_refund"
  case marketingSpend = "marketing_spend"
  case spendApart = "spend_apart"
  case abandonedCart = "abandoned_cart"
  case knownPerson = "known_person"
  case contactedPerson = "contacted_person"
  case importedFile = "imported_file"
  case trialPerson = "trial_person"
  case codeChannel = "code_channel"
  case shop
}
