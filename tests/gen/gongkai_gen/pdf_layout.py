"""Text as `pdftotext -layout` writes it: aligned columns, wrapped cells, pages, moved columns."""
from .document import Fact, spans_of
from .layouts import Layout, text_of, wide, width

LINE = 84  # display columns of a line of prose


def fits(text, columns):
    """How many characters of text fit; digits are not torn apart."""
    used = n = 0
    while n < len(text) and used + width(text[n]) <= columns:
        used += width(text[n])
        n += 1
    while 0 < n < len(text) and text[n].isascii() and text[n - 1].isascii() and text[n] != ' ' \
            and text[n - 1] != ' ':
        n -= 1
    return n


def wrapped(text, columns):
    """Text in pieces of at most that many display columns."""
    pieces = []
    while text:
        n = fits(text, columns) or 1
        if 1 < n < len(text) and text[n] in '）”、。，：；%':  # begin no line with these
            n -= 1
        pieces.append(text[:n])
        text = text[n:]
    return pieces or ['']


class PdfLayout(Layout):
    def __init__(self, rng, style, converter):
        super().__init__(rng, style, converter)
        self.spaced = rng.random() < 0.3           # prose in double line spacing
        self.table_spaced = rng.random() < 0.4     # an empty line after every row
        self.repeat_head = rng.random() < 0.5
        self.page_length = rng.randint(34, 52)
        self.page_number = rng.choice([None, None, '{n}', '- {n} -', '— {n} —'])
        self.label_limit = rng.choice([16, 22, 28, 40])
        self.middle = rng.random() < 0.6           # figures beside the middle line of a label
        self.jump = rng.random() < 0.6             # columns move on a new page
        self.indent = rng.choice([2, 4])
        self.on_page, self.pages = 0, 1
        self.feed = False

    # pages

    def add(self, spans=()):
        spans = list(spans)
        if self.feed and wide(spans):
            spans = ['\f'] + spans
            self.feed = False
        self.lines.append(spans)
        self.on_page += 1

    def full(self, more=0):
        return self.on_page + more >= self.page_length

    def turn(self):
        """Begin a new page: its number at the foot, a form feed before the next line."""
        if self.page_number:
            self.add([' ' * 40 + self.page_number.format(n=self.pages)])
        self.feed = True
        self.on_page = 0
        self.pages += 1

    # prose

    def line(self, spans):
        self.paragraph(spans)

    def contents(self, document):
        """On a page of its own."""
        lines = self.converter.contents_lines(document)
        for text in lines:
            self.prose_line([' ' * 4 + text.replace('\t', ' ' * 20)])
        if lines:
            self.turn()

    def paragraph(self, spans):
        line, used = [' ' * self.indent], self.indent
        for span in spans:
            if isinstance(span, Fact):
                if used + width(span.text) > LINE:
                    self.prose_line(line)
                    line, used = [], 0
                line.append(span)
                used += width(span.text)
                continue
            while span:
                n = fits(span, LINE - used)
                if n == 0:
                    self.prose_line(line)
                    line, used = [], 0
                    span = span.lstrip(' ')
                    continue
                line.append(span[:n])
                used += width(span[:n])
                span = span[n:]
        self.prose_line(line)

    def prose_line(self, spans):
        self.add(spans)
        self.gap()
        if self.full():
            self.turn()

    def heading(self, heading):
        if heading.level == 1:
            title = f'{heading.number} {heading.title}'
            self.add([' ' * ((LINE - width(title)) // 2) + title])
            self.add()
        else:
            self.paragraph([heading.number + heading.title])

    def title(self, table):
        if self.full(12):
            self.turn()
        self.add([' ' * max(0, (LINE - width(table.title)) // 2) + table.title])
        for text in (table.number, table.unit):
            if text:
                self.add([' ' * (LINE - width(text)) + text])

    def notes(self, table):
        for note in table.notes:
            self.add(['  ' + note])
        self.add()

    # tables

    def table(self, table):
        self.measure(table)
        self.head(table)
        for row in table.rows:
            height = max(len(self.cell_lines(c, x)) for c, x in enumerate(row))
            if self.full(height):
                self.turn()
                if self.jump and self.all_or_nothing(table):
                    self.place_columns()
                if self.repeat_head:
                    self.head(table)
            self.row(row, height)

    @staticmethod
    def all_or_nothing(table):
        """Every column of figures is full or empty: else nothing tells which column a figure of a
        page with other columns belongs to."""
        columns = zip(*(r for r in table.rows))
        return all(len({text_of(cell) == '' for cell in column}) == 1
                   for c, column in enumerate(columns) if c not in table.labels)

    def measure(self, table):
        """The width of every column, from its cells and heads."""
        self.widths = []
        grid = table.head_grid()
        for c in range(table.width):
            cells = [width(text_of(r[c])) for r in table.rows]
            if c in table.labels:
                self.widths.append(max(4, min(max(cells), self.label_limit)))
            else:
                heads = [width(row[c]) for row in grid[-1:]]
                self.widths.append(max(cells + [8, min(max(heads or [0]), 12)]))
        self.place_columns()

    def place_columns(self):
        margin, gap = self.rng.randint(0, 4), self.rng.randint(2, 6)
        self.starts, at = [], margin
        for w in self.widths:
            self.starts.append(at)
            at += w + gap

    def cell_lines(self, column, cell):
        return wrapped(cell, self.widths[column]) if isinstance(cell, str) else [cell]

    def row(self, row, height):
        lines = [[] for _ in range(height)]
        for c, cell in enumerate(row):
            pieces = self.cell_lines(c, cell)
            top = (height - len(pieces)) // 2 if self.middle else 0
            for n, piece in enumerate(pieces):
                at = self.starts[c]
                if not isinstance(piece, str):
                    at += self.widths[c] - width(text_of(piece))
                lines[top + n].append((at, piece))
        self.put(lines)
        if self.table_spaced:
            self.add()

    def put(self, lines):
        for pieces in lines:
            spans, used = [], 0
            for at, piece in sorted(pieces, key=lambda p: p[0]):
                if text_of(piece) == '':
                    continue
                spans += [' ' * max(at - used, 1 if spans else 0)] + spans_of(piece)
                used = wide(spans)
            self.add(spans)

    def head(self, table):
        """The head's rows, each cell centred over its columns and wrapped to their width."""
        taken = {}
        lines, heights = [], []
        cells = []
        for r, row in enumerate(table.head):
            c = 0
            for cell in row:
                while taken.get((r, c)):
                    c += 1
                for y in range(cell.high):
                    for x in range(cell.wide):
                        taken[r + y, c + x] = True
                left = self.starts[c]
                last = c + cell.wide - 1
                room = self.starts[last] + self.widths[last] - left
                cells.append((r, cell.high, left, room, wrapped(cell.text, max(room, 4))))
                c += cell.wide
        heights = [max([len(t) for r, high, _, _, t in cells if r == n and high == 1] or [1])
                   for n in range(len(table.head))]
        lines = [[] for _ in range(sum(heights))]
        for r, high, left, room, text in cells:
            top, space = sum(heights[:r]), sum(heights[r:r + high])
            while len(text) > space:       # too high: let it run wider than its column
                text = wrapped(''.join(text), max(width(t) for t in text) + 4)
            for n, piece in enumerate(text, top + (space - len(text)) // 2):
                lines[n].append((left + max(0, (room - width(piece)) // 2), piece))
        self.put(lines)
