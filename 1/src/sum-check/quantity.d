1/src/sum-check/quantity.o: src/sum-check/quantity.c \
 src/sum-check/quantity.h src/sum-check/check.h lib/arena.h lib/str.h \
 lib/decimal.h lib/map.h lib/arena.h lib/str.h src/sum-check/accounts.h \
 lib/data.h lib/utf8.h
src/sum-check/quantity.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/accounts.h:
lib/data.h:
lib/utf8.h:
