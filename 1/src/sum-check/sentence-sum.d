1/src/sum-check/sentence-sum.o: src/sum-check/sentence-sum.c \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h src/sum-check/complete.h src/sum-check/lists.h \
 src/sum-check/prose.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/complete.h:
src/sum-check/lists.h:
src/sum-check/prose.h:
