1/src/sum-check/growth.o: src/sum-check/growth.c src/sum-check/check.h \
 lib/arena.h lib/str.h lib/decimal.h lib/map.h lib/arena.h lib/str.h \
 src/sum-check/prose.h src/sum-check/quotient.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/prose.h:
src/sum-check/quotient.h:
