/// A campaign report of Google Ads, in the languages whose words are known.
///
/// Its title and dates stand above the header; without a column of days it covers all of them. Missing values
/// are ` --`; rows `Total: ...` add up the others. Its English, German and French words are known from files.
/// Scripts and its interface call columns by the fields of queries, and write costs in millionths.
enum GoogleAds: SpendTable {
  static let format = FileFormat(
    name: .googleAds,
    required: [
      .init(
        "Campaign", .campaign, aliases: ["Campagne", "Kampagne", "campaign.name"],
        hearsay: ["Campaña", "Campagna"]),
      .init(
        "Cost", .spend, aliases: ["Kosten", "Coût", "metrics.cost_micros", "cost_micros"],
        hearsay: ["Coste", "Costo"]),
    ],
    requiredAnyOf: [
      .init("Impr.", .sign, aliases: ["Impressions", "metrics.impressions"], hearsay: ["Vert."]),
      .init(
        "Clicks", .sign, aliases: ["Klicks", "Clics", "metrics.clicks"],
        hearsay: ["Klikken", "Clic"]),
      .init(
        "Currency code", .currency,
        aliases: ["Währungscode", "Code de la devise", "customer.currency_code"],
        hearsay: ["Valutacode", "Código de moneda"]),
    ],
    optional: [
      .init(
        "Day", .day, aliases: ["Tag", "Jour", "segments.date"], hearsay: ["Dag", "Día", "Giorno"]),
      .init(
        "Week", .week, hearsay: ["Woche", "Semaine", "Semana", "Settimana"]),
      .init("Month", .month, hearsay: ["Maand", "Monat", "Mois", "Mes", "Mese"]),
    ],
    foreign: [
      "TimePeriod", "Gregorian date", "Clicks (destination)", "Clicks (all)",
      // Google calls it a day: a date is in files that people make themselves.
      "date", "datum",
    ] + PlainNames.channel)

  static let channel = "google_ads"
}
