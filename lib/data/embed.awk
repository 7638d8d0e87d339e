# Writes the data files as C strings: one array of {name, text} that lib/data.c searches.
FNR == 1 {
	base = FILENAME; sub(/.*\//, "", base); sub(/\.tsv$/, "", base)
	if (n) print ";"
	names[++n] = base
	printf "static const char d%d[] =\n", n
}
{
	gsub(/\\/, "&&"); gsub(/"/, "\\\""); gsub(/\t/, "\\t")
	# "?" "?" would be a trigraph in standard C
	gsub(/\?/, "\\?")
	printf "\t\"%s\\n\"\n", $0
}
END {
	if (n) print ";"
	print "#include \"data.h\""
	print "const struct builtin builtin_data[] = {"
	for (i = 1; i <= n; i++) printf "\t{\"%s\", d%d},\n", names[i], i
	print "\t{0, 0},\n};"
}
