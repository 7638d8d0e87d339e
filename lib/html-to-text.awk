# html-to-text.awk: HTML as text for segment. Run by to-text, with LC_ALL=C.
#
# A table is a line for each row, a tab between cells, an empty cell for each that a span covers.
# Titles and units in the first rows of a table become lines above it. A table that only lays out a
# page (tables inside it, or one cell a row) comes out as paragraphs. -v sheets=1: the page is a
# spreadsheet, where an empty row ends a table.
#
# One record is a tag and the text behind it. While a table is open, its cells wait in grid[depth,
# row, column]; running text waits in line or, in a cell, in cell. named[] holds the character
# references, block[] the tags that begin a new line.

function flush_line() {
  fresh = 1
  sub(/ +$/, "", line)
  if (line != "") emit(line)
  line = ""
}

function emit(s) {
  print s
  empty = 0
}

function paragraph() {
  flush_line()
  if (!empty) { print ""; empty = 1 }
}

# What a character reference stands for, in UTF-8.
function utf8(n) {
  if (n == 160) return " "
  if (n < 32 || n == 127 || n > 1114111) return " "
  if (n < 128) return sprintf("%c", n)
  if (n < 2048) return sprintf("%c%c", 192 + int(n / 64), 128 + n % 64)
  if (n < 65536)
    return sprintf("%c%c%c", 224 + int(n / 4096), 128 + int(n / 64) % 64, 128 + n % 64)
  return sprintf("%c%c%c%c", 240 + int(n / 262144), 128 + int(n / 4096) % 64,
    128 + int(n / 64) % 64, 128 + n % 64)
}

function hex(s,   i, n) {
  n = 0
  s = tolower(s)
  for (i = 1; i <= length(s) && i < 9; i++)
    n = n * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1
  return n
}

