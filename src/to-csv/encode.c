#include <errno.h>
#include <iconv.h>

#include "encode.h"
#include "utf8.h"

static iconv_t converter;
static bool open, lossy_mode;

bool
encode_open(const char *encoding, bool lossy)
{
	converter = iconv_open(encoding, "UTF-8");
	open = converter != (iconv_t)-1;
	lossy_mode = lossy;
	return open;
}

bool
encode(struct arena *a, struct str in, struct str *out, struct str *bad)
{
	/* no encoding that iconv knows takes more than 8 bytes for a byte of UTF-8, shifts included */
	size_t left = in.n, size = in.n * 8 + 16, room = size, len;
	char *p = (char *)in.p, *buf, *end;
	char mark[] = "?", *m;

	if (!open) {
		*out = in;
		return true;
	}
	buf = end = arena_text(a, size);
	while (left > 0 && iconv(converter, &p, &left, &end, &room) == (size_t)-1) {
		size_t one = 1;

		utf8_at((struct str){p, left}, 0, &len);
		*bad = (struct str){p, len};
		if (!lossy_mode || errno == E2BIG) {
			iconv(converter, NULL, NULL, NULL, NULL);
			return false;
		}
		m = mark;
		iconv(converter, &m, &one, &end, &room);
		p += len;
		left -= len;
	}
	*out = (struct str){buf, size - room};
	return true;
}

void
encode_close(void)
{
	if (open)
		iconv_close(converter);
	open = false;
}
