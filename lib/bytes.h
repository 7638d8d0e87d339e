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

/* Less than eight bytes as one number, another one for other bytes. */
static inline uint64_t
bytes_few(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;
	uint32_t first, last;

	if (n >= 4) {
		memcpy(&first, p, 4);
		memcpy(&last, p + n - 4, 4);
		return (uint64_t)first << 32 | last;
	}
	return n == 0 ? 0 : (uint64_t)u[0] << 16 | (uint64_t)u[n / 2] << 8 | u[n - 1];
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

/* The eight bytes with the first one lowest, on any machine. */
static inline uint64_t
bytes_in_order(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (uint64_t)u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16 | (uint64_t)u[3] << 24 |
		(uint64_t)u[4] << 32 | (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48 |
		(uint64_t)u[7] << 56;
}

/* The highest bit of just those of the eight bytes that are c. */
static inline uint64_t
bytes_that_are(uint64_t eight, char c)
{
	const uint64_t low = BYTES_OF(0x7f), other = eight ^ BYTES_OF(c);

	return ~(((other & low) + low) | other | low);
}

/* The index of the first byte whose highest bit is set; there must be one. */
static inline int
bytes_first(uint64_t bits)
{
	return __builtin_ctzll(bits) / 8;
}

#endif
