import Commerce
import Metrics
import Testing

@Suite struct CustomerFiguresTests {
  @Test(arguments: seeds)
  func `figures that move to another day are those of that day`(seed: Int) {
    let shop = Shop.random(seed: seed).now
    var figures = CustomerFigures(of: shop)
    for days in [-40, 25, -400, 0] {
      let moved = shop.moved(to: shop.asOf.advanced(by: days))
      figures.move(to: moved)
      #expect(figures == CustomerFigures(of: moved))
    }
  }
}
