"""Errors to plant in a document: each kind changes one printed thing so that it cannot be true."""
from collections import Counter
from decimal import Decimal

from . import money
from .document import Fact, Paragraph, Table, Word, facts_in
from .relations import gap

OPPOSITE = {'增加': '减少', '减少': '增加', '增长': '下降', '下降': '增长', '降低': '增长'}


class Planted:
    """fact: where the error is; others: facts that were changed along with it."""

    def __init__(self, kind, fact, was, now=None, others=()):
        self.kind, self.fact, self.was, self.now = kind, fact, was, now or fact.value
        self.others = list(others)


def involved(document):
    """fact -> the relations it takes part in."""
    table = {}
    for r in document.relations:
        for f in [r.stated] + r.parts:
            table.setdefault(f, []).append(r)
    return table


def set_value(fact, value):
    """Prints another canonical value in the manner of the old one."""
    grouped = ',' in fact.text
    digits = value.lstrip('-')
    fact.text = money.grouped(digits) if grouped else digits
    fact.value = ('-' if fact.value.startswith('-') else '') + digits


def try_values(document, rng, kind, facts, change):
    """Changes the first fact for which change(fact) gives a value that breaks one of its
    relations by more than two units of the last place."""
    relations = involved(document)
    facts = [f for f in facts if f in relations]
    rng.shuffle(facts)
    for fact in facts:
        was = fact.value
        value = change(fact)
        if value is None or value == was.lstrip('-'):
            continue
        set_value(fact, value)
        if any(gap(r) > 2 for r in relations[fact]):
            return Planted(kind, fact, was)
        set_value(fact, was.lstrip('-'))
    return None


def amounts(document):
    return [f for f in document.facts() if f.unit in ('元', '万元') and len(f.value) > 4
            and f.role not in ('change',)]


def other_digit(rng):
    def change(fact):
        whole = fact.value.lstrip('-')
        places = [i for i, c in enumerate(whole.partition('.')[0]) if c.isdigit()]
        i = rng.choice(places)
        digit = rng.choice([d for d in '123456789' if d != whole[i]])
        return whole[:i] + digit + whole[i + 1:]
    return change


def digit(document, rng):
    return try_values(document, rng, 'digit', amounts(document), other_digit(rng))


def transposed(document, rng):
    def change(fact):
        whole = fact.value.lstrip('-')
        pairs = [i for i in range(len(whole) - 1) if whole[i:i + 2].isdigit()
                 and whole[i] != whole[i + 1] and (i or whole[i + 1] != '0')]
        if not pairs:
            return None
        i = rng.choice(pairs)
        return whole[:i] + whole[i + 1] + whole[i] + whole[i + 2:]
    return try_values(document, rng, 'transposed', amounts(document), change)


def unit(document, rng):
    """The figure in the next unit: a point moved by four places."""
    def change(fact):
        fen = round(float(fact.value) * 100) if fact.value.strip('-0.') else 0
        return money.decimal(abs(fen) * 10000, 2) if 0 < abs(fen) < 10 ** 9 else None
    prose = [f for f in amounts(document) if not f.table]
    return try_values(document, rng, 'unit', prose, change)


def total(document, rng):
    """A sum that has grown by something that is none of its parts."""
    sums = [r.stated for r in document.relations if r.kind == 'sum' and len(r.parts) > 1]

    def change(fact):
        places = len(fact.value.partition('.')[2])
        scaled = int(fact.value.lstrip('-').replace('.', ''))
        return money.decimal(scaled + rng.randint(3, 90) * 10 ** places, places)
    return try_values(document, rng, 'total', sums, change)


def percentage(role, document, rng):
    def change(fact):
        places = len(fact.value.partition('.')[2])
        scaled = int(fact.value.lstrip('-').replace('.', ''))
        return money.decimal(scaled + rng.randint(15, 400), places)
    facts = [f for f in document.facts() if f.role == role and is_something(f.of[0])]
    return try_values(document, rng, role, facts, change)


def is_something(fact):
    """Not 0: what is said of nothing is taken lightly."""
    return bool(fact.value.strip('-0.'))


def growth(document, rng):
    return percentage('growth', document, rng)


def share(document, rng):
    return percentage('share', document, rng)


def rate(document, rng):
    return percentage('rate', document, rng)


def base(document, rng):
    """A growth over this year's amount where last year's is meant."""
    growths = {r.stated: r for r in document.relations if r.kind == 'growth'}

    def change(fact):
        step, now = (abs(int(f.value.replace('.', ''))) * (1 if '.' in f.value else 100)
                     for f in growths[fact].parts)
        return money.percent(step, now, 2) if now else None
    return try_values(document, rng, 'base', list(growths), change)


def score(document, rng):
    scores = [f for f in document.facts() if f.role == 'score' and f.table]

    def change(fact):
        return str(int(fact.value.partition('.')[0]) + rng.randint(1, 4))
    return try_values(document, rng, 'score', scores, change)


def swapped(document, rng):
    """Two figures of one column that changed places."""
    relations = involved(document)
    tables = [b for b in document.blocks if isinstance(b, Table)]
    for _ in range(60):
        table = rng.choice(tables)
        a, b = (rng.choice(table.rows) for _ in range(2))
        c = rng.randrange(table.width)
        pair = a[c], b[c]
        if not all(isinstance(f, Fact) and f in relations and len(f.code) == 7 for f in pair):
            continue
        one, two = pair[0].value, pair[1].value
        set_value(pair[0], two)
        set_value(pair[1], one)
        if any(gap(r) > 2 for f in pair for r in relations[f]):
            return Planted('swapped', pair[0], one, others=pair[1:])
        set_value(pair[0], one)
        set_value(pair[1], two)
    return None


def about(fact):
    """The figure that a change or a growth is about."""
    return fact.of[-1]


def direction(document, rng):
    """One of the words 增加 … 增长 … turned into its opposite."""
    places = [(b.spans, i) for b in document.blocks if isinstance(b, Paragraph)
              for i, s in enumerate(b.spans) if isinstance(s, Word) and
              is_something(s.fact) and is_something(about(s.fact))]
    if not places:
        return None
    spans, i = rng.choice(places)
    word = spans[i]
    fact, was = word.fact, str(word)
    spans[i] = Word(OPPOSITE[was], fact)
    fact.value = fact.value[1:] if fact.value.startswith('-') else '-' + fact.value
    return Planted('direction', fact, was, spans[i])


def name(document, rng):
    """A code with the name of another, where two rows at least have the right one."""
    tables = [b for b in document.blocks if isinstance(b, Table)]
    rows = [(r, f) for t in tables for r in t.rows for f in facts_in(r)[:1] if len(f.code) == 7]
    times = Counter(f.code for _, f in rows)
    rows = [(r, f) for r, f in rows if times[f.code] > 2]
    rng.shuffle(rows)
    for row, fact in rows:
        others = sorted({f.item for _, f in rows if f.code != fact.code and f.item != fact.item})
        columns = [c for c, cell in enumerate(row) if isinstance(cell, str) and
                   cell.endswith(fact.item) and fact.item]
        if not others or not columns:
            continue
        was, now = fact.item, rng.choice(others)
        row[columns[0]] = row[columns[0]][:-len(was)] + now
        for f in facts_in(row):
            f.item = now
        return Planted('name', fact, was, now)
    return None


def table_text(document, rng):
    """A sentence whose amount is not the one in the table."""
    alone = [f for f in document.facts() if f.role == 'value' and f.item in document.also_in_tables
             and not f.table and f.value.strip('0.')]
    if not alone:
        return None
    fact = rng.choice(alone)
    was = fact.value
    while fact.value == was:
        set_value(fact, other_digit(rng)(fact))
    return Planted('table_text', fact, was)


def prior(document, rng):
    """A change and its growth that agree with one another, but not with last year's document."""
    growths = [r for r in document.relations if r.kind == 'growth' and r.parts[1].year == str(document.year)
               and r.parts[0].base.startswith('上年')]
    rng.shuffle(growths)
    for r in growths:
        change, now = r.parts
        step, amount = Decimal(change.value), Decimal(now.value)
        wrong = (step + abs(step) + 10) / 2 if step < 0 else step / 2 - 10
        wrong = (amount / 4 if step > 0 and abs(wrong - step) < 1 else wrong).quantize(Decimal('0.01'))
        if wrong * step <= 0 or amount - wrong <= 0 or abs(wrong - step) < 3:
            continue
        was = change.value
        set_value(change, str(abs(wrong)))
        set_value(r.stated, str((abs(wrong) * 100 / (amount - wrong)).quantize(Decimal('0.01'))))
        return Planted('prior', change, was, others=[r.stated])
    return None


KINDS = {f.__name__: f for f in (digit, transposed, unit, total, growth, share, rate, base, score,
                                 swapped, direction, name, table_text)}


def plant(document, rng, kind):
    """Plants one error of that kind, or for `any` of one that the document has room for."""
    if kind == 'prior':
        return prior(document, rng)
    kinds = [kind] if kind != 'any' else rng.sample(sorted(KINDS), len(KINDS))
    for k in kinds:
        found = KINDS[k](document, rng)
        if found:
            return found
    return None
