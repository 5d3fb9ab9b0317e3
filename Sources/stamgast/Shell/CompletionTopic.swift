/// What `stamgast completions` writes: what a shell reads once, or what it asks while somebody types.
enum CompletionTopic: String, CaseIterable {
  case bash, zsh, fish
  case lists, themes
}
