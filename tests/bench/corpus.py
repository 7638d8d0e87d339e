"""A corpus of invented documents, of any size: the same documents over and over."""
import os
import random
import shutil
import sys
import types

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'gen'))
from gongkai_gen.write import make  # noqa: E402

DISTINCT = 300


def build(folder, megabytes):
    """Fills folder/docs with that much text; returns the number of documents. Built once."""
    done = os.path.join(folder, f'built-{megabytes}')
    docs = os.path.join(folder, 'docs')
    if not os.path.exists(done):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(docs)
        copy_until(docs, distinct(), megabytes * 1000000)
        with open(os.path.join(folder, 'all.txt'), 'wb') as out:
            for name in sorted(os.listdir(docs)):
                with open(os.path.join(docs, name), 'rb') as f:
                    shutil.copyfileobj(f, out)
        open(done, 'w').close()
    return len(os.listdir(docs))


def distinct():
    o = types.SimpleNamespace(style=None, layout=None, years=1, mixed=False, plant=None)
    for seed in range(1, DISTINCT + 1):
        for _, text, _ in make(random.Random(seed), o, seed):
            yield text.encode()


def one(style, layout):
    o = types.SimpleNamespace(style=style, layout=layout, years=1, mixed=False, plant=None)
    return next(text for _, text, _ in make(random.Random(1), o, 1)).encode()


def copy_until(folder, texts, size):
    texts, n = list(texts), 0
    while size > 0:
        text = texts[n % len(texts)]
        with open(os.path.join(folder, f'd{n:06d}.txt'), 'wb') as f:
            f.write(text)
        size -= len(text)
        n += 1
