/// What a key does in a menu, or while something is typed.
public enum MenuHint: CaseIterable, Sendable {
  case choose, apply, mark, field, customersOrOrders, leave, cancel, close, go, keep, undo, remove
  case form, fileOrTrial, write, takeWord, nameIt, save, backToFilter, nextLine, otherLine
  case complete, history, doIt
}

extension Strings {
  /// What a key does in a menu, in the footer's one or two words.
  public func menuHint(_ hint: MenuHint) -> String {
    switch hint {
    case .choose: say("choose", "kiezen")
    case .apply: say("apply", "toepassen")
    case .mark: say("tick", "aanvinken")
    case .field: say("field", "veld")
    case .customersOrOrders: say("customers, orders", "klanten, bestellingen")
    case .leave: say("leave", "sluiten")
    case .cancel: say("cancel", "annuleren")
    case .close: say("close", "sluiten")
    case .go: say("go", "erheen")
    case .keep: say("keep", "houden")
    case .undo: say("undo", "terug")
    case .remove: say("remove", "weghalen")
    case .form: say("form", "vorm")
    case .fileOrTrial: say("file or trial", "bestand of proef")
    case .write: say("write", "schrijven")
    case .takeWord: say("take the word", "woord overnemen")
    case .nameIt: say("name it", "naam geven")
    case .save: say("save", "bewaren")
    case .backToFilter: say("back to the filter", "terug naar het filter")
    case .nextLine: say("next line", "volgende regel")
    case .otherLine: say("another line", "andere regel")
    case .complete: say("complete", "aanvullen")
    case .history: say("history", "eerder")
    case .doIt: say("do", "doen")
    }
  }
}
