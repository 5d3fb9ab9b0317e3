import Commerce
import Testing

@Suite struct AmountColumnTests {
  /// The largest and smallest amounts that fit into 32 bits, those beside them, and the ends of 64 bits. The smallest of
  /// 32 bits is what marks an amount as kept elsewhere.
  private let amounts: [Int64] = [
    0, -1, 2_147_483_647, 2_147_483_648, -2_147_483_647, -2_147_483_648, -2_147_483_649, .max, .min,
    12,
  ]

  @Test func `Every amount comes back as it was put in`() {
    var column = AmountColumn()
    for amount in amounts { column.append(amount) }
    #expect(Array(column) == amounts)
    #expect(column == AmountColumn(amounts))
    #expect(column[3] == 2_147_483_648)
  }

  @Test func `What does not fit into 32 bits is kept by its place`() {
    let wide = AmountColumn(amounts).wideAmounts
    #expect(wide.places == [3, 5, 6, 7, 8])
    #expect(wide.amounts == [2_147_483_648, -2_147_483_648, -2_147_483_649, .max, .min])
    #expect(AmountColumn([1, 2]).wideAmounts.places.isEmpty)
  }

  @Test func `A column is made of its parts again, and of none that do not belong together`() {
    let column = AmountColumn(amounts)
    #expect(AmountColumn(narrow: column.narrow, wide: column.wideAmounts) == column)
    #expect(AmountColumn(narrow: [], wide: ([], [])) == AmountColumn())
    #expect(AmountColumn(narrow: column.narrow, wide: ([], [])) == nil)
    #expect(AmountColumn(narrow: [1, .min], wide: ([0], [5])) == nil)
    #expect(AmountColumn(narrow: [1, .min], wide: ([7], [5])) == nil)
    #expect(AmountColumn(narrow: [1, .min], wide: ([1], [])) == nil)
    #expect(AmountColumn(narrow: [.min, .min], wide: ([1, 1], [5, 6])) == nil)
  }

  @Test func `Without amounts it is empty`() {
    #expect(AmountColumn().isEmpty)
    #expect(AmountColumn([]).reduce(0, +) == 0)
  }
}
