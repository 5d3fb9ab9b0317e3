import Presentation

extension Language {
  /// The language to speak: that of `--language`, else of the configuration, else of the environment, else English.
  ///
  /// A configuration with a mistake is told of where it is used; here it has no say. Nor has a command line with one,
  /// but for the language in which that is to be told.
  init(
    of words: [String], _ folders: ResourceFolders = ResourceFolders(),
    environment: (String) -> String?
  ) {
    let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG")
    self =
      (try? Options(parsing: words).language()) ?? Language(named: words)
      ?? (try? ConfigFile.read(folders).language)
      ?? locale.flatMap(Language.init(locale:)) ?? .english
  }

  /// The language that words of a command line name; nil where none does.
  private init?(named words: [String]) {
    let option = "--" + ProgramOption.language.rawValue
    let names = zip(words, words.dropFirst() + [""]).compactMap { word, next in
      word == option
        ? next : word.hasPrefix(option + "=") ? String(word.dropFirst(option.count + 1)) : nil
    }
    guard let language = names.lazy.compactMap(Language.init(rawValue:)).first else { return nil }
    self = language
  }
}
