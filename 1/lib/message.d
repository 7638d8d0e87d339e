1/lib/message.o: lib/message.c lib/data.h lib/str.h lib/err.h \
 lib/message.h lib/arena.h
lib/data.h:
lib/str.h:
lib/err.h:
lib/message.h:
lib/arena.h:
