import TerminalUI
import Testing

@testable import NcursesBackend

/// What terminals say between the keys.
@Suite struct InputDecoderTests {
  private func events(_ text: String, awaitsBackground: Bool = true) -> [TerminalEvent] {
    var decoder = InputDecoder()
    decoder.awaitsBackground = awaitsBackground
    return text.unicodeScalars.flatMap { decoder.events(for: .character($0.value)) }
      + decoder.endOfBatch()
  }

  private func keys(_ text: String) -> [TerminalEvent] {
    text.map { $0 == "\u{1B}" ? .key(.escape) : .key(.character($0)) }
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:1e1e/2020/3030\u{07}", ThemeColor.rgb(0x1E, 0x20, 0x30)),
    ("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\", .rgb(0xFD, 0xF6, 0xE3)),
    ("\u{1B}]11;rgb:f/8/0\u{07}", .rgb(255, 136, 0)),
    ("\u{1B}]11;rgba:ffff/ffff/ffff/8000\u{07}", .rgb(255, 255, 255)),
  ])
  func `the colour of the background is told, in every form that terminals use`(
    answer: String, color: ThemeColor
  ) {
    #expect(events(answer) == [.background(color)])
  }

  @Test func `neither the colour nor the attributes behind it become keys`() {
    #expect(
      events("j\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[?62;22ck")
        == keys("j") + [.background(.rgb(0, 0, 0))] + keys("k"))
  }

  @Test func `the colour may come in pieces`() {
    var decoder = InputDecoder()
    decoder.awaitsBackground = true
    var events: [TerminalEvent] = []
    for piece in ["\u{1B}]11;rg", "b:ffff/ff", "ff/ffff", "\u{1B}\\"] {
      events += piece.unicodeScalars.flatMap { decoder.events(for: .character($0.value)) }
      events += decoder.endOfBatch()
    }
    #expect(events == [.background(.rgb(255, 255, 255))])
    #expect(!decoder.awaitsBackground)
  }

  @Test func `who tells its attributes first has no colour to tell`() {
    var decoder = InputDecoder()
    decoder.awaitsBackground = true
    for scalar in "\u{1B}[?1;2c".unicodeScalars {
      #expect(decoder.events(for: .character(scalar.value)).isEmpty)
    }
    #expect(!decoder.awaitsBackground)
  }

  @Test(arguments: ["\u{1B}]j", "\u{1B}]1x", "\u{1B}]11;é", "\u{1B}]12;rgb:0"])
  func `Esc and a bracket typed fast stay keys, and those behind them`(text: String) {
    #expect(events(text) == keys(text))
  }

  @Test func `Esc and the bracket that goes back, typed fast, are both keys`() {
    #expect(events("\u{1B}[") == keys("\u{1B}["))
    #expect(events("\u{1B}O") == keys("\u{1B}O"))
  }

  @Test(arguments: ["\u{1B}[2", "\u{1B}[<0;12", "\u{1B}[1;5", "\u{1B}]11;rgb:1e"])
  func `a sequence that was cut takes no key with it`(cut: String) {
    let start = ContinuousClock.now
    for (key, event) in [
      ("\u{03}", TerminalEvent.key(.control("c"))), ("\r", .key(.enter)), ("\t", .key(.tab)),
    ] {
      var decoder = InputDecoder()
      _ = cut.unicodeScalars.flatMap { decoder.events(for: .character($0.value), at: start) }
      _ = decoder.endOfBatch()
      let scalar = key.unicodeScalars.first?.value ?? 0
      #expect(decoder.events(for: .character(scalar), at: start + .seconds(1)) == [event])
    }
    // A letter or digit that comes later is one, too.
    var decoder = InputDecoder()
    decoder.awaitsBackground = true
    _ = cut.unicodeScalars.flatMap { decoder.events(for: .character($0.value), at: start) }
    _ = decoder.endOfBatch()
    #expect(
      decoder.events(for: .character(0x33), at: start + .milliseconds(600)) == keys("3"))
  }

  @Test func `a control character within a sequence is a key at once, and Esc begins another`() {
    #expect(events("\u{1B}[2\u{03}") == [.key(.control("c"))])
    #expect(events("\u{1B}[2\u{1B}") == [.key(.escape)])
    #expect(events("\u{1B}[2\u{1B}[1;5Pj") == keys("j"))
  }

  @Test func `a sequence may come in pieces as a slow line brings them`() {
    var decoder = InputDecoder()
    let start = ContinuousClock.now
    var events: [TerminalEvent] = []
    for (place, scalar) in "\u{1B}[?62;22c".unicodeScalars.enumerated() {
      events += decoder.events(
        for: .character(scalar.value), at: start + .milliseconds(300 * place))
      if place > 2 { events += decoder.endOfBatch() }
    }
    #expect(events.isEmpty)
  }

  @Test func `a paste that never ends is left by Ctrl-C, by Esc, or by waiting`() {
    let start = ContinuousClock.now
    func pasting() -> InputDecoder {
      var decoder = InputDecoder()
      _ = decoder.events(for: .code(0o2000), at: start)
      _ = decoder.events(for: .character(0x78), at: start)
      return decoder
    }
    var left = pasting()
    #expect(left.events(for: .character(0x03), at: start).isEmpty)
    #expect(left.endOfBatch().isEmpty)
    #expect(left.events(for: .character(0x33), at: start) == keys("3"))
    var escaped = pasting()
    _ = escaped.events(for: .character(0x1B), at: start)
    #expect(escaped.endOfBatch() == [.key(.escape)])
    // What is pasted may hold either: the rest is pasted, too, and no key.
    for inside in [0x1B, 0x03] as [UInt32] {
      var held = pasting()
      #expect(held.events(for: .character(inside), at: start).isEmpty)
      #expect(held.events(for: .character(0x71), at: start).isEmpty)
      #expect(held.endOfBatch().isEmpty)
      let text = "x" + String(Character(Unicode.Scalar(inside) ?? " ")) + "q"
      #expect(held.events(for: .code(0o2001), at: start) == [.paste(text)])
    }
    var waited = pasting()
    #expect(waited.events(for: .character(0x79), at: start + .seconds(4)).isEmpty)
    #expect(
      waited.events(for: .character(0x33), at: start + .seconds(10))
        == [.paste("xy"), .key(.character("3"))])
  }

  @Test func `an answer that tells no colour is passed over`() {
    #expect(events("\u{1B}]11;red\u{07}j") == keys("j"))
  }

  @Test func `nothing is taken for an answer when nothing was asked`() {
    #expect(events("\u{1B}]11", awaitsBackground: false) == keys("\u{1B}]11"))
  }

  @Test func `a press and a release elsewhere are a drag, on the same cell a press`() {
    var decoder = InputDecoder()
    #expect(decoder.events(for: .mouse(.press, x: 3, y: 4)) == [.mouse(.press, x: 3, y: 4)])
    #expect(decoder.events(for: .release(x: 3, y: 4)).isEmpty)
    #expect(decoder.events(for: .mouse(.press, x: 9, y: 4)) == [.mouse(.press, x: 9, y: 4)])
    #expect(
      decoder.events(for: .release(x: 20, y: 5)) == [
        .mouse(.drag(fromX: 9, fromY: 4), x: 20, y: 5)
      ])
    #expect(decoder.events(for: .release(x: 30, y: 5)).isEmpty)
  }
}
