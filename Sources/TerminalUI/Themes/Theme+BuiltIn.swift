extension Theme {
  /// What `themes/stamgast-dark.theme` holds, so that the program runs without any file.
  static let builtInText = """
    # The default on dark backgrounds: quiet words, warm heat.

    ground = #14161b

    # words
    text = default / / default / normal
    dim = #8b93a5 / / default / dim
    heading = #8fb8de / / bright cyan / bold
    figure = #f2efe9 bold / default bold / default bold / bold
    better = #7fd1a0 / / bright green / normal
    worse = #f2857b / / bright red / normal
    warning = #f0c36a / / bright yellow / bold
    error = #ff7a70 bold / / bright red bold / bold reverse
    inProgress = #8aa4c8 / / cyan / dim
    uncertain = #8b93a5 / / default / dim
    match = #14161b on #f0c36a underline / / black on cyan underline / underline bold
    message = #f0c36a / / bright yellow / bold

    # top, tabs, footer
    topLine = #c9d2e3 on #242a38 / / reverse / reverse
    topLineStrong = #f0c36a on #242a38 bold / / bold reverse / bold reverse
    tab = #8b93a5 / / default / normal
    tabSelected = #ffffff on #2f6cab / 15 on 26 / white on blue bold / bold reverse
    footer = #8b93a5 / / default / normal
    footerKey = #f0c36a / / bright cyan / bold

    # frames and cursor
    border = #6f7787 / / default / dim
    borderFocused = #7fb2e5 / / bright cyan / bold
    title = #d5dae4 / default / default / bold
    cursor = #ffffff on #2f6cab / 15 on 26 / bright white on blue / reverse
    cursorPassive = #e2e6ee on #2b3242 / / underline / underline

    # charts
    axis = #8b93a5 / / default / normal
    target = #f0a35a / / bright yellow / normal
    mean = #e8e6e1 / / default / bold
    seriesA = #6cb6ff / / bright cyan / bold
    seriesB = #f0a35a / / bright yellow / normal
    seriesC = #c792ea / / bright magenta / normal
    seriesD = #7fd1a0 / / bright green / normal
    seriesE = #f2857b / / bright red / normal

    # heatmap, from low to high
    heat0 = #ffffff on #120d31 / default / white on black / normal
    heat1 = #ffffff on #6b1d81 / 15 on 53 / white on blue / normal
    heat2 = #ffffff on #b63679 / 15 on 125 / black on green / bold
    heat3 = #000000 on #f1605d / 0 on 209 / black on cyan / bold
    heat4 = #000000 on #fcf0b4 / 0 on 223 / black on white / bold underline reverse
    """
}
