"""Exact amounts in fen (whole numbers) and how a document prints them."""

UNITS = {'元': 100, '万元': 1000000, '亿元': 10000000000}


def rounded(number, divisor, places):
    """number / divisor as a whole number of 10^-places, rounded half away from zero."""
    sign = -1 if (number < 0) != (divisor < 0) else 1
    number, divisor = abs(number) * 10 ** places, abs(divisor)
    return sign * ((2 * number + divisor) // (2 * divisor))


def decimal(scaled, places):
    """Canonical decimal text of scaled / 10^places with all its places."""
    digits = str(abs(scaled)).rjust(places + 1, '0')
    text = digits if not places else digits[:-places] + '.' + digits[-places:]
    return ('-' if scaled < 0 else '') + text


def amount(fen, unit, places):
    return decimal(rounded(fen, UNITS[unit], places), places)


def percent(part, whole, places):
    return decimal(rounded(part * 100, whole, places), places)


def trimmed(text):
    """Without trailing zeros behind the point: 2.50 -> 2.5, 3.00 -> 3."""
    return text.rstrip('0').rstrip('.') if '.' in text else text


def grouped(text):
    """With thousands separators in the whole part."""
    sign, text = ('-', text[1:]) if text.startswith('-') else ('', text)
    whole, point, rest = text.partition('.')
    parts = []
    while len(whole) > 3:
        parts.insert(0, whole[-3:])
        whole = whole[:-3]
    return sign + ','.join([whole] + parts) + point + rest


def split(rng, total, n, unit=1):
    """total in n positive parts, each a multiple of unit except the last."""
    if n == 1:
        return [total]
    weights = [rng.randint(5, 100) for _ in range(n)]
    parts = [total * w // sum(weights) // unit * unit for w in weights[:-1]]
    return parts + [total - sum(parts)]
