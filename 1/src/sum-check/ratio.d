1/src/sum-check/ratio.o: src/sum-check/ratio.c src/sum-check/check.h \
 lib/arena.h lib/str.h lib/decimal.h lib/map.h lib/arena.h lib/str.h \
 src/sum-check/prose.h src/sum-check/quotient.h lib/utf8.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/prose.h:
src/sum-check/quotient.h:
lib/utf8.h:
