1/lib/arena.o: lib/arena.c lib/arena.h lib/str.h lib/err.h
lib/arena.h:
lib/str.h:
lib/err.h:
