1/lib/numbering.o: lib/numbering.c lib/numbering.h lib/str.h lib/utf8.h \
 lib/arena.h
lib/numbering.h:
lib/str.h:
lib/utf8.h:
lib/arena.h:
