#!/usr/bin/env python3
"""linear: memory and time for many documents and for very long ones.

usage: linear.py [-b BINDIR] [-d DIR] [--documents N] [--times N]

Many: N documents (default 10,000) through every program but diff-years, which keeps them all, against a
tenth of them: ten times the time, with at most 32 MB and four times the largest document. Long: a
long document (200 KB) against one N times (default 100) as long, which may take 1.3 times N times the
time; so may one with N times the relations, over 50,000 of them and none printed twice (and, for information,
twelve times as many). Exits 1 if a bar is not met.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bars  # noqa: E402
import corpus  # noqa: E402
import relations  # noqa: E402

LINE = [('segment', 'lines.tsv'), ('tabulate', 'facts.tsv'), ('sum-check', 'findings.tsv'),
        ('to-csv', 'facts.csv')]
INPUT = {'tabulate': 'lines.tsv', 'sum-check': 'facts.tsv', 'to-csv': 'facts.tsv'}
MB = 1 << 20
LONG = 1.3     # times what so much more text should take
COPIES = 10    # of an invented document make one of 200 KB: the start of a process is little of its time
CLASSES = 1    # of accounts in a short document of relations: 550 of them
MORE = 12      # times as many in the one that has no bar: it fits no cache


def options():
    p = argparse.ArgumentParser(description=__doc__,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('-b', dest='bin', default='bin')
    p.add_argument('-d', dest='folder', default='build/linear')
    p.add_argument('--documents', type=int, default=10000)
    p.add_argument('--times', type=int, default=100)
    return p.parse_args()


def run(command, output):
    """Seconds of the processor and peak memory (bytes) of one process; its output goes to that file.
    GNU time starts it: the peak of a child of python would be that of python."""
    with open(output, 'wb') as out, tempfile.NamedTemporaryFile() as peak:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        p = subprocess.run(['time', '-q', '-o', peak.name, '-f', '%M'] + command, stdout=out, check=False)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
        if p.returncode not in (0, 1):
            sys.exit(f'linear: {command[0]}: status {p.returncode}')
        return seconds, int(peak.read().split()[-1]) * 1024


def line(programs, folder, names, runs=2):
    """Runs the whole line on documents; {program: (seconds, memory)}, the best of some runs."""
    result = {}
    for program, output in LINE:
        inputs = names if program == 'segment' else [os.path.join(folder, INPUT[program])]
        got = [run([os.path.join(programs, program)] + inputs, os.path.join(folder, output))
               for _ in range(runs)]
        result[program] = (min(r[0] for r in got), max(r[1] for r in got))
    return result


def write(folder, texts):
    """Writes the texts as documents; their paths."""
    os.makedirs(folder, exist_ok=True)
    names = []
    for n, text in enumerate(texts):
        names.append(os.path.join(folder, f'd{n:06d}.txt'))
        with open(names[-1], 'wb') as f:
            f.write(text)
    return names


def many(o, table, texts):
    folder = os.path.join(o.folder, 'many')
    names = write(folder, (texts[n % len(texts)] for n in range(o.documents)))
    few, all_ = line(o.bin, folder, names[:o.documents // 10]), line(o.bin, folder, names)
    allowed = 32 * MB + 4 * max(map(len, texts))
    print(f'\n{o.documents} documents against {o.documents // 10}; {allowed / MB:.1f} MB allowed')
    print(f'{"":12} {"tenth s":>8} {"all s":>8} {"memory MB":>10}')
    for program, (seconds, memory) in all_.items():
        print(f'{program:12} {few[program][0]:8.2f} {seconds:8.2f} {memory / MB:10.1f}')
        name = f'{program}: {o.documents} documents'
        table.at_most(f'{name}, time / 10 x a tenth of them', seconds / few[program][0] / 10, LONG)
        table.at_most(f'{name}, memory / allowed', memory / allowed, 1.0)


def long(o, table, kind, short, long_):
    """One document against one that is o.times as long; the folder in which their streams are. No table: no bar."""
    folder = os.path.join(o.folder, kind)
    one = line(o.bin, folder, write(folder, [short]), 20)
    all_ = line(o.bin, folder, write(os.path.join(folder, 'long'), [long_]), 3)
    print(f'\n{kind}: a document of {len(long_) / MB:.1f} MB against one of {len(short) / MB:.2f} MB')
    print(f'{"":12} {"short ms":>8} {"long ms":>8} {"ratio":>8}')
    for program, (seconds, _) in all_.items():
        ratio = seconds / one[program][0] / o.times
        print(f'{program:12} {one[program][0] * 1000:8.2f} {seconds * 1000:8.1f} {ratio:8.2f}')
        if table:
            table.at_most(f'{program}: {kind}, time / {o.times} x the short one', ratio, LONG)
    return folder


def copies(text, n):
    """One document that says the same n times. A second cover would begin another disclosure."""
    body = text[text.rindex('第一部分'.encode()):]
    return text + ('以上内容重复公开。\n'.encode() + body) * (n - 1)


def relations_of(o, table, kind, classes):
    """A document of that many classes of accounts against one of o.times as many; the relations of this one."""
    short, many_ = (relations.document(range(n)).encode() for n in (classes, classes * o.times))
    folder = long(o, table, kind, short, many_)
    said = subprocess.run([os.path.join(o.bin, 'sum-check'), '-s', os.path.join(folder, 'facts.tsv')],
                          capture_output=True, text=True, check=False).stderr
    count = int(said.split(': ')[2].split()[0])
    print(f'{count} relations')
    return count


def fifty_thousand(o, table):
    """A document of many sums and equalities: no step may take the square of their number."""
    count = relations_of(o, table, 'relations', CLASSES)
    table.at_least('relations: their number / 50,000', count / 50000, 1.0)
    relations_of(o, None, 'more relations (no bar)', CLASSES * MORE)


def measure(o, table):
    shutil.rmtree(o.folder, ignore_errors=True)
    many(o, table, list(corpus.distinct()))
    for style, layout in (('jiangxi', 'tab'), ('shanghai', 'layout'), ('sichuan', 'cells')):
        text = corpus.one(style, layout)
        long(o, table, f'{style}-{layout}', copies(text, COPIES), copies(text, COPIES * o.times))
    fifty_thousand(o, table)
    shutil.rmtree(o.folder)


def main():
    o = options()
    o.bin, o.folder = os.path.abspath(o.bin), os.path.abspath(o.folder)
    table = bars.Bars()
    measure(o, table)
    return 0 if table.show() else 1


if __name__ == '__main__':
    sys.exit(main())
