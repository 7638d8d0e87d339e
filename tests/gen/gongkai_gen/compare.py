"""Comparing what the programs found with the truth that the generator wrote."""
import os
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from difflib import SequenceMatcher

ESCAPES = {'t': '\t', 'n': '\n', 'r': '\r', '\\': '\\'}
FIELDS = ['unit', 'code', 'item', 'measure', 'year', 'base', 'role', 'of']


def unescape(text):
    if '\\' not in text:
        return text
    out, i = [], 0
    while i < len(text):
        if text[i] == '\\' and i + 1 < len(text):
            i += 1
            out.append(ESCAPES.get(text[i], text[i]))
        else:
            out.append(text[i])
        i += 1
    return ''.join(out)


def read_tsv(text):
    lines = text.split('\n')
    columns = lines[0].split('\t')
    return [dict(zip(columns, map(unescape, line.split('\t'))))
            for line in lines[1:] if line and line != lines[0]]


def load(folder, name, kind):
    path = os.path.join(folder, f'{name}.{kind}.tsv')
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8') as f:
        return read_tsv(f.read())


def run(program, data, *args):
    p = subprocess.run([program, *args], input=data, capture_output=True, check=False)
    if p.returncode not in (0, 1) or p.stderr:
        print(f'{program}: status {p.returncode}: {p.stderr.decode()[:500]}')
    if p.returncode not in (0, 1):
        sys.exit(2)
    return p.stdout


def by_document(stream, column='doc'):
    rows = defaultdict(list)
    for row in read_tsv(stream.decode()):
        doc = os.path.basename(row[column])
        rows[doc[:-4] if doc.endswith('.txt') else doc].append(row)
    return rows


def find_facts(programs, folder, names):
    """The facts stream of all documents, read in one go."""
    paths = [os.path.join(folder, n + '.txt') for n in names]
    return run(f'{programs}/tabulate', run(f'{programs}/segment', b'', *paths))


def true_stream(folder, names):
    """The facts stream as it would be if segment and tabulate made no mistake."""
    columns = ('doc line id section table row col code item measure year base value unit role of '
               'text').split()
    lines = ['\t'.join(columns)]
    for name in names:
        metas = [{'item': m['item'], 'value': m['value'], 'id': f'1.m{n}', 'line': '1', 'text': m['value'], 'role': 'meta'}
                 for n, m in enumerate(load(folder, name, 'meta'))]
        for row in metas + load(folder, name, 'facts'):
            row['doc'] = name
            row['of'] = row.get('of', '').replace('?', '')
            first = {k: '' if v == '*' else v.split('|')[0] for k, v in row.items()}
            lines.append('\t'.join(first.get(c, '') for c in columns))
    return '\n'.join(lines).encode() + b'\n'


def clean(text):
    """Forms of one character made one; blanks out."""
    return ''.join(unicodedata.normalize('NFKC', text).split())


def agrees(field, want, got):
    if want == '*':
        return True
    return clean(got) in [clean(w) for w in want.split('|')]


class Score:
    """Right, wrong, missed and invented facts by style-layout, with examples of each kind."""

    def __init__(self, examples):
        self.limit = examples
        self.totals = defaultdict(Counter)
        self.kinds = Counter()
        self.examples = defaultdict(list)

    def note(self, name, kind, text):
        self.kinds[kind] += 1
        if len(self.examples[kind]) < self.limit:
            self.examples[kind].append(f'{name}:{text}')

    def report(self, least):
        for kind, count in self.kinds.most_common():
            print(f'{kind}: {count}')
            for example in self.examples[kind]:
                print('    ' + example)
        total = Counter()
        for group, counts in sorted(self.totals.items()):
            total.update(counts)
            print(self.line(group, counts))
        print(self.line('all', total))
        return least is None or 100 * total['right'] >= least * max(total['true'] + total['invented'], 1)

    @staticmethod
    def line(group, c):
        share = 100 * c['right'] / max(c['true'], 1)
        return (f"{group}: {c['documents']} documents, {c['true']} facts, {share:.2f} % right, "
                f"{c['wrong']} wrong, {c['missed']} missed, {c['invented']} invented")


def pair_line(want, got):
    """Pairs of truth and finding on one line, in order, by value; None where one is lacking."""
    a, b = [r['value'] for r in want], [r['value'] for r in got]
    pairs = []
    for op, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if op == 'equal':
            pairs += list(zip(want[i:j], got[k:m]))
        else:
            pairs += [(w, None) for w in want[i:j]] + [(None, g) for g in got[k:m]]
    return pairs


def compare_meta(folder, name, found, score):
    """What the document says of itself: agency, type, year."""
    got = {row['item']: row['text'] for row in found if row['role'] == 'meta'}
    for row in load(folder, name, 'meta'):
        if got and got.get(row['item']) != row['value']:
            score.note(name, 'wrong ' + row['item'],
                       f"1 is '{got.get(row['item'], '')}', not '{row['value']}'")


def compare_facts(folder, name, found, score):
    """Counts into score; gives found ids -> true ids."""
    truth = load(folder, name, 'facts')
    group = '-'.join(name.split('-')[:2])
    count = score.totals[group]
    want, got = defaultdict(list), defaultdict(list)
    for row in truth:
        want[int(row['line'])].append(row)
    for row in found:
        if row['role'] != 'meta':
            got[int(row['line'])].append(row)
    count['documents'] += 1
    compare_meta(folder, name, found, score)
    count['true'] += len(truth)
    pairs = [p for line in sorted(set(want) | set(got)) for p in pair_line(want[line], got[line])]
    ids = {g['id']: w['id'] for w, g in pairs if w and g}
    for w, g in pairs:
        if not g:
            count['missed'] += 1
            where = w['table'] and 'table' or 'sentence'
            score.note(name, f'missed {where} fact',
                       f"{w['line']} {w['value']}{w['unit']} {w['item']} {w['measure']}")
        elif not w:
            count['invented'] += 1
            score.note(name, 'invented fact', f"{g['line']} {g['value']}{g['unit']} "
                       f"{g['item']} {g['measure']} from {g['text'][:60]}")
        else:
            wrong = differences(w, g, ids)
            count['wrong' if wrong else 'right'] += 1
            where = 'table' if w['table'] else 'sentence'
            for field, true, is_ in wrong:
                score.note(name, f'wrong {field} in {where}', f"{w['id']} {w['value']}{w['unit']} "
                           f"{w['item']}: {field} is '{is_}', not '{true}'")
    return ids


def differences(w, g, ids):
    wrong = [(f, w[f], g[f]) for f in FIELDS[:-1] if not agrees(f, w[f], g[f])]
    needed = {i for i in w['of'].split() if not i.endswith('?')}
    allowed = {i.rstrip('?') for i in w['of'].split()}
    found = {ids.get(i, i + '!') for i in g['of'].split()}
    if not (needed <= found <= allowed) and w['role'] != '*':
        wrong.append(('of', w['of'], ' '.join(sorted(found))))
    return wrong


class Findings:
    """Planted errors found and findings that nothing planted explains."""

    def __init__(self, examples):
        self.limit = examples
        self.planted, self.found = Counter(), Counter()
        self.alarms, self.missed = [], []
        self.warnings = []  # in documents without a planted error
        self.documents = self.relations = 0

    def compare(self, folder, name, findings, ids):
        planted = load(folder, name, 'errors')
        self.documents += 1
        if not planted:
            self.warnings += [self.text(name, f) for f in findings if f['verdict'] == 'warn']
        errors = [f for f in findings if f['verdict'] == 'error']
        guilty = {i for p in planted for i in p['id'].split()}
        explained = []
        for p in planted:
            self.planted[p['kind']] += 1
            hits = [f for f in errors if self.names(f, p, ids)]
            explained += hits
            self.found[p['kind']] += bool(hits)
            if not hits:
                self.missed.append(f"{name}:{p['line']} {p['kind']} {p['was']} -> {p['is']} {p['item']}")
        for f in errors:
            touched = {ids.get(i, i) for i in f['refs'].split()}
            if f not in explained and not touched & guilty:
                self.alarms.append(self.text(name, f))

    @staticmethod
    def text(name, f):
        return (f"{name}:{f['line']} {f['check']} {f['item']} stated {f['stated']} "
                f"expected {f['expected']}: {f['message'][:100]}")

    @staticmethod
    def names(finding, planted, ids):
        """The finding is on the planted line, or refers to the planted figure."""
        touched = {ids.get(i, i) for i in finding['refs'].split()}
        return finding['line'] == planted['line'] or bool(touched & set(planted['id'].split()))

    def report(self, least, most):
        for title, texts in (('planted, not found', self.missed), ('invented', self.alarms),
                             ('warning', self.warnings)):
            for text in texts[:self.limit * 8]:
                print(f'{title}: {text}')
        planted, found = sum(self.planted.values()), sum(self.found.values())
        for kind in sorted(self.planted):
            print(f'planted {kind}: {self.found[kind]}/{self.planted[kind]} found')
        print(f'errors: {found}/{planted} found, {len(self.alarms)} invented, '
              f'{len(self.warnings)} warnings in {self.documents} documents')
        return ((least is None or 100 * found >= least * planted)
                and (most is None or len(self.alarms) <= most))
