import Testing

@testable import TerminalUI

@Suite struct AxisTicksTests {
  @Test func `ticks are round and cover the range`() {
    #expect(AxisTicks.covering(0...100, limit: 5) == [0, 25, 50, 75, 100])
    #expect(AxisTicks.covering(0...83, limit: 5) == [0, 25, 50, 75, 100])
    #expect(AxisTicks.covering(0...7, limit: 5) == [0, 2, 4, 6, 8])
    #expect(AxisTicks.covering(-3...3, limit: 5) == [-4, -2, 0, 2, 4])
  }

  @Test func `a range of one value, or of none, has ticks`() {
    #expect(AxisTicks.covering(0...0, limit: 3) == [0, 0.5, 1])
    #expect(AxisTicks.covering(100...100, limit: 3) == [0, 50, 100])
    #expect(AxisTicks.covering(-8 ... -8, limit: 3) == [-10, -5, 0])
    #expect(AxisTicks.covering(0...Double.infinity, limit: 3) == [0, 0.5, 1])
    #expect(AxisTicks.covering(-1e308...1e308, limit: 5).count <= 5)
  }
}

@Suite struct LineChartTests {
  private func chart(
    _ values: [Double?], glyphs: GlyphSet = .ascii, crosshair: Int? = nil,
    thresholds: [LineChart.Threshold] = []
  ) -> LineChart {
    LineChart(
      series: [
        .init(letter: "a", points: values.map { $0.map { LineChart.Point($0) } }, role: .seriesA)
      ],
      xLabels: ["J", "F", "M"], thresholds: thresholds, yRange: 0...100, unit: "%",
      crosshair: crosshair, glyphs: glyphs
    ) { $0.magnitude < 1e9 ? "\(Int($0))" : "\($0)" }
  }

  @Test func `a value that stands alone has its unit`() {
    var chart = chart([0, 50, 100])
    chart.endFormat = { "\(Int($0)) %" }
    #expect(drawn(28, 8) { chart.draw(on: &$0, in: $1) }[1].hasSuffix("a 100 %"))
    #expect(drawn(10, 1) { chart.draw(on: &$0, in: $1) } == ["a 100 %"])
  }

  @Test func `the crosshair's label stands on the axis, whichever others do`() {
    var chart = chart([0, 50, 100, 50, 0, 50], crosshair: 4)
    chart.xLabels = ["Jan'26", "Feb'26", "Mar'26", "Apr'26", "May'26", "Jun'26"]
    let rows = drawn(30, 8) { chart.draw(on: &$0, in: $1) }
    #expect(rows[7].contains("May'26"))
    #expect(rows[6].contains("^"))
  }

  @Test func `labels stand at multiples of a step`() {
    var chart = chart([0])
    // Places for every seventh of 61 labels of two characters; multiples of 30 come next.
    chart.xLabels = (0...60).map { "\($0)" }
    chart.xLabelStep = 30
    let axis = drawn(40, 8) { chart.draw(on: &$0, in: $1) }[7]
    #expect(axis.split(separator: " ") == ["0", "30", "60"])
  }

