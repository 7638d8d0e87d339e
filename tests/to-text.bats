# to-text: documents of common formats as text.
load helper

# only PROGRAM...: makes a PATH with the tools that to-text is written in and these converters
only() {
  mkdir -p path
  for tool in sh cat tr grep dd od wc sed awk iconv mktemp rm mv mkdir cut tail timeout "$@"; do
    ln -sf "$(command -v "$tool")" path/
  done
}

# to-text with that PATH
poor_to_text() {
  PATH=$PWD/path "$BIN/to-text" "$@"
}

@test "plain text passes, in UTF-8, GB18030 and UTF-16, with LF" {
  printf '收入\t1.00\n支出\f2.00\n' > expected
  cp expected utf8
  printf '\357\273\277' | cat - expected > bom
  sed 's/$/\r/' expected > crlf
  tr '\n' '\r' < expected > cr
  iconv -t GB18030 expected > gb18030
  iconv -t UTF-16 expected > utf16
  iconv -t UTF-16BE expected | cat <(printf '\376\377') - > utf16be
  for f in utf8 bom crlf cr gb18030 utf16 utf16be; do
    to-text $f > out
    cmp expected out || { echo $f; return 1; }
  done
  to-text - < gb18030 | cmp expected -
}

@test "Markdown with tables in HTML passes as it is, pages of HTML do not" {
  printf '# 决算\n\n<html><body><table><tr><td>合计</td><td>1.00</td></tr></table></body></html>\n' > heading
  printf '决算\n\n<table><tr><td>合计</td></tr></table>\n' > plain
  printf '<table><tr><td>合计</td></tr></table>\n\n## 一、收入\n' > first
  for f in heading plain first; do
    to-text $f | cmp $f -
  done
  printf '<table><tr><td>合计</td><td>1.00</td></tr></table>\n' > page
  run -0 to-text page
  [ "$output" = '合计	1.00' ]
}

@test "the name of a file says nothing about its format" {
  printf '<html><body><p>正文</p></body></html>' > report.pdf
  run -0 to-text report.pdf
  [ "$output" = 正文 ]
}

@test "HTML: a row is a line, a tab between cells, spans leave empty cells" {
  cat > page << 'END'
<!DOCTYPE html><html><head><title>Title</title><style>p { color: red }</style>
<script>if (a < b) document.write("<p>no</p>")</script></head><body><!-- no <p>no</p> -->
<h1>甲局&nbsp;2024年决算</h1><p>一、收入情况。<br>共&#24180;&#x5EA6;1 &lt; 2&mdash;3</p>
<TABLE><tr><th colspan="2">项目</th><th rowspan=2>合计</th></tr><tr><td>编码</td><td>名称</td></tr>
<tr><td>208<td><p>社会保障和</p>
<p>就业支出</p></td><td> 1,120.50 </td></tr><tr><td></td><td>其他</td><td></td></tr></TABLE>
<ul><li>甲</li></ul><ol start="3"><li>乙</li><li><p>丙</p></li></ol>长行在
这里断开 and
here</body></html>
END
  to-text page > out
  printf '%s\n' '甲局 2024年决算' 一、收入情况。 '共年度1 < 2—3' '' \
    "项目$(printf '\t\t')合计" "编码$(printf '\t')名称$(printf '\t')" \
    "$(printf '208\t社会保障和就业支出\t1,120.50')" "$(printf '\t其他\t')" '' \
    甲 '3. 乙' '4. 丙' '长行在这里断开 and here' > expected
  diff expected out
}

@test "HTML: a table that lays out the page is none" {
  printf '<table><tr><td>导航</td><td><p>正文一</p><table><tr><td>a</td><td>1</td></tr></table><p>正文二</p></td></tr></table>' |
    to-text - > out
  printf '%s\n' 导航 正文一 '' "$(printf 'a\t1')" '' 正文二 '' | diff - out
}

