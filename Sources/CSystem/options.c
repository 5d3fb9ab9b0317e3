#define _GNU_SOURCE
#include "options.h"

#include <getopt.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

struct stamgast_options {
  int argument_count;
  int option_count;
  char **arguments;
  struct option *table;
  int *letters;
  char *short_names;
  const char *value;
  char letter[3];
  int is_past_options;
};

static void release(stamgast_options *options) {
  for (int i = 0; options->arguments != NULL && i <= options->argument_count; i++)
    free(options->arguments[i]);
  for (int i = 0; options->table != NULL && i < options->option_count; i++)
    free((void *)options->table[i].name);
  free(options->arguments);
  free(options->table);
  free(options->letters);
  free(options->short_names);
  free(options);
}

stamgast_options *stamgast_options_open(int argument_count, int option_count) {
  stamgast_options *options = calloc(1, sizeof *options);
  if (options == NULL) return NULL;
  options->argument_count = argument_count;
  options->option_count = option_count;
  options->arguments = calloc((size_t)argument_count + 2, sizeof *options->arguments);
  options->table = calloc((size_t)option_count + 1, sizeof *options->table);
  options->letters = calloc((size_t)option_count + 1, sizeof *options->letters);
  // "-:" and for each letter at most itself and two colons.
  options->short_names = calloc((size_t)option_count * 3 + 3, 1);
  if (options->arguments == NULL || options->table == NULL || options->letters == NULL ||
      options->short_names == NULL) {
    release(options);
    return NULL;
  }
  options->arguments[0] = strdup("");
  // "-": arguments come in their place instead of being moved; ":": a missing value is told apart.
  strcpy(options->short_names, "-:");
  pthread_mutex_lock(&lock);
  opterr = 0;
  optind = 0;
  return options;
}

void stamgast_options_set_argument(stamgast_options *options, int index, const char *text) {
  options->arguments[index + 1] = strdup(text);
}

void stamgast_options_set_option(stamgast_options *options, int index, const char *name,
                                 int short_name, int kind) {
  options->table[index].name = strdup(name);
  options->table[index].has_arg = kind;
  options->table[index].val = STAMGAST_OPTION_FIRST + index;
  options->letters[index] = short_name;
  if (short_name == 0) return;
  char *end = options->short_names + strlen(options->short_names);
  *end++ = (char)short_name;
  while (kind-- > 0) *end++ = ':';
  *end = '\0';
}

int stamgast_options_next(stamgast_options *options) {
  int count = options->argument_count + 1;
  options->letter[0] = '\0';
  options->value = NULL;
  int found = options->is_past_options
                  ? -1
                  : getopt_long(count, options->arguments, options->short_names, options->table, NULL);
  if (found == -1) {
    // Behind "--" everything is an argument, and getopt_long must not be asked again.
    options->is_past_options = 1;
    if (optind >= count) return STAMGAST_OPTION_END;
    options->value = options->arguments[optind++];
    return STAMGAST_OPTION_ARGUMENT;
  }
  options->value = optarg;
  if (found == 1 || found >= STAMGAST_OPTION_FIRST) return found;
  int letter = found == '?' || found == ':' ? optopt : found;
  if (letter > 0 && letter < STAMGAST_OPTION_FIRST) {
    options->letter[0] = '-';
    options->letter[1] = (char)letter;
    options->letter[2] = '\0';
  }
  if (found == ':') return STAMGAST_OPTION_MISSING_VALUE;
  if (found == '?') {
    return optopt >= STAMGAST_OPTION_FIRST ? STAMGAST_OPTION_UNEXPECTED_VALUE
                                           : STAMGAST_OPTION_UNKNOWN;
  }
  for (int i = 0; i < options->option_count; i++)
    if (options->letters[i] == found) return STAMGAST_OPTION_FIRST + i;
  return STAMGAST_OPTION_UNKNOWN;
}

const char *stamgast_options_value(const stamgast_options *options) { return options->value; }

const char *stamgast_options_offender(const stamgast_options *options) {
  if (options->letter[0] != '\0') return options->letter;
  return optind > 0 && optind <= options->argument_count + 1 ? options->arguments[optind - 1] : "";
}

void stamgast_options_close(stamgast_options *options) {
  release(options);
  pthread_mutex_unlock(&lock);
}
