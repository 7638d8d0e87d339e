1/src/sum-check/procurement.o: src/sum-check/procurement.c \
 src/sum-check/check.h lib/arena.h lib/str.h lib/decimal.h lib/map.h \
 lib/arena.h lib/str.h src/sum-check/prose.h src/sum-check/quotient.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
src/sum-check/prose.h:
src/sum-check/quotient.h:
