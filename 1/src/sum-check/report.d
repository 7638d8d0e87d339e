1/src/sum-check/report.o: src/sum-check/report.c src/sum-check/check.h \
 lib/arena.h lib/str.h lib/decimal.h lib/map.h lib/arena.h lib/str.h \
 lib/err.h lib/message.h lib/out.h lib/streams.h
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
lib/streams.h:
