1/lib/program.o: lib/program.c lib/err.h lib/out.h lib/str.h \
 lib/program.h
lib/err.h:
lib/out.h:
lib/str.h:
lib/program.h:
