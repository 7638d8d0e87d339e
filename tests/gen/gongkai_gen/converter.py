"""What converters leave behind in a text: bookmarks, bold marks, page numbers, torn paragraphs,
contents, other encodings. Wraps a layout's lines; facts stay where they are printed."""
from .document import Fact, Heading, plain


class Converter:
    """The habits of one document's converter."""

    def __init__(self, rng):
        self.rng = rng
        self.bookmarks = rng.random() < 0.15
        self.bold = rng.random() < 0.1
        self.torn = rng.random() < 0.25
        self.half_width = rng.random() < 0.12
        self.contents = rng.choice([None, None, '{}', '- {}', '{}\t{n}', '{}……………{n}', '{} ..... {n}'])
        self.encoding = rng.choice(['utf-8'] * 12 + ['utf-8-sig', 'gb18030', 'utf-16'])
        self.line_end = rng.choice(['\n'] * 8 + ['\r\n'])

    def heading(self, text):
        if self.bookmarks and self.rng.random() < 0.5:
            return f'[bookmark: _Toc{self.rng.randint(1000, 99999999)}]' + text
        return text

    def spans(self, spans):
        """A paragraph's spans with the punctuation and the marks of this converter."""
        if self.half_width:
            spans = [s if isinstance(s, Fact) or hasattr(s, 'fact') else s.translate(HALF) for s in spans]
        if self.bold and self.rng.random() < 0.15:
            spans = [x for s in spans for x in (['**', s, '**'] if isinstance(s, Fact) else [s])]
        return spans

    def tear(self, spans):
        """The paragraph on one line, or on two where a page ended in the middle of a sentence: behind
        at least one line of that page."""
        if not self.torn or self.rng.random() > 0.2:
            return [spans]
        places = [i for i, s in enumerate(spans) if not isinstance(s, Fact) and len(s) > 8 and
                  len(plain(spans[:i])) > 30]
        if not places:
            return [spans]
        i = self.rng.choice(places)
        text = spans[i]
        n = self.rng.randint(3, len(text) - 3)
        if text[n - 1] in '。；：:.;）)' or text[n - 1].isascii() or text[n].isascii() or text[n] in '（(一二三四五六七八九十第':
            return [spans]
        return [spans[:i] + [text[:n]], [text[n:]] + spans[i + 1:]]

    def contents_lines(self, document):
        """A table of contents, or nothing."""
        headings = [b for b in document.blocks if isinstance(b, Heading) and b.level <= 2]
        if not self.contents:
            return []
        lines = [self.rng.choice(['目录', '目  录', '目 录'])]
        for n, h in enumerate(headings, 2):
            blank = ' ' if h.level == 1 else ''
            form = '{}' if h.level == 1 and self.contents == '- {}' else self.contents
            lines.append(form.format(h.number + blank + h.title, n=n))
        return lines


HALF = str.maketrans('，：；（）', ',:;()')
