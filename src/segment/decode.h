#ifndef DECODE_H
#define DECODE_H

#include <stdbool.h>

#include "str.h"

/* Reads all of fd and decodes it to UTF-8: by its byte order mark, else as strict UTF-8, else as
 * GB18030; or, with an encoding (a name that iconv knows), as that. False, after a message that
 * begins with name, if it can't be read or has bytes that fit nothing. The lines of the text end with
 * LF, and two LF that are not counted stand behind the last one. (Where CR alone ended the lines, it
 * has become LF.) The text is valid until the next call. */
bool decode_file(int fd, const char *name, const char *encoding, struct str *text);

#endif
