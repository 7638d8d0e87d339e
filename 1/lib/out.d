1/lib/out.o: lib/out.c lib/err.h lib/out.h lib/str.h
lib/err.h:
lib/out.h:
lib/str.h:
