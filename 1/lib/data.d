1/lib/data.o: lib/data.c lib/arena.h lib/str.h lib/data.h lib/err.h
lib/arena.h:
lib/str.h:
lib/data.h:
lib/err.h:
