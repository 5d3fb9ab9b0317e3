import Presentation
import TerminalUI

/// Where the parts of the page of imports stand.
struct ImportLayout {
  /// How to begin; empty where the page does not tell it.
  let intro: Rect
  /// The files.
  let list: Rect
  /// What is told of the file under the cursor, or of the one that is on its way.
  let detail: Rect

  /// The most columns that running text takes.
  private static let textWidth = 92

  init(_ screen: ImportScreen, _ context: ScreenContext) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    guard area.height >= 6 else {
      // Three lines are a question, the files or the ways in.
      let (isOpen, hasRows) = (context.imports.open != nil, !screen.rows(context).isEmpty)
      detail = isOpen ? area : none
      list = !isOpen && (hasRows || !screen.welcomes) ? area : none
      intro = !isOpen && !hasRows && screen.welcomes ? area : none
      return
    }
    var rest = area
    // What goes on says more than how to begin.
    let welcomes = screen.welcomes && (area.height >= 16 || context.imports.isIdle)
    if welcomes, area.width >= 150, area.height >= 16 {
      let (left, right) = area.splitLeft(min(Self.textWidth, area.width * 2 / 5))
      intro = left.inset(left: 1, top: 1, right: 4)
      rest = right
    } else if welcomes {
      let width = min(area.width - 2, Self.textWidth)
      let wanted = ImportIntro(context, height: area.height).block.lineCount(width: width)
      let height = min(wanted, area.height - (area.height < 10 ? 4 : 5))
      let gap = area.height >= 16 ? 1 : 0
      let (top, below) = area.splitTop(height + gap)
      intro = Rect(x: top.x + 1, y: top.y, width: width, height: height)
      rest = below
    } else {
      intro = none
    }
    var detailHeight = rest.height >= 11 ? 4 : rest.height >= 8 ? 2 : 0
    if context.imports.open != nil { detailHeight = min(5, rest.height / 2) }
    // What is told stands right below the files.
    let listHeight = max(7, screen.rows(context).count + 2)
    let (upper, lower) = rest.splitTop(min(listHeight, rest.height - detailHeight))
    list = upper
    let gap = detailHeight > 2 && rest.height >= 11 ? 1 : 0
    detail = lower.splitTop(detailHeight).top.inset(left: 1, top: gap, right: 1)
  }
}

/// How to begin, in words that fit the height.
struct ImportIntro {
  let block: TextBlock

  init(_ context: ScreenContext, height: Int) {
    let strings = context.strings
    let ways = strings.waysIn
    let room = (ways.map { TextWidth.width(of: $0.command) }.max() ?? 0) + 3
    let isRoomy = height >= 16
    let hasMeanings = context.area.width >= 64
    var paragraphs: [[TextSpan]] = []
    if isRoomy {
      // While files come in, what they bring is still to be seen.
      let hasImports = !context.shop.importAge.isEmpty && context.imports.isIdle
      let state =
        context.shop.latestDay == nil
        ? strings.emptyStore(hasImports: hasImports) : strings.firstOrdersAreIn
      paragraphs += [[TextSpan(state)], []]
    } else if height >= 8 {
      paragraphs.append([TextSpan(strings.emptyStoreInShort)])
    }
    for way in ways {
      paragraphs.append(
        [
          TextSpan(
            hasMeanings ? TextWidth.padded(way.command, to: room) : way.command,
            role: .footerKey, isBold: true)
        ] + (hasMeanings ? [TextSpan(way.meaning)] : []))
    }
    if height >= 30 {
      paragraphs += [[], [TextSpan(strings.exportPlacesTitle, role: .heading)]]
      paragraphs += strings.exportPlaces.map {
        [TextSpan(TextWidth.padded($0.system, to: room)), TextSpan($0.place, role: .dim)]
      }
    }
    block = TextBlock(paragraphs: paragraphs)
  }
}
