import Presentation

/// A part of a panel by the number that its places have for the mouse.
protocol ScreenPart: RawRepresentable<Int>, CaseIterable {
  /// Its name among the parts of all panels.
  var named: PanelPart { get }
}

/// A screen of several parts, one of which the keys go to.
protocol PartedScreen: ScreenModel {
  associatedtype Part: ScreenPart
  /// The part with the keys.
  var part: Part { get set }
}

extension PartedScreen {
  var focusedPart: PanelPart? { part.named }

  func part(at place: Int) -> PanelPart? { Part(rawValue: place)?.named }

  mutating func focus(_ named: PanelPart) {
    part = Part.allCases.first { $0.named == named } ?? part
  }
}
