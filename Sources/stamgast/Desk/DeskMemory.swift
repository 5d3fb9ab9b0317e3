import Commerce
import Dashboard
import Metrics
import Storage

/// What the desk keeps of the shop that lies on it: the last figures, and what was read when first needed. None of it
/// outlives the shop.
struct DeskMemory {
  /// The counted orders.
  var orders: OrderColumns?
  /// The gift cards that were sold.
  var giftCards: [GiftCardSale]?
  /// What orders were said to be before later files said otherwise.
  var replaced: [ReplacedOrder]?
  /// Whether each customer accepts marketing; nil where no file tells.
  var consents: [Bool?]?
  /// Who bought what.
  var products: ProductPurchases?
  /// The occasions with an order that has the mark of a launch.
  var marked: [LaunchMark: [Int32]] = [:]
  /// Who ordered as a guest.
  var guests: Figure<[GuestDays]>?
  /// In which towns customers live.
  var towns: Towns?
  var productTables = Recent<CalendarDay, ProductTable>(limit: 2)
  /// The chance of each customer to come again.
  var chances = Recent<CalendarDay, Figure<ChancesAlive>>(limit: 2)
  var figures = Recent<CalendarDay, CustomerFigures>(limit: 2)
  var scores = Recent<CalendarDay, RFMScores>(limit: 2)
  var cohorts = Recent<CohortKey, CohortTable>(limit: 4)
  var values = Recent<ValueKey, CustomerValue>(limit: 4)
  var overviews: [PeriodGrain: OverviewHistory] = [:]
  /// The figures over all of history at the end of each month.
  var monthEnds: MonthEndHistory?
  var horizons: HorizonHistory?
  var forecasts = Recent<CalendarDay, ShopForecast>(limit: 4)
  var forecastLists = Recent<ForecastListQuery, ForecastListing>(limit: 2)
  var todayPages = Recent<TodayQuery, TodayPage>(limit: 4)
  var customerLists = Recent<CustomerListQuery, CustomerListing>(limit: 4)
  var orderLists = Recent<OrderListQuery, OrderListing>(limit: 4)
  /// The place of each customer among all by name.
  var nameRanks: [Int32]?

  /// Nothing kept yet, but for the orders of a part of the shop, which come with it.
  init(orders: OrderColumns?) { self.orders = orders }

  /// Without figures: what was read of the shop, and hangs neither on how customers are scored nor on when refunds are
  /// booked.
  var withoutFigures: DeskMemory {
    var memory = DeskMemory(orders: orders)
    memory.giftCards = giftCards
    memory.replaced = replaced
    memory.consents = consents
    memory.products = products
    memory.marked = marked
    memory.guests = guests
    memory.towns = towns
    memory.nameRanks = nameRanks
    return memory
  }

  /// What customers bring and cost in a basis as of a day.
  struct ValueKey: Hashable {
    var basis: ValueBasis
    var asOf: CalendarDay
  }

  /// A cohort table among those of other rows and days.
  struct CohortKey: Hashable {
    var rows: CohortRows
    var asOf: CalendarDay
  }
}
