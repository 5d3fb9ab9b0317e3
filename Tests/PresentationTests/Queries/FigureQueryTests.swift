import Presentation
import Testing

@Suite struct FigureQueryTests {
  private let queries = [
    FigureQuery("SELECT 1 AS one", ["one": .number(1)]),
    FigureQuery("SELECT 'it''s' AS word", ["word": .text("it's")]),
  ]

  @Test func `a path with a quote stays one word of the shell, and the SQL stays as it is`() {
    #expect(
      FigureQuery.command(queries, onStore: "/tmp/it's.db") == """
        sqlite3 -header -column '/tmp/it'\\''s.db' <<'SQL'
        SELECT 1 AS one;

        SELECT 'it''s' AS word;
        SQL

        """)
  }

  @Test func `a store without a file gives the SQL alone`() {
    #expect(
      FigureQuery.command(queries, onStore: nil)
        == "SELECT 1 AS one;\n\nSELECT 'it''s' AS word;\n")
  }
}
