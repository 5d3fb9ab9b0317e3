import Presentation

extension Language {
  /// The language to speak: that of `--language`, else of the configuration, else of the environment, else English.
  ///
  /// A command line or a configuration with a mistake is told of where it is used; here it has no say.
  init(
    of words: [String], _ folders: ResourceFolders = ResourceFolders(),
    environment: (String) -> String?
  ) {
    let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG")
    self =
      (try? Options(parsing: words).language()) ?? (try? ConfigFile.read(folders).language)
      ?? locale.flatMap(Language.init(locale:)) ?? .english
  }
}
