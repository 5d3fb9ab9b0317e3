#ifndef STAMGAST_NCURSES_SHIM_H
#define STAMGAST_NCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

#endif
