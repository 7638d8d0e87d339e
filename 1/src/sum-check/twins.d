1/src/sum-check/twins.o: src/sum-check/twins.c src/sum-check/accounts.h \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h src/sum-check/equal.h src/sum-check/quantity.h
src/sum-check/accounts.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/equal.h:
src/sum-check/quantity.h:
