"""Whether a relation can be true: every printed figure stands for half a unit of its last place
on either side, and the intervals must meet. Exact (fractions)."""
from fractions import Fraction


def last_place(text):
    return Fraction(1, 10 ** len(text.partition('.')[2]))


def interval(fact, sign=True):
    value = Fraction(fact.value)
    half = last_place(fact.value) / 2
    return (value - half, value + half) if sign else sorted((abs(value) - half, abs(value) + half))


def minus(a, b):
    return a[0] - b[1], a[1] - b[0]


def quotient(a, b):
    """None where b holds nothing: then anything may be true."""
    if b[0] <= 0 <= b[1]:
        return None
    corners = [x / y * 100 for x in a for y in b]
    return min(corners), max(corners)


def expected(relation):
    parts = relation.parts
    if relation.kind == 'sum':
        each = [interval(p) for p in parts]
        return sum(p[0] for p in each), sum(p[1] for p in each)
    if relation.kind in ('share', 'rate'):
        return quotient(interval(parts[0]), interval(parts[1]))
    if relation.kind == 'growth':
        change, now = map(interval, parts)
        return quotient(change, minus(now, change))
    return None


def gap(relation):
    """How far the stated figure is from what the parts allow, in units of its last place."""
    want, stated = expected(relation), interval(relation.stated)
    if want is None:
        return Fraction(0)
    away = max(want[0] - stated[1], stated[0] - want[1], Fraction(0))
    return away / last_place(relation.stated.value)
