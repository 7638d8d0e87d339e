1/lib/unit.o: lib/unit.c lib/data.h lib/str.h lib/unit.h lib/decimal.h
lib/data.h:
lib/str.h:
lib/unit.h:
lib/decimal.h:
