import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct Keys {
  private let bindings = KeyMap.standard.bindings

  @Test func `no key has two meanings and no command two bindings`() {
    let keys = bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(Set(bindings.map(\.command)).count == bindings.count)
  }

  @Test func `every key stands in the help of some screen`() {
    let listed = Set(
      Route.screens.flatMap { Session().after($0.keys).state.availableCommands }
        // There is nothing to remove before there is a filter; this shop's refunds have no dates, and it has no segments
        // of its own; nobody has gone back yet.
        + [.removeFilter, .bookRefunds, .editSegment, .removeSegment, .placeAfter])
    for binding in bindings { #expect(listed.contains(binding.command), "\(binding.command)") }
  }

  @Test func `help writes each key that works as it is labelled`() {
    let session = Session(width: 100, height: 80).after("6?")
    for command in session.state.availableCommands {
      let keys = KeyMap.standard.keys(for: command).map { $0.label() }.joined(separator: " ")
      let words = Strings().commandHelp(command)
      #expect(session.squeezed.contains("│ \(keys) \(words)"), "\(command)")
    }
  }

  @Test(arguments: Route.screens + Route.parts + Route.others)
  func `what the footer offers is in help`(route: Route) {
    let state = Session().after(route.keys).state
    let help = Set(state.availableCommands)
    for command in state.screen.model.commands(state.context) {
      #expect(help.contains(command), "\(command)")
    }
  }

  /// A screen in several positions, since a cursor at an end can't go further that way.
  private func positions(_ route: Route) -> [Session] {
    let themes = [Theme.builtIn, Theme.builtIn]
    // A little back, so that time can go both ways.
    let start = Session(themes: themes).after(",").after(route.keys)
    return [start] + ["j", "l", "G", "Gh", "gj"].map(start.after)
      + [start.after([.tab]), start.after([.tab]).after("jj")]
  }

  @Test(arguments: Route.screens)
  func `every key that help lists does something`(route: Route) {
    let positions = positions(route)
    let commands = Set(positions[0].state.availableCommands)
      .subtracting([.panel(positions[0].state.panel)])
    for command in commands {
      guard let key = KeyMap.standard.keys(for: command).first else { continue }
      let works = positions.contains { position in
        // A message that there is nothing to do is not what the key is for.
        var before = position.state
        before.message = nil
        return !position.wanted(by: key).isEmpty
          || position.after([key, .function(1)]).state != before
      }
      #expect(works, "\(key.label()) on \(route)")
    }
  }

  @Test(arguments: Route.screens)
  func `no key does anything that help does not list`(route: Route) {
    expectNothingUnlisted(in: positions(route), route)
  }

  @Test(arguments: Route.parts + Route.others)
  func `nor does it on any part of a panel, and in what opens there`(route: Route) {
    let start = Session().after(route.keys)
    expectNothingUnlisted(in: [start, start.after("j"), start.after("G")], route)
  }

  private func expectNothingUnlisted(in positions: [Session], _ route: Route) {
    for position in positions {
      let listed = Set(position.state.availableCommands)
      for binding in bindings where !listed.contains(binding.command) {
        guard let key = binding.keys.first else { continue }
        var before = position.state
        before.message = nil
        var after = position.after([key]).state
        after.message = nil
        #expect(position.wanted(by: key).isEmpty, "\(key.label()) on \(route)")
        #expect(after == before, "\(key.label()) on \(route)")
      }
    }
  }

  /// The places in which the footer is looked at: where time or the cursor can go no further, too.
  private func stops(_ route: Route) -> [Session] {
    let start = Session(width: 200, themes: [.builtIn, .builtIn]).after(route.keys)
    guard start.state.overlay == nil, start.state.prompt == nil else {
      return [start, start.after([.down]), start.after([.up, .up])]
    }
    guard start.state.drilled.isEmpty, Route.panels.contains(where: { $0.keys == route.keys })
    else { return [start, start.after("j"), start.after("G")] }
    return [start, start.after([.tab])] + ["<<", ",", "2[", "j", "G", "gl"].map(start.after)
  }

  @Test(arguments: Route.all)
  func `every key that the footer offers does something there`(route: Route) {
    for stop in stops(route) {
      // What a key tells of itself is not what it is for.
      var quiet = stop.state
      quiet.message = nil
      let before = draw(quiet)
      for case .key(let key) in picture(of: quiet).targets.map(\.action) {
        let pressed = stop.after([key])
        let isWanted = pressed.effects.dropFirst(stop.effects.count).contains {
          if case .load = $0 { false } else { true }
        }
        var after = pressed.state
        after.message = nil
        let works = isWanted || draw(after) != before
        #expect(works, "\(key.label()) on \(route): \(stop.footer)")
      }
    }
  }

  @Test(arguments: Route.all)
  func `every screen and every window has keys in its footer`(route: Route) {
    let keys = picture(of: Session(width: 120).after(route.keys).state).targets.filter {
      if case .key = $0.action { true } else { false }
    }
    #expect(!keys.isEmpty)
  }

  @Test func `where time goes one way only the footer offers that way`() {
    let session = Session(width: 200)
    // What a key leaves free stands behind the words, so that no other key moves.
    #expect(session.footer.contains(", as of    z"))
    #expect(session.after(",").footer.contains(", . as of  z"))
    #expect(session.after("<<").footer.contains(". as of    z"))
  }

  @Test(arguments: Route.screens)
  func `all keys of a command do the same`(route: Route) {
    let start = Session().after(route.keys)
    for binding in bindings {
      let outcomes = binding.keys.map { key in
        "\(start.wanted(by: key)) \(start.after([key]).text)"
      }
      #expect(Set(outcomes).count == 1, "\(binding.command)")
    }
  }

  @Test func `a key without meaning does nothing`() {
    for key in [Key.function(5), .character("€"), .delete, .control("x"), .character("Q")] {
      #expect(Session().wanted(by: key).isEmpty)
      #expect(Session().after([key]).state == Session().state)
    }
  }

  @Test func `redraw and suspend are wanted from outside, help open or not`() {
    for keys in ["", "?", "x"] {
      let session = Session().after(keys)
      #expect(session.wanted(by: .control("l")) == [.redraw])
      #expect(session.wanted(by: .control("z")) == [.suspend])
    }
  }

  @Test(arguments: Route.deeper)
  func `below a panel the footer shows the way back, and no quitting`(route: Route) {
    let session = Session(width: 200).after(route.keys)
    #expect(session.footer.contains("Esc back"))
    #expect(!session.footer.contains("quit"))
  }

  @Test func `labels of keys are those that people know`() {
    #expect(Key.control("l").label() == "Ctrl-L")
    #expect(Key.character(" ").label() == "Space")
    #expect(Key.shiftTab.label() == "Shift-Tab")
    #expect(Key.function(1).label() == "F1")
    #expect(Key.character("q").label() == "q")
  }
}
