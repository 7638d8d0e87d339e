"""Ways to spoil a document or a stream."""

PIECES = [p.encode() for p in '''万元
亿元
%
9223372036854775807
99999999999999999999999999.99
0.00000000000000001
-0
一、
（一）
第一部分
其中：
占
比上年增加
，下降
分别为
2101501
（类）
（款）
（项）
合计
---
| --- | --- |
单位：万元
目  录
附件1
[bookmark: _Toc1]
$\\geq 96\\%$
**
<p>
≥90%
①
公开01表
2024年
12345678901234年
*15%=
'''.split('\n') if p] + [b'\t', b'\t\t\t', b'\f', b'\r', b'\0', b'\xff\xfe', b'\xe4\xb8', b'\xef\xbb\xbf',
                         b'\xe3\x80\x80', b'\xf0\x9f\x98\x80', b'\xee\x80\x80', b' ' * 70, b'|', b'\\', b'\\t']


def spoil_bytes(rng, data, other):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 3, 20, 100])):
        if data:
            data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def insert_pieces(rng, data, other):
    for _ in range(rng.choice([1, 3, 10, 60])):
        at = rng.randint(0, len(data))
        data = data[:at] + rng.choice(PIECES) * rng.choice([1, 1, 1, 2, 200]) + data[at:]
    return data


def spoil_lines(rng, data, other):
    lines = data.split(b'\n')
    others = other.split(b'\n')
    for _ in range(rng.choice([1, 5, 30])):
        i, j = rng.randrange(len(lines)), rng.randrange(len(lines))
        how = rng.randrange(6)
        if how == 0 and len(lines) > 1:
            del lines[i]
        elif how == 1:
            lines[i], lines[j] = lines[j], lines[i]
        elif how == 2:
            lines[i:i] = [lines[j]] * rng.choice([1, 2, 100])
        elif how == 3:
            lines.insert(i, rng.choice(others))
        elif how == 4:
            lines[i] += lines[j]
        else:
            lines[i] = lines[i][:rng.randint(0, len(lines[i]))]
    return b'\n'.join(lines)


def cut(rng, data, other):
    """A piece of it, or the head of one and the tail of another."""
    a, b = rng.randint(0, len(data)), rng.randint(0, len(other))
    return rng.choice([data[:a], data[a:], data[:a] + other[b:]])


def repeat(rng, data, other):
    """One line very often, or one very long line."""
    lines = data.split(b'\n')
    i = rng.randrange(len(lines))
    if rng.random() < 0.5:
        lines[i:i + 1] = [lines[i]] * 3000
    else:
        lines[i] = lines[i] * 500
    return b'\n'.join(lines)


def digits(rng, data, other):
    data = bytearray(data)
    places = [i for i, c in enumerate(data) if 48 <= c <= 57]
    for i in rng.sample(places, min(len(places), rng.choice([1, 10, 200]))):
        data[i] = rng.choice(b'0123456789.,-')
    return bytes(data)


def encode(rng, data, other):
    text = data.decode('utf-8', 'replace')
    how = rng.choice(['gb18030', 'utf-16', 'utf-8-sig', 'utf-16-be'])
    return (b'\xfe\xff' if how == 'utf-16-be' else b'') + text.encode(how, 'replace')


SPOILERS = [spoil_bytes, insert_pieces, insert_pieces, spoil_lines, spoil_lines, spoil_lines, cut, repeat,
            digits, digits, encode]


def spoil_document(rng, data, other):
    for _ in range(rng.choice([1, 1, 2, 3])):
        data = rng.choice(SPOILERS)(rng, data, other)
    return data[:400000]


def spoil_stream(rng, data):
    """Fields and lines of a TSV stream changed, its head mostly kept."""
    lines = data.split(b'\n')
    for _ in range(rng.choice([1, 5, 50])):
        i = rng.randrange(1, len(lines)) if len(lines) > 1 and rng.random() < 0.95 else 0
        fields = lines[i].split(b'\t')
        how = rng.randrange(6)
        k = rng.randrange(len(fields))
        if how == 0:
            fields[k] = rng.choice(PIECES).replace(b'\t', b'').replace(b'\n', b'')
        elif how == 1:
            fields[k] = rng.choice([b'', b'0', b'-1', b'1.1', b'12.3 12.3', b'99999999999999999999'])
        elif how == 2:
            del fields[k]
        elif how == 3:
            fields.insert(k, b'x')
        elif how == 4 and len(lines) > 2:
            lines[i] = lines[rng.randrange(1, len(lines))]
            continue
        else:
            fields[k] = lines[rng.randrange(len(lines))].split(b'\t')[-1]
        lines[i] = b'\t'.join(fields)
    return b'\n'.join(lines)
