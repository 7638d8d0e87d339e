1/lib/streams.o: lib/streams.c lib/out.h lib/str.h lib/streams.h
lib/out.h:
lib/str.h:
lib/streams.h:
