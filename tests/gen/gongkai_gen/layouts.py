"""Physical forms: a Document becomes lines, each a list of texts and facts."""
import unicodedata

from .document import Fact, Heading, Paragraph, spans_of


def text_of(cell):
    return ''.join(s.text if isinstance(s, Fact) else s for s in spans_of(cell))


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in text)


def wide(spans):
    return sum(width(text_of(s)) for s in spans)


class Layout:
    """Common part: one block after the other; the subclasses say how tables look."""

    def __init__(self, rng, style, converter):
        self.rng, self.style, self.converter = rng, style, converter
        self.lines = []
        self.spaced = rng.random() < 0.6  # an empty line after every paragraph

    def add(self, spans=()):
        self.lines.append(list(spans))

    def gap(self):
        if self.spaced:
            self.add()

    def lay(self, document):
        for n, block in enumerate(document.blocks):
            if n == 1:
                self.contents(document)
            if isinstance(block, Heading):
                self.heading(block)
            elif isinstance(block, Paragraph):
                self.paragraph(block.spans)
            else:
                self.title(block)
                self.table(block)
                self.notes(block)
        return self.lines

    def heading(self, heading):
        blank = ' ' if heading.level == 1 else ''
        self.line([self.converter.heading(heading.number + blank + heading.title)])

    def contents(self, document):
        for text in self.converter.contents_lines(document):
            self.line([text])

    def paragraph(self, spans):
        torn = self.converter.tear(self.converter.spans(spans))
        for n, piece in enumerate(torn, 1):
            self.add(piece)
            if n < len(torn):
                self.add()
        self.gap()

    def line(self, spans):
        """A line of its own: a heading, a title."""
        self.add(spans)
        self.gap()

    def title(self, table):
        self.add()
        for text in (table.title, table.number, table.unit):
            if text:
                self.line([text])

    def notes(self, table):
        for note in table.notes:
            self.line([note])
        self.add()

    def rows(self, table):
        return table.head_grid() + table.rows


class Tabs(Layout):
    """Cells of a row with tabs between them; blank cells stay."""

    def table(self, table):
        for n, row in enumerate(self.rows(table)):
            spans = []
            for i, cell in enumerate(row):
                spans += (['\t'] if i else []) + spans_of(cell)
            self.add(spans)
            if n > 12 and self.rng.random() < 0.02:
                self.add()  # a page break
        self.add()


class OneCell(Layout):
    """One cell a line behind a tab, rows ended by an empty line."""

    def table(self, table):
        for row in self.rows(table):
            for cell in row:
                self.add(['\t'] + spans_of(cell))
            self.add()


class Pipes(Layout):
    """| a | b | with a rule of dashes below the first line."""

    def table(self, table):
        for n, row in enumerate(self.rows(table)):
            spans = ['|']
            for cell in row:
                spans += [' '] + spans_of(cell) + [' |']
            self.add(spans)
            if n == 0:
                self.add(['|' + ' --- |' * len(row)])
        self.add()


class Html(Layout):
    """As html2text dumps a table: cells with a bar between them, a rule below the first line."""

    def table(self, table):
        for n, row in enumerate(self.rows(table)):
            spans = []
            for i, cell in enumerate(row):
                spans += (['| '] if i else []) + spans_of(cell)
            self.add(spans)
            if n == 0:
                self.add(['|'.join(['---'] * len(row))])
        self.add()
