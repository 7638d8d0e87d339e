"""A document before it is laid out: headings, paragraphs and tables made of text and facts."""
import re
from collections import Counter


class Fact:
    """A printed figure and what is true of it. Alternatives that the conventions leave open are
    joined with '|' in item, measure and role; '*' is anything. of: facts; maybe: facts that `of`
    may hold as well."""

    def __init__(self, text, value, unit='', item='', measure='', year='', role='value', base='',
                 code='', of=(), maybe=()):
        self.text, self.value, self.unit = text, value, unit
        self.item, self.measure, self.year = item, measure, str(year)
        self.role, self.base, self.code = role, base, code
        self.of, self.maybe = list(of), list(maybe)
        self.section = self.table = ''
        self.row = self.col = 0
        self.line = self.number = 0

    @property
    def id(self):
        return f'{self.line}.{self.number}'


class Relation:
    """stated follows from parts. kind: sum share growth change rate equal score."""

    def __init__(self, kind, stated, parts):
        self.kind, self.stated, self.parts = kind, stated, list(parts)


class Word(str):
    """A direction word (增加, 下降 …) and the fact whose sign it gives."""

    def __new__(cls, text, fact):
        word = super().__new__(cls, text)
        word.fact = fact
        return word


SUM = re.compile('(合计|总计|小计)$')  # labels that call a figure a total
SLOT = re.compile(r'\{(\w+)\}')


def fill(template, **slots):
    """The spans of a template: text, and for each {slot} a text, a Fact or a list of spans."""
    spans = []
    for i, piece in enumerate(SLOT.split(template)):
        value = slots[piece] if i % 2 else piece
        spans.extend(value if isinstance(value, list) else [value])
    return [s for s in spans if s != '']


def spans_of(cell):
    """A cell is a text, a Fact, or a list of both."""
    return cell if isinstance(cell, list) else [cell]


def facts_in(cells):
    return [s for cell in cells for s in spans_of(cell) if isinstance(s, Fact)]


def plain(spans):
    return ''.join(s.text if isinstance(s, Fact) else s for s in spans)


class Heading:
    def __init__(self, level, number, title):
        self.level, self.number, self.title = level, number, title


class Paragraph:
    def __init__(self, spans):
        self.spans = spans


class Cell:
    """A head cell over several columns and rows."""

    def __init__(self, text, wide=1, high=1):
        self.text, self.wide, self.high = text, wide, high


class Table:
    """head: rows of Cells; rows: lists of texts and facts, all of one length. halves: index of
    the first column of the right half, 0 if there is one half. labels: columns that hold text."""

    def __init__(self, title, unit, head, rows, number='', labels=(0,), halves=0, notes=(),
                 form=False):
        self.title, self.unit, self.head, self.rows = title, unit, head, rows
        self.number, self.labels, self.halves = number, labels, halves
        self.notes, self.form = notes, form

    @property
    def width(self):
        return max(len(r) for r in self.rows)

    def head_grid(self):
        """The head as full rows, a Cell's text in its first place and '' in the others."""
        width = self.width
        grid = [[None] * width for _ in self.head]
        for r, cells in enumerate(self.head):
            c = 0
            for cell in cells:
                while c < width and grid[r][c] is not None:
                    c += 1
                for y in range(cell.high):
                    for x in range(cell.wide):
                        grid[r + y][c + x] = cell.text if (x, y) == (0, 0) else ''
                c += cell.wide
        return [[c or '' for c in row] for row in grid]


class Document:
    def __init__(self, name, agency, year, kind, unit):
        self.name, self.agency, self.year, self.kind, self.unit = name, agency, year, kind, unit
        self.blocks, self.relations = [], []
        self.path = []
        self.titles = Counter()
        self.also_in_tables = set()  # items of amounts that stand alone in sentences

    def heading(self, level, number, title):
        self.blocks.append(Heading(level, number, title))
        if level <= 3:
            self.path = [h for h in self.path if h[0] < level] + [(level, title)]

    def para(self, *spans):
        flat = []
        for s in spans:
            flat.extend(s if isinstance(s, list) else [s])
        self.own(flat)
        self.blocks.append(Paragraph(flat))

    def table(self, table):
        """A second table of the same title is called title#2."""
        self.titles[table.title] += 1
        n = self.titles[table.title]
        name = table.title if n == 1 else f'{table.title}#{n}'
        for r, row in enumerate(table.rows, 1 + len(table.head)):
            for c, cell in enumerate(row, 1):
                for fact in facts_in([cell]):
                    if fact.role == 'value' and SUM.search(fact.item):
                        fact.role = 'value|total'
                    fact.table, fact.row, fact.col = name, r, c
            self.own(row)
        self.blocks.append(table)

    def own(self, spans):
        section = '/'.join(title for _, title in self.path)
        for fact in facts_in(spans):
            fact.section = section

    def relate(self, kind, stated, *parts):
        self.relations.append(Relation(kind, stated, parts))

    def facts(self):
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield from facts_in(block.spans)
            elif isinstance(block, Table):
                for row in block.rows:
                    yield from facts_in(row)
