/// What terminals make of the first 16 colours, where the user has not chosen others.
enum TerminalPalette: CaseIterable {
  /// XTerm-col.ad of xterm: https://invisible-island.net/xterm/
  case xterm
  /// The arrays default_red, default_grn and default_blu in drivers/tty/vt/vt.c of Linux: those of VGA.
  case linuxConsole
  /// The default colours in settings.c of PuTTY: https://www.chiark.greenend.org.uk/~sgtatham/putty/
  case putty

  /// Red, green and blue of a colour from 0 to 15.
  func color(_ index: UInt8) -> UInt32 { colors[Int(index % 16)] }

  private var colors: [UInt32] {
    switch self {
    case .xterm: Self.xtermColors
    case .linuxConsole: Self.consoleColors
    case .putty: Self.puttyColors
    }
  }

  private static let xtermColors: [UInt32] = [
    0x00_0000, 0xCD_0000, 0x00_CD00, 0xCD_CD00, 0x00_00EE, 0xCD_00CD, 0x00_CDCD, 0xE5_E5E5,
    0x7F_7F7F, 0xFF_0000, 0x00_FF00, 0xFF_FF00, 0x5C_5CFF, 0xFF_00FF, 0x00_FFFF, 0xFF_FFFF,
  ]
  private static let consoleColors: [UInt32] = [
    0x00_0000, 0xAA_0000, 0x00_AA00, 0xAA_5500, 0x00_00AA, 0xAA_00AA, 0x00_AAAA, 0xAA_AAAA,
    0x55_5555, 0xFF_5555, 0x55_FF55, 0xFF_FF55, 0x55_55FF, 0xFF_55FF, 0x55_FFFF, 0xFF_FFFF,
  ]
  private static let puttyColors: [UInt32] = [
    0x00_0000, 0xBB_0000, 0x00_BB00, 0xBB_BB00, 0x00_00BB, 0xBB_00BB, 0x00_BBBB, 0xBB_BBBB,
    0x55_5555, 0xFF_5555, 0x55_FF55, 0xFF_FF55, 0x55_55FF, 0xFF_55FF, 0x55_FFFF, 0xFF_FFFF,
  ]
}
