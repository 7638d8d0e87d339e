1/src/sum-check/codes.o: src/sum-check/codes.c src/sum-check/accounts.h \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h lib/data.h lib/utf8.h
src/sum-check/accounts.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/data.h:
lib/utf8.h:
