1/src/sum-check/tree.o: src/sum-check/tree.c src/sum-check/accounts.h \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h src/sum-check/layout.h
src/sum-check/accounts.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/layout.h:
