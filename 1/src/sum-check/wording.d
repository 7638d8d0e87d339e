1/src/sum-check/wording.o: src/sum-check/wording.c lib/data.h lib/str.h \
 lib/utf8.h lib/arena.h src/sum-check/wording.h src/sum-check/check.h \
 lib/arena.h lib/decimal.h lib/map.h lib/str.h
lib/data.h:
lib/str.h:
lib/utf8.h:
lib/arena.h:
src/sum-check/wording.h:
src/sum-check/check.h:
lib/arena.h:
lib/decimal.h:
lib/map.h:
lib/str.h:
