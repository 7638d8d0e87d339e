1/src/sum-check/quotient.o: src/sum-check/quotient.c \
 src/sum-check/quotient.h lib/decimal.h lib/str.h
src/sum-check/quotient.h:
lib/decimal.h:
lib/str.h:
