1/src/sum-check/identities.o: src/sum-check/identities.c \
 src/sum-check/layout.h src/sum-check/check.h lib/arena.h lib/str.h \
 lib/decimal.h lib/map.h lib/arena.h lib/str.h src/sum-check/rules.h
src/sum-check/layout.h:
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/rules.h:
