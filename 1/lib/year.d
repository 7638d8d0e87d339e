1/lib/year.o: lib/year.c lib/year.h lib/str.h lib/utf8.h lib/arena.h
lib/year.h:
lib/str.h:
lib/utf8.h:
lib/arena.h:
