/* One family of error messages and the exit status. */
#ifndef ERR_H
#define ERR_H

/* Exit statuses of every program, as in grep and diff. */
enum status { CLEAN = 0, FINDINGS = 1, TROUBLE = 2 };

/* Sets the program's name, used before every message: the last part of argv[0], which becomes
 * just that, so that getopt_long's messages begin the same way. */
void err_init(char **argv);

/* The program's name. */
const char *err_name(void);

/* "NAME: text" on standard error; a text that ends in ':' gets strerror(errno) behind it.
 * The status becomes TROUBLE; the program goes on. */
void warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* As warn, then ends the program with TROUBLE. */
void die(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));

/* A bad call: as warn, then "Try 'NAME --help' for more information.", then ends with TROUBLE. */
void die_usage(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));

/* Ends a program whose getopt_long has already complained. */
void die_try_help(void) __attribute__((noreturn));

/* Remembers that there was something to report; trouble wins over it. */
void found_something(void);

/* The status so far. */
enum status err_status(void);

#endif
