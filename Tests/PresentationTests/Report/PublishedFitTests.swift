import TestSupport
import Testing

@testable import Presentation

@Suite struct PublishedFitTests {
  /// The maxima of CDNOW's first 39 weeks by our own definition of a purchase, from the notes on the golden files.
  @Test(arguments: [
    ("bgnbd", ["r": 0.243903, "alpha": 4.422435, "a": 0.792508, "b": 2.422938], -9578.1966),
    ("mbgnbd", ["r": 0.526927, "alpha": 6.197472, "a": 0.894638, "b": 1.627055], -9577.9820),
    ("gammaGamma", ["p": 6.249572, "q": 3.744225, "v": 15.443521], -4055.9177),
  ])
  func `the fit of the people who bought for more than nothing, to six digits`(
    model: String, parameters: [String: Double], logLikelihood: Double
  ) throws {
    let set = try #require(GoldenSet.all.first { $0.name == "cdnow_sample_39weeks" })
    let shop = try set.shop()
    let report = try JSONParser.parse(
      ReportJSON.text(set.request(keys: [.summary, .forecast], of: shop), of: shop.ledger).utf8)
    #expect(report["summary"]?["customers"] == .integer(2349))
    let fit = try #require(report["forecast"]?[model])
    for (name, wanted) in parameters {
      let found = try #require(fit[name]?.double)
      #expect(abs(found - wanted) <= 1e-5 * wanted, "\(name)")
    }
    #expect(abs(try #require(fit["logLikelihood"]?.double) - logLikelihood) < 5.1e-5)
  }
}