  @Test func `curves' ends stand from high to low, and only the curve itself has a mark`() {
    let chart = LineChart(
      series: [
        .init(letter: "high", points: [.init(52)], role: .dim, isEdge: true),
        .init(letter: "low", points: [.init(49)], role: .dim, isEdge: true),
        .init(letter: "share", points: [.init(50)], role: .seriesA),
      ], yRange: 0...100, crosshair: 0, glyphs: .ascii
    ) { "\(Int($0))" }
    let rows = drawn(40, 9) { chart.draw(on: &$0, in: $1) }
    #expect(
      rows.compactMap { $0.split(separator: " ").suffix(2).joined(separator: " ") }
        .filter { $0.contains("h") || $0.contains("low") } == ["high 52", "share 50", "low 49"])
    #expect(rows.joined().filter { $0 == "@" }.count == 1)
  }

  @Test func `a curve has axes, ticks, and its last value at its end`() {
    #expect(
      drawn(24, 8) { chart([0, 50, 100]).draw(on: &$0, in: $1) }
        == [
          "%",
          "100+          ...a a 100",
          "              .",
          " 50+   ....a...",
          "       .",
          "  0+a...",
          "   +--------------",
          "    J      F     M",
        ])
  }

  @Test func `every glyph set draws a level line where the value lies`() {
    for glyphs in GlyphSet.allCases {
      let rows = drawn(30, 9) { chart([50, 50, 50], glyphs: glyphs).draw(on: &$0, in: $1) }
      let row = rows.firstIndex { $0.hasPrefix(" 50") }
      #expect(row.map { rows[$0].hasSuffix("a 50") } ?? false, "\(glyphs)")
    }
  }

  @Test func `an axis that begins above 0 says so, one that begins at 0 does not`() {
    func unitLine(_ low: Double) -> String? {
      drawn(40, 8) {
        LineChart(
          series: [.init(letter: "a", points: [.init(low), .init(100)], role: .seriesA)],
          unit: "%", startNote: { "from \(Int($0))" }
        ) { String(Int($0)) }.draw(on: &$0, in: $1)
      }.first
    }
    #expect(unitLine(80) == "%  from 80")
    #expect(unitLine(0) == "%")
  }

  @Test func `what the curve leaves of a whole is read off it by a scale at the right`() {
    let lines = drawn(40, 8) {
      LineChart(
        series: [
          .init(letter: "kept", points: [.init(80), .init(100), .init(90)], role: .seriesA)
        ],
        unit: "%", complement: .init(name: "lost", role: .seriesB, whole: 100)
      ) { String(Int($0)) }.draw(on: &$0, in: $1)
    }
    // Of five rows of plot, three have ticks: 80, 90, 100 at the left are 20, 10, 0 at the right.
    #expect(lines[0].hasPrefix("kept %") && lines[0].hasSuffix("lost %"))
    #expect(lines[1].hasPrefix("100") && lines[1].hasSuffix(" 0"))
    #expect(lines[3].hasPrefix(" 90") && lines[3].hasSuffix("10 kept 90"))
    #expect(lines[4].hasSuffix("lost 10"))
    #expect(lines[5].hasPrefix(" 80") && lines[5].hasSuffix("20"))
  }

  @Test func `gaps are no zeros`() {
    let rows = drawn(24, 8) { chart([nil, 50, nil]).draw(on: &$0, in: $1) }
    #expect(rows.joined().filter { $0 == "a" }.count == 2)
    #expect(!rows[5].contains("a"))
  }

  @Test func `a target line carries its label`() {
    let rows = drawn(30, 8) {
      chart([0], thresholds: [.init(value: 50, label: "target")]).draw(on: &$0, in: $1)
    }
    #expect(rows[3].hasSuffix("- target -"))
  }

  @Test func `level lines on one row carry their labels beside each other`() {
    let rows = drawn(40, 8) {
      chart([0], thresholds: [.init(value: 50, label: "CAC"), .init(value: 52, label: "target")])
        .draw(on: &$0, in: $1)
    }
    #expect(rows[3].hasSuffix("- target - CAC -"))
  }

  @Test func `a crosshair marks where the curve is`() {
    let rows = drawn(24, 8) { chart([0, 50, 100], crosshair: 1).draw(on: &$0, in: $1) }
    #expect(rows[3].contains("@"))
    #expect(chart([0, 50, 100]).place(atX: 4, in: Rect(x: 0, y: 0, width: 24, height: 8)) == 0)
    #expect(chart([0, 50, 100]).place(atX: 1, in: Rect(x: 0, y: 0, width: 24, height: 8)) == nil)
  }

  @Test func `labels at the ends do not cover each other`() {
    #expect(LineChartLayout.separated([3, 3, 3], in: 0..<10) == [3, 4, 5])
    #expect(LineChartLayout.separated([9, 9, 9], in: 0..<10) == [7, 8, 9])
    #expect(LineChartLayout.separated([0, 5], in: 0..<10) == [0, 5])
    #expect(LineChartLayout.separated([1, 1, 1], in: 0..<2) == [0, 1])
  }

  @Test func `a point that is not final has its own role`() {
    var canvas = Canvas(size: Size(width: 30, height: 8))
    LineChart(
      series: [
        .init(letter: "a", points: [.init(0), .init(0, isProvisional: true)], role: .seriesA)
      ],
      yRange: 0...1
    ) { "\(Int($0))" }.draw(on: &canvas, in: canvas.bounds)
    let roles = Set((0..<8).flatMap { canvas.row($0).map(\.role) })
    #expect(roles.contains(.inProgress))
  }

  @Test func `one column too narrow it becomes a sparkline with its value`() {
    #expect(
      drawn(23, 5) { chart([0, 50, 100], glyphs: .braille).draw(on: &$0, in: $1) } == [
        "a 100", "▁▅█", "", "", "",
      ])
  }

  @Test func `it is drawn at any size, with values that are none`() {
    #expect(drawn(0, 0) { chart([1]).draw(on: &$0, in: $1) } == [])
    #expect(drawn(1, 1) { chart([1]).draw(on: &$0, in: $1) } == ["…"])
    for glyphs in GlyphSet.allCases {
      #expect(
        staysInside {
          chart([0, .nan, .infinity, -1e308, 40, 1e308], glyphs: glyphs, crosshair: 4).draw(
            on: &$0, in: $1)
        })
    }
    #expect(staysInside { chart([]).draw(on: &$0, in: $1) })
  }
}

@Suite struct ChartMarkTests {
  private func chart(_ values: [Double], _ marks: [LineChart.Mark]) -> LineChart {
    LineChart(
      series: [
        .init(letter: "", points: values.map { LineChart.Point($0) }, role: .seriesA)
      ], marks: marks, yRange: 0...100, glyphs: .ascii
    ) { "\(Int($0))" }
  }

