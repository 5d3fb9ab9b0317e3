import Commerce
import Presentation

/// What the screen can be written as.
enum ExportChoice: Hashable, Sendable {
  /// Its list.
  case list(ExportForm)
  /// What it looks like.
  case picture(PictureForm)

  /// What the name of a file in this form ends in.
  var fileEnding: String {
    switch self {
    case .list(let form): form.fileEnding
    case .picture(let form): form.fileEnding
    }
  }

  /// The part of the ending that tells programs what the file is: `.csv`.
  var fileExtension: Substring { fileEnding.drop { $0 != "." } }
}

/// The menu of what may leave the program: in which form, and to which file.
struct ExportMenu: Equatable, Sendable {
  /// The list on screen; nil where there is none.
  let list: ScreenExport?
  /// The forms to choose from: those of the list, then those of the screen.
  let choices: [ExportChoice]
  /// Whether its people can be split by lot.
  let canSplit: Bool
  /// The file's name.
  private(set) var path: String
  /// How the people are split, as it is typed; empty for a list that is written whole.
  private(set) var split = ""
  /// Whether that is what is being typed, and not the file's name.
  private(set) var isOnSplit = false
  /// Which of the choices that is.
  private(set) var row = 0

  /// A menu for a screen, on CSV where it has a list.
  ///
  /// - Parameters:
  ///   - name: what the file is called where there is no list, without its ending.
  ///   - hidesPersonalData: whether names are hidden; without addresses there is nothing for an e-mail tool.
  init(_ list: ScreenExport?, name: String, hidesPersonalData: Bool) {
    self.list = list
    let namesPeople = list?.list.isOfPeople == true && !hidesPersonalData
    canSplit = namesPeople
    var forms: [ExportForm] = []
    if list != nil {
      forms = ExportForm.allCases.filter { namesPeople || !$0.isOfAddresses }
    }
    choices = forms.map { .list($0) } + PictureForm.allCases.map { .picture($0) }
    path = list?.fileName ?? name
    path += choices[0].fileEnding
  }

  /// The form under the cursor.
  var choice: ExportChoice { choices[row] }

  /// The split that is typed, with whether it says something that is none.
  var wantedSplit: (split: TrialSplit?, isWrong: Bool) {
    guard canSplit, case .list = choice, !split.isEmpty else { return (nil, false) }
    let read = TrialSplit(parsing: split)
    return (read, read == nil)
  }

  /// Goes to a line that one types: 0 is the file's name, 1 the split.
  mutating func go(toLine line: Int) { isOnSplit = canSplit && line == 1 }

  /// Goes to the other line that one types, where there are two; false where there is one.
  mutating func changeLine() -> Bool {
    guard canSplit else { return false }
    isOnSplit.toggle()
    return true
  }

  /// Text that is typed or pasted into the line. An ending of another form in the file's name chooses that.
  mutating func type(_ text: String) {
    guard !isOnSplit else { return split += text }
    path += text
    guard !path.hasSuffix(choice.fileExtension),
      let other = choices.firstIndex(where: { path.hasSuffix($0.fileExtension) })
    else { return }
    row = other
  }

  /// Takes the last letter of the line back, or all of it.
  mutating func erase(all: Bool) {
    guard !isOnSplit else { return split = all ? "" : String(split.dropLast()) }
    path = all ? "" : String(path.dropLast())
  }

  /// Chooses the form so many places on, around the end; the file's name follows.
  mutating func choose(_ step: Int) { choose(row: (row + step + choices.count) % choices.count) }

  /// Chooses a form; the file's name follows.
  mutating func choose(row wanted: Int) {
    let old = choice
    row = wanted
    if path.hasSuffix(old.fileEnding) {
      path = path.dropLast(old.fileEnding.count) + choice.fileEnding
    } else if path.hasSuffix(old.fileExtension) {
      path = path.dropLast(old.fileExtension.count) + choice.fileEnding
    }
  }
}
