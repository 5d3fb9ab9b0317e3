import Commerce
import Importing
import Testing

@Suite struct RepeatedColumnTests {
  private func findings(_ text: String) throws -> [FileFinding] {
    try #require(try read(text).recognised).findings
  }

  @Test func `two columns of one name that differ are told, and the first is taken`() throws {
    let text = "order_id,ordered_at,Total,total\n1,2024-01-01,5.00,5.00\n2,2024-01-02,6.00,4.96\n"
    #expect(try findings(text) == [.repeatedColumn("Total")])
    #expect(try read(text).orders.map(\.amounts.total) == [500, 600])
  }

  @Test(arguments: [
    "order_id,ordered_at,total,total\n1,2024-01-01,5.00,5.00\n2,2024-01-02,6.00,\n",
    "order_id,ordered_at,total,note,note\n1,2024-01-01,5.00,a,b\n",
  ])
  func `nothing is to be said where they say the same, or none of them is read`(text: String) throws
  {
    #expect(try findings(text).isEmpty)
  }
}
