1/src/sum-check/main.o: src/sum-check/main.c src/sum-check/check.h \
 lib/arena.h lib/str.h lib/decimal.h lib/map.h lib/arena.h lib/str.h \
 lib/err.h lib/message.h lib/out.h lib/program.h src/sum-check/rules.h \
 lib/streams.h lib/tsv.h
src/sum-check/check.h:
lib/arena.h:
lib/str.h:
lib/decimal.h:
lib/map.h:
lib/arena.h:
lib/str.h:
lib/err.h:
lib/message.h:
lib/out.h:
lib/program.h:
src/sum-check/rules.h:
lib/streams.h:
lib/tsv.h:
