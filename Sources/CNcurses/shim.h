#ifndef STAMGAST_NCURSES_SHIM_H
#define STAMGAST_NCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

// What Swift cannot import: globals that it takes for unsafe, macros with casts or code in them.

static const int stamgast_key_code = 1;
static const int stamgast_character = 0;
static const int stamgast_nothing = -1;

/// Whether characters of LC_CTYPE as the environment has it are UTF-8. `sshd` hands over the name of
/// a locale that the server often lacks: then the one that is always there is taken.
static inline int stamgast_use_locale(int looks_utf8) {
  const char *chosen = setlocale(LC_CTYPE, "");
  int is_utf8 = chosen != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  if (!is_utf8 && looks_utf8 && setlocale(LC_CTYPE, "C.UTF-8") != NULL)
    is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  return is_utf8;
}

/// Whether the character set that the environment asks for is there.
static inline int stamgast_has_locale(void) { return setlocale(LC_CTYPE, "") != NULL; }

/// What terminfo says of a type without opening a screen: whether it is known, and, where it is, how many colours it
/// has (0: none) and whether each can be any.
static inline int stamgast_describe(const char *type, int *colors, int *has_rgb) {
  int error = 0;
  *colors = *has_rgb = 0;
  if (setupterm(type, 1, &error) != OK) return 0;
  int count = tigetnum("colors");
  *colors = count > 0 ? count : 0;
  *has_rgb = tigetflag("RGB") > 0;
  del_curterm(cur_term);
  return 1;
}

/// Whether a terminal is known as one that can't move its cursor, as the panes of some editors are.
static inline int stamgast_lacks_cursor(const char *type) {
  int error = 0;
  if (setupterm(type, 1, &error) != OK) return 0;
  const char *place = tigetstr("cup");
  int lacks = place == NULL || place == (const char *)-1;
  del_curterm(cur_term);
  return lacks;
}

/// Opens the screen; type NULL: as TERM says. Whether it went well.
static inline int stamgast_open_screen(const char *type, int escape_delay) {
  if (newterm(type, stdout, stdin) == NULL) return 0;
  set_escdelay(escape_delay);
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  curs_set(0);
  return 1;
}

/// Colours of the terminal, 0 for none. Must come before any other call about colours: without colours
/// some of them crash.
static inline int stamgast_start_colors(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  use_default_colors();
  return COLORS;
}

/// What cleared cells are: blanks in the colours of a pair.
static inline void stamgast_set_ground(int pair) {
  cchar_t blank;
  if (setcchar(&blank, L" ", 0, 0, &pair) == OK) wbkgrndset(stdscr, &blank);
}

static inline int stamgast_pair_limit(void) { return COLOR_PAIRS; }
static inline int stamgast_has_rgb(void) { return tigetflag("RGB") > 0; }

/// The terminfo string of a name; empty where the terminal has none.
static inline const char *stamgast_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == NULL || text == (const char *)-1 ? "" : text;
}

enum {
  STAMGAST_BOLD = 1,
  STAMGAST_DIM = 2,
  STAMGAST_UNDERLINE = 4,
  STAMGAST_REVERSE = 8,
};

/// Which of these the terminal can show: asking for another is bytes for nothing.
static inline int stamgast_attributes(void) {
  attr_t known = term_attrs();
  return ((known & A_BOLD) ? STAMGAST_BOLD : 0) | ((known & A_DIM) ? STAMGAST_DIM : 0) |
         ((known & A_UNDERLINE) ? STAMGAST_UNDERLINE : 0) |
         ((known & A_REVERSE) ? STAMGAST_REVERSE : 0);
}

/// Puts a character with up to four marks (0: none) into a cell.
static inline void stamgast_put(int y, int x, uint32_t base, uint32_t mark1, uint32_t mark2,
                                uint32_t mark3, uint32_t mark4, int attributes, int pair) {
  wchar_t text[6] = {(wchar_t)base,  (wchar_t)mark1, (wchar_t)mark2,
                     (wchar_t)mark3, (wchar_t)mark4, 0};
  attr_t bits = ((attributes & STAMGAST_BOLD) ? A_BOLD : 0) |
                ((attributes & STAMGAST_DIM) ? A_DIM : 0) |
                ((attributes & STAMGAST_UNDERLINE) ? A_UNDERLINE : 0) |
                ((attributes & STAMGAST_REVERSE) ? A_REVERSE : 0);
  cchar_t cell;
  // The pair's number as an argument of its own: in the attributes only 8 bits have room.
  if (setcchar(&cell, text, bits, 0, &pair) == OK) mvwadd_wch(stdscr, y, x, &cell);
}

/// Clears the terminal from a row on, whatever stands in the window.
static inline void stamgast_clear_below(int y) {
  WINDOW *blank = newwin(0, 0, y, 0);
  if (blank == NULL) return;
  cchar_t ground;
  if (wgetbkgrnd(stdscr, &ground) == OK) wbkgrnd(blank, &ground);
  leaveok(blank, TRUE);
  wnoutrefresh(blank);
  doupdate();
  delwin(blank);
  touchwin(stdscr);
}

/// Sends what changed, on a screen cleared from a row on where cleared_from >= 0. cursor_y < 0: the cursor is hidden and
/// left where it is.
static inline void stamgast_show(int cleared_from, int cursor_y, int cursor_x) {
  if (cleared_from >= 0) stamgast_clear_below(cleared_from);
  leaveok(stdscr, cursor_y < 0);
  if (cursor_y >= 0) wmove(stdscr, cursor_y, cursor_x);
  curs_set(cursor_y >= 0);
  wnoutrefresh(stdscr);
  doupdate();
}

static inline void stamgast_erase(void) { werase(stdscr); }
/// The next frame is sent whole.
static inline void stamgast_forget_screen(void) { clearok(curscr, TRUE); }

/// The next waiting key: stamgast_key_code, stamgast_character or stamgast_nothing.
static inline int stamgast_next_key(uint32_t *key) {
  wint_t code = 0;
  int kind = wget_wch(stdscr, &code);
  *key = (uint32_t)code;
  return kind == KEY_CODE_YES ? stamgast_key_code
         : kind == OK         ? stamgast_character
                              : stamgast_nothing;
}

static inline int stamgast_function_key(uint32_t code) {
  return code >= KEY_F(1) && code <= KEY_F(63) ? (int)(code - KEY_F0) : 0;
}

static inline void stamgast_watch_mouse(int on) {
  mouseinterval(0);
  mousemask(on ? BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0,
            NULL);
}

enum {
  STAMGAST_MOUSE_NONE,
  STAMGAST_MOUSE_PRESS,
  STAMGAST_MOUSE_RELEASE,
  STAMGAST_MOUSE_UP,
  STAMGAST_MOUSE_DOWN
};

/// What the mouse did, and where.
static inline int stamgast_mouse(int *x, int *y) {
  MEVENT event;
  if (getmouse(&event) != OK) return STAMGAST_MOUSE_NONE;
  *x = event.x;
  *y = event.y;
  return (event.bstate & BUTTON1_PRESSED)    ? STAMGAST_MOUSE_PRESS
         : (event.bstate & BUTTON1_RELEASED) ? STAMGAST_MOUSE_RELEASE
         : (event.bstate & BUTTON4_PRESSED)  ? STAMGAST_MOUSE_UP
         : (event.bstate & BUTTON5_PRESSED)  ? STAMGAST_MOUSE_DOWN
                                             : STAMGAST_MOUSE_NONE;
}

#endif