@test "HTML: titles and units in the first rows of a table stand above it" {
  printf '<table><tr><td colspan=2>收入决算表</td></tr><tr><td>单位：万元</td><td></td></tr><tr><td>项目</td><td>金额</td></tr><tr><td>其中：</td><td></td></tr></table>' |
    to-text - > out
  printf '%s\n' 收入决算表 单位：万元 "$(printf '项目\t金额')" "$(printf '其中：\t')" '' | diff - out
}

@test "HTML: broken and hostile markup is read to its end" {
  for page in '<table><tr><td colspan=99999999 rowspan=99999999>x' '<table><table><table>x</table>' \
    '</table></td><p>x' '<td>x' '<p a="<b>">x' '<!-- <p>' 'a < b <p>x' '<tr><td>x</table>' '<ol></ul><li>x'; do
    run -0 timeout 10 sh -c 'printf "<html>x%s" "$1" | to-text -' sh "$page" || { echo "$page"; return 1; }
    [[ "$output" == *x* ]]
  done
}

@test "HTML in GB18030" {
  printf '<html><head><meta charset="gb2312"></head><p>决算</p></html>' | iconv -t GB18030 > page
  run -0 to-text page
  [ "$output" = 决算 ]
}

@test "PDF keeps its layout" {
  need_command pdftotext
  printf '收入决算表\n项目      金额\n教育    12.50\n\f第二页有许多文字\n' > text
  "$TOP/tests/make-pdf" text page.pdf
  to-text page.pdf > out
  grep -q '^ *教育 .* 12.50' out
  grep -q "$(printf '\f')" out
}

@test "DOCX, ODT, DOC, RTF, XLSX, XLS and HTML of one disclosure have the same figures" {
  need_command soffice
  need_command pandoc
  office() { soffice "-env:UserInstallation=file://$PWD/profile" --headless "$@" > /dev/null 2>&1; }
  sed -e 's/278\.84/287.84/' -e 's/增长9.41%/增长9.14%/' "$TOP/examples/qingwu-2024.txt" > q.txt
  "$TOP/tests/text-to-html" < q.txt > q.html
  office --infilter='HTML (StarWriter)' --convert-to docx:'MS Word 2007 XML' q.html
  office --convert-to odt q.docx
  office --convert-to doc q.docx
  office --convert-to rtf q.docx
  mkdir sheet
  office --infilter=calc_HTML_WebQuery --convert-to xlsx --outdir sheet q.html
  office --convert-to xls --outdir sheet sheet/q.xlsx
  figures() { audit -f tsv "$1" | cut -f 3,4,6,7 | sort; }
  figures q.txt > expected
  [ "$(wc -l < expected)" -gt 2 ]
  for f in q.html q.docx q.odt q.doc q.rtf sheet/q.xlsx sheet/q.xls; do
    [ -s $f ]
    figures $f | diff expected - || { echo $f; return 1; }
  done
}

@test "without LibreOffice sheets and DOC are read by others" {
  need_command ssconvert
  need_command soffice
  printf '项目,金额\n"甲\n乙",12.5\n' > t.csv
  soffice "-env:UserInstallation=file://$PWD/profile" --headless --infilter=CSV:44,34,76,1 \
    --convert-to xlsx t.csv > /dev/null 2>&1
  only ssconvert
  run -0 poor_to_text t.xlsx
  [ "$output" = "$(printf '项目\t金额\n甲乙\t12.5')" ]
}

# A table of bad input: what, the message.
@test "bad input is told in one line each; the others are converted; status 2" {
  need_command pdftotext
  need_command python3
  echo fine > fine
  : > empty
  printf '\377\330\377\340\0\020JFIF' > photo.jpg
  printf '\211PNG\r\n\032\n' > picture.png
  printf '\320\317\021\340\241\261\032\341E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0' > locked.docx
  printf '\177ELF\1\0\0' > binary
  printf '\201\377\377\201' > noise.txt
  printf '\037\213\010\0' > a.gz
  mkdir folder
  printf '   \n\t\n' > blank
  printf '%%PDF-1.4\n%%%%EOF\n' > broken.pdf
  printf '1\n\f2\n\f3\n' > nothing
  "$TOP/tests/make-pdf" nothing scan.pdf
  python3 -c '
import zipfile
def archive(name, *members):
    with zipfile.ZipFile(name, "w") as z:
        for m in members:
            z.writestr(m, "x")
archive("a.zip", "a.txt"); archive("a.ofd", "OFD.xml"); archive("a.pptx", "ppt/presentation.xml")
archive("broken.docx", "word/document.xml")'
  while read -r file message; do
    run -2 --separate-stderr to-text $file fine
    [ "$output" = fine ] || { echo "$file: $output"; return 1; }
    [[ "$stderr" == "to-text: $file: $message" ]] || { echo "$stderr"; return 1; }
  done << 'END'
empty empty
photo.jpg a picture: it needs OCR
picture.png a picture: it needs OCR
locked.docx encrypted, its password is needed
binary binary data, no document that is known
noise.txt neither UTF-8 nor GB18030 text
a.gz an archive: unpack it first
a.zip an archive: unpack it first
a.ofd OFD is not read: save it as PDF
a.pptx slides are not read: save them as PDF
folder is a directory
missing no such file
blank no text in it
scan.pdf a scan without text: 3 pages, 3 characters; it needs OCR
END
  for file in broken.pdf broken.docx; do
    [ $file = broken.pdf ] || command -v pandoc > /dev/null || continue
    run -2 --separate-stderr to-text $file fine
    [[ "$stderr" == "to-text: $file: damaged, "*" cannot read it"* ]] || { echo "$stderr"; return 1; }
    [ "${#stderr_lines[@]}" -eq 1 ]
  done
}

@test "an encrypted PDF is told" {
  need_command pdftotext
  need_command qpdf
  echo 许多文字在这里 > text
  "$TOP/tests/make-pdf" text plain.pdf
  qpdf --encrypt user owner 256 -- plain.pdf locked.pdf
  run -2 to-text locked.pdf
  [ "$output" = "to-text: locked.pdf: encrypted, its password is needed" ]
}

@test "a PDF of which the end is missing is told, what can be read is there" {
  need_command pdftotext
  for i in $(seq 200); do echo "第 $i 行有许多文字在这里"; done > text
  "$TOP/tests/make-pdf" text whole.pdf
  head -c -100 whole.pdf > half.pdf
  run -2 --separate-stderr to-text half.pdf
  [[ "$stderr" == "to-text: half.pdf: damaged"* ]]
}

@test "a zip bomb is stopped" {
  need_command pandoc
  need_command python3
  python3 -c '
import zipfile
with zipfile.ZipFile("bomb.docx", "w", zipfile.ZIP_DEFLATED) as z:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    z.writestr("[Content_Types].xml", f"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{kind}\"/></Types>")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    z.writestr("_rels/.rels", f"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{office}\" Target=\"word/document.xml\"/></Relationships>")
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    z.writestr("word/document.xml", f"<w:document xmlns:w=\"{word}\"><w:body><w:p><w:r><w:t>" + "A" * 300000000 + "</w:t></w:r></w:p></w:body></w:document>")'
  [ "$(wc -c < bomb.docx)" -lt 400000 ]
  run -2 timeout 60 to-text -T 20 bomb.docx
  [[ "$output" == "to-text: bomb.docx: pandoc ran out of memory" || "$output" == *"took longer than 20 seconds" ]]
}

@test "a converter that hangs or writes without end is stopped" {
  only
  printf '%%PDF-1.4\n' > a.pdf
  printf '#!/bin/sh\nexec sleep 100\n' > path/pdftotext
  chmod +x path/pdftotext
  ln -s /bin/sleep path/sleep
  run -2 poor_to_text -T 1 a.pdf
  [ "$output" = "to-text: a.pdf: pdftotext took longer than 1 seconds" ]
  printf '#!/bin/sh\nexec yes > "$5"\n' > path/pdftotext
  ln -s /usr/bin/yes path/yes
  run -2 poor_to_text -m 1 a.pdf
  [ "$output" = "to-text: a.pdf: more than 1 MB of text" ]
}

@test "a missing converter is told with its package" {
  only
  printf '%%PDF-1.4\n' > a.pdf
  printf '{\\rtf1 x}' > a.rtf
  printf '\320\317\021\340\241\261\032\341W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0' > a.doc
  printf '\320\317\021\340\241\261\032\341W\0o\0r\0k\0b\0o\0o\0k\0' > a.xls
  printf 'PK\003\004word/document.xml' > a.docx
  while read -r file format package program; do
    run -2 poor_to_text $file
    [ "$output" = "to-text: $file: to read $format, install the package $package ($program)" ] ||
      { echo "$output"; return 1; }
  done << 'END'
a.pdf pdf poppler-utils pdftotext
a.rtf rtf libreoffice-writer soffice
a.doc doc antiword antiword
a.xls xls libreoffice-calc soffice
a.docx docx pandoc pandoc
END
}

@test "names with blanks, dashes, quotes and line ends are safe, and nothing is written beside a document" {
  mkdir in
  cd in
  for name in 'a b' -o -- '-f x' "it's" '"q"' '$(touch bad)' '`touch bad`' 'a*' '\' 'n
l' '中文'; do
    printf 'text of %s' "$name" > "./$name"
  done
  ls -A > ../before
  for name in *; do
    [ "$(to-text -- "$name")" = "text of $name" ]
  done
  to-text -o ../out -- *
  ls -A | diff ../before -
  [ "$(ls ../out | wc -l)" -eq "$(ls | wc -l)" ]
  [ "$(cat ../out/-o.txt)" = 'text of -o' ]
  run -2 to-text $'no\nsuch'
  [ "$output" = 'to-text: no?such: no such file' ]
}

@test "several documents: a form feed between them, or a file each with -o" {
  echo 一 > a
  echo 二 > b
  run -0 to-text a b
  [ "$output" = $'一\n\f二' ]
  run -2 to-text -o out a missing b
  [ "$(cat out/a.txt)" = 一 ]
  [ "$(cat out/b.txt)" = 二 ]
  [ "$(ls -A out | wc -l)" -eq 2 ]
}

@test "a full disk is told; a reader that goes away is not" {
  [ -e /dev/full ] || skip "no /dev/full"
  echo x > a
  run -2 sh -c 'to-text a > /dev/full'
  [ "$output" = "to-text: standard output: write error" ]
  yes 一行文字 | head -n 100000 > long
  run sh -c '{ to-text long long; echo $? > status; } | head -n 1'
  [ "$output" = 一行文字 ]
  [ "$(cat status)" -eq 141 ]
}

@test "wrong options are told" {
  told() {
    message=$1
    shift
    run -2 to-text "$@"
    [ "${lines[0]}" = "to-text: $message" ] || { echo "$output"; return 1; }
    [ "${lines[1]}" = "Try 'to-text --help' for more information." ]
  }
  told "no FILE"
  told "unknown option '-x'" -x a
  told "option '-o' needs an argument" -o
  told "not a number of seconds: 'soon'" -T soon a
  told "not a number of seconds: '0'" --timeout=0 a
  told "not a number of megabytes: '-1'" -m -1 a
}

@test "no temporary files are left behind" {
  mkdir tmp
  echo x > a
  TMPDIR=$PWD/tmp to-text a > /dev/null
  TMPDIR=$PWD/tmp run -2 to-text missing
  [ -z "$(ls -A tmp)" ]
}
