/* Eight bytes at a time, for loops that look at every byte of a text. */
#ifndef BYTES_H
#define BYTES_H

#include <stdint.h>
#include <string.h>

#define BYTES_OF(c) (0x0101010101010101u * (unsigned char)(c))

static inline uint64_t
bytes_load(const char *p)
{
	uint64_t eight;

	memcpy(&eight, p, sizeof eight);
	return eight;
}

/* Not 0 if one of the eight bytes is below c, which is at most 0x80. */
static inline uint64_t
bytes_below(uint64_t eight, char c)
{
	return (eight - BYTES_OF(c)) & ~eight & BYTES_OF(0x80);
}

/* Not 0 if one of the eight bytes is c. */
static inline uint64_t
bytes_with(uint64_t eight, char c)
{
	return bytes_below(eight ^ BYTES_OF(c), 1);
}

/* How many of the n bytes at p are c. */
size_t bytes_count(const char *p, size_t n, char c);

#endif
