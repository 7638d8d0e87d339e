1/src/sum-check/slip.o: src/sum-check/slip.c src/sum-check/slip.h \
 lib/decimal.h lib/str.h
src/sum-check/slip.h:
lib/decimal.h:
lib/str.h:
