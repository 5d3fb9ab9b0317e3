#ifndef STAMGAST_OPTIONS_H
#define STAMGAST_OPTIONS_H

/// A command line on its way through getopt_long. Only one can be open at a time: getopt_long keeps its
/// place in globals, so opening one waits until the last is closed.
typedef struct stamgast_options stamgast_options;

enum {
  STAMGAST_OPTION_END = -1,
  STAMGAST_OPTION_ARGUMENT = 1,
  STAMGAST_OPTION_UNKNOWN = 2,
  STAMGAST_OPTION_MISSING_VALUE = 3,
  STAMGAST_OPTION_UNEXPECTED_VALUE = 4,
  /// This and above: the option of that index.
  STAMGAST_OPTION_FIRST = 256,
};

/// NULL where there is no memory.
stamgast_options *stamgast_options_open(int argument_count, int option_count);
void stamgast_options_set_argument(stamgast_options *options, int index, const char *text);
/// kind: 0 no value, 1 a value, 2 maybe a value; short_name 0 for none.
void stamgast_options_set_option(stamgast_options *options, int index, const char *name,
                                 int short_name, int kind);
/// What comes next, as one of the numbers above.
int stamgast_options_next(stamgast_options *options);
/// The value of the option or the text of the argument that came last; NULL for none.
const char *stamgast_options_value(const stamgast_options *options);
/// The argument that was looked at last, as given; of letters that share one, the letter alone.
const char *stamgast_options_offender(const stamgast_options *options);
void stamgast_options_close(stamgast_options *options);

#endif
