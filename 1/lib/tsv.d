1/lib/tsv.o: lib/tsv.c lib/arena.h lib/str.h lib/err.h lib/tsv.h
lib/arena.h:
lib/str.h:
lib/err.h:
lib/tsv.h:
