"""What diff-years says of generated agencies, against what is known of them."""
import os
from collections import Counter
from decimal import Decimal

from .compare import by_document, load, run


POWERS = {'元': 0, '千元': 3, '万元': 4, '亿元': 8}


def amount(value, unit):
    """In 元, if it is money: documents of two years may have two units."""
    return Decimal(value).scaleb(POWERS.get(unit, 0)) if value else None


def pairs_of(old, new):
    """Facts of two documents that are surely of the same thing: table figures whose table, code,
    item and measure occur once in each. Projects differ from year to year."""
    def keyed(rows):
        rows = [r for r in rows if r['table'] and '自评表' not in r['table']]
        keys = [(r['table'], r['code'], r['item'], r['measure']) for r in rows]
        once = {k for k, n in Counter(keys).items() if n == 1}
        return {k: r for k, r in zip(keys, rows) if k in once}
    a, b = keyed(old), keyed(new)
    return [(a[k], b[k]) for k in b if k in a and '*' not in k]


class Years:
    def __init__(self, examples):
        self.limit = examples
        self.planted = self.found = self.pairs = self.matched = self.agencies = 0
        self.missed, self.alarms, self.unmatched = [], [], []

    def compare(self, folder, names, changes):
        """names: the documents of one agency in the order of years."""
        self.agencies += 1
        for older, newer in zip(names, names[1:]):
            rows = [c for c in changes[newer] if os.path.basename(c['doc_a']) in (older, older + '.txt')]
            facts = load(folder, older, 'facts'), load(folder, newer, 'facts')
            matched = {(c['line_a'], amount(c['value_a'], c['unit']),
                        c['line_b'], amount(c['value_b'], c['unit'])) for c in rows}
            for a, b in pairs_of(*facts):
                self.pairs += 1
                ok = (a['line'], amount(a['value'], a['unit']),
                      b['line'], amount(b['value'], b['unit'])) in matched
                self.matched += ok
                if not ok:
                    self.unmatched.append(f"{newer}:{b['line']} {b['code']} {b['item']} {b['measure']} "
                                          f"{a['value']} (line {a['line']}) -> {b['value']}")
        for name in names:
            self.errors(folder, name, changes[name])

    def errors(self, folder, name, rows):
        planted = load(folder, name, 'errors')
        about = {i for p in planted for f in load(folder, name, 'facts')
                 if f['id'] in p['id'].split() for i in [f['id']] + f['of'].split()}
        lines = {i.split('.')[0] for i in about}
        wrong = [c for c in rows if c['verdict'] == 'error']
        for p in planted:
            self.planted += 1
            hit = any(c['line_b'] in lines for c in wrong)
            self.found += hit
            if not hit:
                self.missed.append(f"{name}:{p['line']} {p['item']} {p['was']} -> {p['is']}")
        self.alarms += [f"{name}:{c['line_b']} {c['item']} {c['measure']} {c['value_a']} -> {c['value_b']} "
                        f"stated {c['stated_change']} {c['stated_growth']}"
                        for c in wrong if c['line_b'] not in lines]

    def report(self):
        for title, texts in (('not matched', self.unmatched), ('planted, not found', self.missed),
                             ('invented', self.alarms)):
            for text in texts[:self.limit * 5]:
                print(f'{title}: {text}')
        print(f'years: {self.agencies} agencies, {self.found}/{self.planted} contradictions found, '
              f'{len(self.alarms)} invented, {self.matched}/{self.pairs} table figures matched')
        return self.found == self.planted and not self.alarms and self.matched == self.pairs


def compare_years(programs, folder, names, facts, examples):
    changes = by_document(run(f'{programs}/diff-years', facts, '-a'), 'doc_b')
    years, agencies = Years(examples), {}
    for name in names:
        agencies.setdefault(name.rpartition('-')[0], []).append(name)
    for documents in agencies.values():
        years.compare(folder, sorted(documents), changes)
    return years.report()
