# What a short script would do: headings and amounts of money, one a line.
/^ *(第.+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/ { print FILENAME ":" FNR ": " $0 }
{
	rest = $0
	while (match(rest, /[0-9][0-9,.]*(万元|亿元|元|%)/)) {
		print FILENAME ":" FNR ": " substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
	}
}
