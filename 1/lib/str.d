1/lib/str.o: lib/str.c lib/str.h
lib/str.h:
