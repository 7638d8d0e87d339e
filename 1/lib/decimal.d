1/lib/decimal.o: lib/decimal.c lib/decimal.h lib/str.h
lib/decimal.h:
lib/str.h:
