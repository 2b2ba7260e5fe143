"""The changes that `Scripts/mutation` makes to a printed figure or to the words beside it, and what they change in value."""

import re
from decimal import Decimal

NUMERAL = re.compile(rb"\d[\d,]*(?:\.\d+)?")

# A direction word and the one that says the opposite; the longer first, so that none is taken for a part of another.
OPPOSITES = [(b"overspending", b"underspending"), (b"overspent", b"underspent"), (b"overspend", b"underspend"),
             (b"over spend", b"under spend"), (b"over-spend", b"under-spend"), (b"increased", b"decreased"),
             (b"increase", b"decrease"), (b"surplus", b"deficit"), (b"higher", b"lower"), (b"above", b"below"),
             (b"rise", b"fall"), (b"more", b"less")]


def value_of(numeral):
    return Decimal(numeral.replace(b",", b"").decode())


def regrouped(digits, like):
    """Digits with or without commas, as the numeral that they replace has them."""
    whole, point, fraction = digits.partition(b".")
    if b"," in like:
        whole = f"{int(whole):,}".encode()
    return whole + point + fraction


def digit_changed(rng, numeral, position):
    """Another digit at a position among the digits; the first digit never becomes a nought."""
    plain = numeral.replace(b",", b"")
    places = [i for i, byte in enumerate(plain) if chr(byte).isdigit()]
    place = places[position]
    old = plain[place] - 48
    new = rng.choice([d for d in range(10) if d != old and (d or place > 0)])
    return regrouped(plain[:place] + bytes([48 + new]) + plain[place + 1:], numeral)


def first_digit(rng, numeral):
    plain = numeral.replace(b",", b"").replace(b".", b"")
    first = next((i for i, byte in enumerate(plain) if byte != 48), None)
    return None if first is None else digit_changed(rng, numeral, first)


def last_digit(rng, numeral):
    """The last digit one up or down: what rounding would do."""
    plain = numeral.replace(b",", b"")
    old = plain[-1] - 48
    new = old + 1 if old == 0 or (old < 9 and rng.random() < 0.5) else old - 1
    return regrouped(plain[:-1] + bytes([48 + new]), numeral)


def digits_exchanged(rng, numeral):
    plain = numeral.replace(b",", b"")
    pairs = [(i, j) for i in range(len(plain)) for j in (i + 1, i + 2)
             if j < len(plain) and plain[i] != plain[j] and b"." not in (plain[i:i + 1], plain[j:j + 1])
             and (j == i + 1 or plain[i + 1:j] == b".") and not (i == 0 and plain[j] == 48)]
    if not pairs:
        return None
    i, j = rng.choice(pairs)
    exchanged = bytearray(plain)
    exchanged[i], exchanged[j] = exchanged[j], exchanged[i]
    return regrouped(bytes(exchanged), numeral)


def unit_slipped(rng, numeral):
    """Thousands for units, or ten times too much."""
    plain = numeral.replace(b",", b"")
    if value_of(numeral) == 0:
        return None
    if b"." in plain:
        whole, _, fraction = plain.partition(b".")
        if len(fraction) < 2:
            return regrouped((whole + fraction).lstrip(b"0") or b"0", numeral)
        return regrouped(((whole + fraction[:1]).lstrip(b"0") or b"0") + b"." + fraction[1:], numeral)
    return regrouped(plain + rng.choice([b"0", b"000"]), numeral)


NUMERAL_CHANGES = [("first digit", first_digit), ("last digit", last_digit), ("digits exchanged", digits_exchanged),
                   ("unit slip", unit_slipped)]


def sign_turned(line, start, end):
    """The line with the sign of the figure at [start, end) turned, where that can be printed without moving what follows."""
    text = line[start:end]
    numeral = NUMERAL.search(text)
    if not numeral or value_of(numeral.group()) == 0:
        return None
    for minus in (b"-", "−".encode(), "–".encode()):
        if minus in text[:numeral.start()]:
            return line[:start] + text.replace(minus, b"", 1) + line[end:], -len(minus)
    if text.startswith(b"(") and text.endswith(b")"):
        return line[:start] + text[1:-1] + line[end:], -2
    if b"(" in text or b"-" in text:
        return None
    # In an aligned table the sign takes the place of a space, so that the columns stand where they stood.
    if line[max(0, start - 3):start] == b"   ":
        return line[:start - 1] + b"-" + text + line[end:], 0
    return line[:start] + b"-" + text + line[end:], 1


# The words for a direction as the statements publish it.
DIRECTIONS = {"overspend": b"over", "underspend": b"under", "increase": b"incr rise higher more above",
              "decrease": b"decr fall lower less below", "shortfall": b"deficit", "surplus": b"surplus"}


def direction_turned(line, near, direction):
    """The line with the word for a figure's direction that is nearest to it, in its sentence, turned into its opposite."""
    lower, best = line.lower(), None
    for pair in OPPOSITES:
        for word, other in (pair, pair[::-1]):
            # "The table below" points to a place.
            for found in re.finditer(rb"(?<!table )(?<!shown )(?<!out )(?<!paragraph )\b" + re.escape(word) + rb"\b", lower):
                between = lower[min(found.start(), near):max(found.start(), near)]
                if not any(word.startswith(start) for start in DIRECTIONS.get(direction, b"").split()) or b". " in between:
                    continue
                distance = abs(found.start() - near)
                if best is None or distance < best[0]:
                    best = (distance, found.start(), found.end(), other)
    if best is None or best[0] > 60:
        return None
    _, start, end, other = best
    if line[start:start + 1].isupper():
        other = other[:1].upper() + other[1:]
    return line[:start] + other + line[end:]
