1/src/sum-check/complete.o: src/sum-check/complete.c \
 src/sum-check/complete.h src/sum-check/check.h lib/arena.h lib/str.h \
 lib/decimal.h lib/map.h lib/arena.h lib/str.h lib/data.h \
 src/sum-check/slip.h
src/sum-check/complete.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/data.h:
src/sum-check/slip.h:
