1/lib/utf8.o: lib/utf8.c lib/utf8.h lib/arena.h lib/str.h
lib/utf8.h:
lib/arena.h:
lib/str.h:
