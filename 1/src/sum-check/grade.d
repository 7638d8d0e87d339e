1/src/sum-check/grade.o: src/sum-check/grade.c src/sum-check/check.h \
 lib/arena.h lib/str.h lib/decimal.h lib/map.h lib/arena.h lib/str.h \
 lib/utf8.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/utf8.h:
