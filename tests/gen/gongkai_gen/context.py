"""What every table and sentence needs: the agency, its years, the style, and makers of facts."""
import re

from . import money
from .document import Fact, fill


class Context:
    def __init__(self, rng, agency, year, before, style, document):
        self.rng, self.agency, self.year, self.before = rng, agency, year, before
        self.style, self.doc = style, document
        self.chosen = {}

    @property
    def y(self):
        return self.year.number

    def pick(self, name, variants):
        """One of the variants, the same all through the document for the same name."""
        if name not in self.chosen:
            self.chosen[name] = self.rng.choice(variants)
        return self.chosen[name]

    def any(self, variants):
        return self.rng.choice(variants)

    # figures in sentences

    def figure(self, text, unit):
        """How a canonical number and its unit are printed in a sentence."""
        s = self.style
        if unit not in ('%', '分'):
            text = money.grouped(text) if s.group_prose else text
        return text

    def with_unit(self, fact):
        gap = self.style.gap
        return [gap, fact, gap if fact.unit != '%' else '', fact.unit]

    def amount(self, fen, item, measure=None, role='value', year=None, code='', of=(), base='',
               maybe=(), signed=1):
        """Spans of an amount of money; the Fact is the span that is one."""
        item = '|'.join(self.variants(item))
        text = money.amount(abs(fen), self.style.prose_unit, self.style.prose_places)
        if self.style.trim and (fen == 0 or self.rng.random() < 0.9):
            text = money.trimmed(text)
        value = '-' + text if signed < 0 and text.strip('0.') else text
        return Fact(self.figure(text, '万元'), value, self.style.prose_unit, item,
                    measure or self.style.done, year or self.y, role, base, code, of, maybe)

    @staticmethod
    def variants(item):
        """The stage of the figure (预算, 决算) may be left to the measure."""
        for name in item.split('|'):
            yield name
            shorter = re.sub('(总?预算总?额?数?|决算)$', '', name)
            if shorter and shorter != name:
                yield shorter

    def percent(self, part, whole, item, measure, role, of, base='', negative=False, maybe=(),
                code=''):
        text = money.percent(part, whole, 2) if whole else '0.00'
        if self.style.trim_percent and text.endswith('.00'):
            text = text[:-3]
        elif self.style.trim:
            text = money.trimmed(text)
        return Fact(text, '-' + text if negative and text.strip('0.') else text, '%', item,
                    measure, self.y, role, base, code, of, maybe)

    def count(self, number, unit, item, of=(), role='count', measure='*', year=None):
        return Fact(str(number), str(number), unit, item, measure, year or self.y, role, of=of)

    def say(self, template, **slots):
        """Spans of a template; facts get their unit and blanks, years their blanks."""
        values = dict(self.words(), **slots)
        for key, value in values.items():
            if isinstance(value, Fact):
                values[key] = self.with_unit(value)
        return self.tidy(fill(template, **values))

    @staticmethod
    def tidy(spans):
        """No blank at the beginning."""
        if spans and isinstance(spans[0], str):
            spans[0] = spans[0].lstrip(' ')
        return spans

    def words(self):
        gap = self.style.gap
        return {'ag': self.style.agency_word or self.agency.name, 'y': f'{gap}{self.y}{gap}',
                'p': f'{gap}{self.y - 1}{gap}'}

    def para(self, template, **slots):
        self.doc.para(self.say(template, **slots))

    # figures in tables

    def cell(self, fen, item, measure, code='', year=None, role='value', of=(), zero=None):
        """A Fact, or the style's empty cell for nothing."""
        s = self.style
        if fen is None:
            return ''
        if fen == 0 and s.zero is not None and zero is None:
            if not s.zero.strip('0.'):
                return Fact(s.zero, s.zero, s.table_unit, item, measure, year or self.y, role,
                            code=code, of=of) if s.zero else ''
            return s.zero
        text = money.amount(fen, s.table_unit, s.table_places)
        return Fact(money.grouped(text) if s.group_table else text, text, s.table_unit, item,
                    measure, year or self.y, role, code=code, of=of)
