# Settings a packager may change, here or on the command line of make.
VERSION = 0.1.0

PREFIX = /usr/local
MANPREFIX = $(PREFIX)/share/man
DATAPREFIX = $(PREFIX)/share/gongkai
DESTDIR =
# put before every program's name when it is installed, e.g. gk-
PROGRAM_PREFIX =

CC = cc
CFLAGS = -O2 -g
CPPFLAGS =
LDFLAGS =
LDLIBS =
