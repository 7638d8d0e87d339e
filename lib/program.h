/* What every program does the same way: --help, --version, its files. */
#ifndef PROGRAM_H
#define PROGRAM_H

/* Prints the text on standard output and ends with status 0 (2 on a write error). %s in help
 * stands for the program's name. */
void program_help(const char *help) __attribute__((noreturn));

/* Prints "NAME (gongkai) VERSION" and the licence, ends with status 0. */
void program_version(void) __attribute__((noreturn));

#endif