function unescape(s,   out, ref) {
  out = ""
  while (match(s, /&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);?/)) {
    ref = substr(s, RSTART + 1, RLENGTH - 1)
    sub(/;$/, "", ref)
    out = out substr(s, 1, RSTART - 1)
    if (ref ~ /^#[xX]/) out = out utf8(hex(substr(ref, 3)))
    else if (ref ~ /^#/) out = out utf8(substr(ref, 2) + 0)
    else if (ref in named) out = out named[ref]
    else out = out substr(s, RSTART, RLENGTH)
    s = substr(s, RSTART + RLENGTH)
  }
  return out s
}

# A line end is a blank, between ideographs it is nothing.
function unwrap(s,   out, n, i, piece, wrapped) {
  n = split(s, wrapped, "\n")
  out = wrapped[1]
  for (i = 2; i <= n; i++) {
    piece = wrapped[i]
    sub(/^[ \t\r\f]+/, "", piece)
    sub(/[ \t\r\f]+$/, "", out)
    out = out (out ~ /[\200-\377]$/ && piece ~ /^[\200-\377]/ ? "" : " ") piece
  }
  return out
}

# Adds running text, its white space collapsed.
function add(s) {
  s = unwrap(s)
  gsub(/\302\240/, " ", s)
  gsub(/[ \t\r\f]+/, " ", s)
  s = unescape(s)
  if (fresh) sub(/^ +/, "", s)
  if (s == "") return
  fresh = 0
  if (depth > 0 && in_cell[depth]) cell = cell s
  else line = line s
}

function attribute(tag, key,   v) {
  if (!match(tolower(tag), "[ \t\n\"\047]" key "[ \t\n]*=[ \t\n]*[\"\047]?[^\"\047 \t\n>]*")) return ""
  v = substr(tag, RSTART, RLENGTH)
  sub(/^[^=]*=[ \t\n]*["\047]?/, "", v)
  return v
}

function span(tag, key,   n) {
  n = attribute(tag, key) + 0
  return n < 1 ? 1 : n > 1000 ? 1000 : int(n)
}

# The table is none: what waits in it comes out as paragraphs.
function lay_out(d,   r, c) {
  if (layout[d]) return
  layout[d] = 1
  for (r = 1; r <= rows[d]; r++)
    for (c = 1; c <= columns[d]; c++)
      if (grid[d, r, c] != "") emit(grid[d, r, c])
  clear(d)
  if (in_cell[d] && cell != "") emit(cell)
  cell = ""
  in_cell[d] = 0
}

function clear(d,   r, c) {
  for (r = 1; r <= rows[d]; r++)
    for (c = 1; c <= columns[d]; c++) { delete grid[d, r, c]; delete covered[d, r, c] }
  rows[d] = columns[d] = 0
}

function open_table() {
  if (depth > 0) { end_cell(); lay_out(depth) }
  paragraph()
  depth++
  rows[depth] = columns[depth] = layout[depth] = in_cell[depth] = 0
  cell = ""
}

function open_row() {
  end_cell()
  if (!layout[depth]) { rows[depth]++; at[depth] = 0 }
}

function open_cell(tag,   d, r, c, down) {
  d = depth
  end_cell()
  if (layout[d]) { paragraph(); return }
  if (rows[d] == 0) rows[d] = 1
  r = rows[d]
  do at[d]++; while ((d, r, at[d]) in covered)
  wide[d] = span(tag, "colspan")
  tall = span(tag, "rowspan")
  if (at[d] + wide[d] > 2000) wide[d] = 1
  for (c = at[d]; c < at[d] + wide[d]; c++)
    for (down = 0; down < tall; down++) covered[d, r + down, c] = 1
  cell = ""
  fresh = in_cell[d] = 1
}

function end_cell(   d) {
  d = depth
  if (d == 0 || !in_cell[d]) return
  sub(/ +$/, "", cell)
  gsub(/\t/, " ", cell)
  grid[d, rows[d], at[d]] = cell
  at[d] += wide[d] - 1
  if (at[d] > columns[d]) columns[d] = at[d]
  cell = ""
  in_cell[d] = 0
}

# The rows. Above the first row of two cells stand the title and the unit, as lines of their own.
function close_table(   d, r, c, used, filled, row, begun) {
  if (depth == 0) return
  end_cell()
  d = depth
  used = 0
  for (r = 1; r <= rows[d]; r++)
    for (c = used + 1; c <= columns[d]; c++)
      if (grid[d, r, c] != "") used = c
  if (!layout[d])
    for (r = 1; r <= rows[d]; r++) {
      row = ""
      filled = 0
      for (c = 1; c <= used; c++) {
        row = row (c > 1 ? "\t" : "") grid[d, r, c]
        if (grid[d, r, c] != "") filled++
      }
      begun = filled > 1 || (begun && (filled > 0 || !sheets))
      if (!begun || used == 1) gsub(/\t/, "", row)
      if (filled > 0) emit(row)
      else if (sheets) paragraph()
    }
  clear(d)
  depth--
  paragraph()
}

function open_item(   d) {
  flush_line()
  if (lists > 0 && ordered[lists]) add(++counter[lists] ". ")
  fresh = 1
}

# A new line; in a cell, which stays one line, at most a blank.
function new_block() {
  fresh = 1
  if (depth == 0 || !in_cell[depth]) {
    if (line !~ /^[0-9]+\. $/) flush_line() # the number of a list item keeps its text
    return
  }
  sub(/ +$/, "", cell)
  if (cell ~ /[!-~]$/) cell = cell " "
}

BEGIN {
  RS = "<"
  n = split("nbsp=\040 lt=< gt=> amp=& quot=\" apos=\047 ensp=\040 emsp=\343\200\200 thinsp= " \
    "mdash=\342\200\224 ndash=\342\200\223 ldquo=\342\200\234 rdquo=\342\200\235 " \
    "lsquo=\342\200\230 rsquo=\342\200\231 hellip=\342\200\246 middot=\302\267 times=\303\227 " \
    "yen=\302\245 permil=\342\200\260 ge=\342\211\245 le=\342\211\244 plusmn=\302\261 copy=\302\251 " \
    "divide=\303\267 bull=\342\200\242 zwnj= zwj= shy=", pairs, " ")
  for (i = 1; i <= n; i++) {
    key = pairs[i]
    sub(/=.*/, "", key)
    named[key] = substr(pairs[i], length(key) + 2)
  }
  named["nbsp"] = named["ensp"] = " "
  empty = fresh = 1
  # <p>, </p> and the like begin a paragraph
  n = split("p div h1 h2 h3 h4 h5 h6 section article header footer dl dt dd blockquote form hr title address center caption", blocks, " ")
  for (i = 1; i <= n; i++) block[blocks[i]] = 1
}

NR == 1 { add($0); next }

{
  # what is not shown: comments, scripts, style sheets
  if (skip != "") {
    if (skip == "--" ? index($0, "-->") : tolower($0) ~ "^/" skip "[ \t\n>]") {
      if (skip == "--") { s = $0; sub(/^.*-->/, "", s); skip = ""; add(s); next }
      skip = ""
    } else next
  }
  if (substr($0, 1, 3) == "!--") {
    if (index($0, "-->") == 0) { skip = "--"; next }
    s = $0
    sub(/^.*-->/, "", s)
    add(s)
    next
  }
  end = index($0, ">")
  # a "<" that begins no tag
  if (end == 0 || $0 !~ /^[\/!?a-zA-Z]/) { add("<" $0); next }
  tag = substr($0, 1, end - 1)
  text = substr($0, end + 1)
  match(tag, /^\/?[a-zA-Z0-9:]*/)
  t = tolower(substr(tag, 1, RLENGTH))

  if (t == "script" || t == "style" || t == "select" || t == "noscript") { if (tag !~ /\/$/) skip = t; next }
  if (t == "head") in_head = 1
  else if (t == "/head" || t == "body") in_head = 0
  else if (t == "table") open_table()
  else if (t == "/table") close_table()
  else if (t == "tr" && depth > 0) open_row()
  else if ((t == "td" || t == "th") && depth > 0) open_cell(tag)
  else if (t == "/td" || t == "/th" || t == "/tr") { if (depth > 0) end_cell() }
  else if (t == "ol" || t == "ul") {
    new_block()
    ordered[++lists] = (t == "ol")
    counter[lists] = attribute(tag, "start") > 0 ? attribute(tag, "start") - 1 : 0
  } else if (t == "/ol" || t == "/ul") { if (lists > 0) lists--; new_block() }
  else if (t == "li") open_item()
  else if (t == "br" || t == "/li") new_block()
  else {
    b = t
    sub(/^\//, "", b)
    if (b in block) new_block()
  }
  if (!in_head) add(text)
}

END {
  while (depth > 0) close_table()
  flush_line()
}