  @Test func `a mark stands on the axis, its label beside it where no curve is`() {
    let rows = drawn(30, 8) {
      chart([90, 90, 90], [LineChart.Mark(place: 1, label: "card")]).draw(on: &$0, in: $1)
    }
    // The plot has 21 columns from the fifth on; the second of three places is the eleventh of them.
    #expect(rows[6].contains("!"))
    #expect(rows[5].contains("! card"))
    let high = drawn(30, 8) {
      chart([0, 0, 0], [LineChart.Mark(place: 1, label: "card")]).draw(on: &$0, in: $1)
    }
    #expect(high[0].contains("! card"))
  }

  @Test func `a label without room is left out, at the right end it stands to the left`() {
    let long = String(repeating: "x", count: 40)
    let without = drawn(30, 8) {
      chart([90, 90, 90], [LineChart.Mark(place: 1, label: long)]).draw(on: &$0, in: $1)
    }
    #expect(!without.joined().contains("xx"))
    #expect(without[6].contains("!"))
    let end = drawn(30, 8) {
      chart([90, 90, 90], [LineChart.Mark(place: 2, label: "card")]).draw(on: &$0, in: $1)
    }
    // Its sign stands over that of the axis.
    #expect(end[5].contains("card !"))
    #expect(end[5].firstIndex(of: "!") == end[6].firstIndex(of: "!"))
  }

  @Test func `marks beyond the places are not drawn, and none leaves the chart`() {
    let marks = [-1, 3, 99].map { LineChart.Mark(place: $0, label: "card") }
    #expect(
      drawn(30, 8) { chart([1, 2, 3], marks).draw(on: &$0, in: $1) }
        == drawn(30, 8) { chart([1, 2, 3], []).draw(on: &$0, in: $1) })
    #expect(
      staysInside {
        chart([1, 2, 3], [LineChart.Mark(place: 0, label: "card")]).draw(on: &$0, in: $1)
      })
  }
}

@Suite struct SparklineTests {

  @Test func `bars rise from nothing to the most`() {
    #expect(
      drawn(6, 1) { Sparkline(values: [0, 50, nil, 100]).draw(on: &$0, in: $1) } == ["▁▅ █"])
  }

  @Test func `the last values are shown where not all fit`() {
    #expect(drawn(2, 1) { Sparkline(values: [100, 0, 100]).draw(on: &$0, in: $1) } == ["▁█"])
    #expect(drawn(0, 0) { Sparkline(values: [1]).draw(on: &$0, in: $1) } == [])
    #expect(drawn(3, 1) { Sparkline(values: [nil, nil]).draw(on: &$0, in: $1) } == [""])
    #expect(drawn(3, 1) { Sparkline(values: [5, 5]).draw(on: &$0, in: $1) } == ["██"])
  }
}

@Suite struct FlowTests {
  @Test func `a flow's bars start where the ones before end`() {
    let flow = Flow(parts: [
      .init(label: "base", value: "8", start: 0, amount: 8, role: .seriesA),
      .init(label: "retained", value: "6", start: 0, amount: 6, role: .better),
      .init(label: "lost", value: "2", start: 6, amount: 2, role: .worse),
      .init(label: "none", value: "0", start: 6, amount: 0, role: .seriesB),
    ])
    #expect(
      drawn(19, 4) { flow.draw(on: &$0, in: $1) } == [
        "base     ████████ 8", "retained ██████   6", "lost           ██ 2",
        "none              0",
      ])
    #expect(staysInside { flow.draw(on: &$0, in: $1) })
  }

  /// From 8 down to 5.5, up to 6.25, down below nothing and up again, on ten cells for -2 to 8.
  private func waterfall(_ glyphs: GlyphSet) -> Flow {
    Flow(
      parts: [
        .init(label: "a", value: "8", start: 0, amount: 8, role: .seriesA),
        .init(label: "b", value: "-2.5", start: 5.5, amount: 2.5, role: .worse),
        .init(label: "c", value: "+.75", start: 5.5, amount: 0.75, role: .better),
        .init(label: "d", value: "0", start: 6.25, amount: 0, role: .dim),
        .init(label: "e", value: "-8.25", start: -2, amount: 8.25, role: .worse),
        .init(label: "f", value: "+.01", start: -2, amount: 0.01, role: .better),
      ], longest: 8, least: -2, isWaterfall: true, glyphs: glyphs)
  }

  @Test func `a waterfall's bars end within a cell, and reach below nothing`() {
    #expect(
      drawn(18, 6) { waterfall(.braille).draw(on: &$0, in: $1) } == [
        "a   ████████     8", "b        ▐██  -2.5", "c        ▐▎   +.75", "d                0",
        "e ████████▎  -8.25", "f ▏           +.01",
      ])
    #expect(staysInside { waterfall(.braille).draw(on: &$0, in: $1) })
  }

  @Test func `without parts of cells a waterfall is drawn by whole ones`() {
    #expect(
      drawn(18, 6) { waterfall(.ascii).draw(on: &$0, in: $1) } == [
        "a   ########     8", "b        ###  -2.5", "c        #    +.75", "d                0",
        "e ########   -8.25", "f #           +.01",
      ])
    #expect(staysInside { waterfall(.ascii).draw(on: &$0, in: $1) })
  }
}
