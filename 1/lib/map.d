1/lib/map.o: lib/map.c lib/map.h lib/arena.h lib/str.h
lib/map.h:
lib/arena.h:
lib/str.h:
