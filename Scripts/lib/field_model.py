"""Papers about invented authorities as data: tables with formulas, prose whose figures are computed from them.

A figure or word in the prose that the paper itself can prove wrong is wrapped in a mark (see `Paper.mark`); a form is
rendered by putting each mark's own text in its place, a planted error by putting another text in the place of one mark.
Whatever isn't marked (last month's figure, another body's, a cause) is true, and no table of the paper holds it: it is
there to tempt a reader into a false alarm.
"""
from decimal import Decimal, ROUND_HALF_UP
import re

OPEN, MID, END = "\ue000", "\ue001", "\ue002"
MARKED = re.compile(f"{OPEN}(\\d+){MID}([^{END}]*){END}")
SCALE = {"£m": Decimal(1000000), "£000": Decimal(1000), "£": Decimal(1), "": Decimal(1)}
WORDS = ("no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen twenty").split()

# Each word that tells a direction and the word that would tell the other, in the same form.
_TURNS = """
overspend/underspend overspends/underspends overspent/underspent overspending/underspending increase/decrease
increased/decreased increases/decreases increasing/decreasing rise/fall rose/fell risen/fallen above/below
higher/lower more/less up/down over/under surplus/deficit adverse/favourable exceeds/misses ahead/behind
improved/worsened added/removed gained/lost grew/shrank growth/reduction better/worse rises/falls climbed/dropped
rising/falling inside/outside within/beyond drawdown/contribution greater/smaller met/missed exceeded/missed
over-recovery/under-recovery faster/slower longer/shorter surpluses/deficits"""
TURN = {}
for _pair in _TURNS.split():
    _a, _b = _pair.split("/")
    TURN.setdefault(_a, _b)
    TURN.setdefault(_b, _a)


def dec(value):
    return value if isinstance(value, Decimal) else Decimal(str(value))


def rounded(value, places):
    return dec(value).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def grouped(value, places, comma=True):
    """The digits of a number without its sign."""
    value = abs(rounded(value, places))
    return f"{value:,.{places}f}" if comma else f"{value:.{places}f}"


def signed(value, places, style, comma=True, plus=False):
    """A number as a table prints it; the style says what its sign looks like."""
    value = rounded(value, places)
    body = grouped(value, places, comma)
    if style == "AF":
        return body if value == 0 else body + (" A" if value > 0 else " F")
    if style == "(A)":
        return body if value == 0 else body + (" (A)" if value > 0 else " (F)")
    if style == "words":
        return body if value == 0 else body + (" adverse" if value > 0 else " favourable")
    if style == "ou":
        return body if value == 0 else body + (" over" if value > 0 else " under")
    if value < 0:
        return {"-": "-" + body, "()": f"({body})", "CR": body + " CR", "tr": body + "-"}[style]
    return ("+" if plus and value > 0 else "") + body


def money(pounds, style):
    """Money in prose: `m3` £1.234m, `M1` £1.2 million, `k` £234k, `f0` £1,234, `f2` £1,234.56, `bn2` £1.23bn."""
    pounds = abs(dec(pounds))
    kind, places = re.fullmatch(r"(bn|[a-zA-Z])(\d?)", style).groups()
    places = int(places or 0)
    if kind == "m":
        return f"£{grouped(pounds / 10**6, places)}m"
    if kind == "M":
        return f"£{grouped(pounds / 10**6, places)} million"
    if kind == "bn":
        return f"£{grouped(pounds / 10**9, places)}bn"
    if kind == "k":
        return f"£{grouped(pounds / 1000, places)}k"
    return f"£{grouped(pounds, places)}"


def number(text):
    """The value of the digits in a text, or None."""
    digits = re.sub(r"[^\d.]", "", re.sub(r"\.(?!\d)", "", text))
    return Decimal(digits) if re.search(r"\d", digits) else None


def digit_changes(text):
    """(kind, changed text): two neighbours exchanged, and another digit, at the places that weigh most."""
    places = [m.start() for m in re.finditer(r"\d", text)]
    lead = next((i for i, at in enumerate(places) if text[at] != "0"), None)
    out = []
    if lead is None:
        return out
    for i in range(lead, min(lead + 2, len(places) - 1)):
        a, b = places[i], places[i + 1]
        whole = "." not in text or a < text.index(".") - 1
        if text[a] != text[b] and not (text[b] == "0" and i == 0 and whole):
            swapped = list(text)
            swapped[a], swapped[b] = text[b], text[a]
            out.append(("exchange", "".join(swapped)))
    for i in range(lead, min(lead + 2, len(places))):
        a = places[i]
        for step in (3, 7):
            new = str((int(text[a]) + step) % 10)
            if new != "0" or i > 0:
                out.append(("digit", text[:a] + new + text[a + 1:]))
    return [(k, t) for k, t in out if number(t) != number(text)]


def slips(text):
    """The same digits in another unit: the point moved, or a nought too many or too few."""
    m = re.fullmatch(r"£([\d,]+)(?:\.(\d+))?(.*)", text)
    whole, part, rest = m.group(1).replace(",", ""), m.group(2) or "", m.group(3)
    out = []
    if len(part) > 1:
        out.append(f"£{int(whole + part[0]):,}.{part[1:]}{rest}")
        if len(whole) > 1:
            out.append(f"£{int(whole[:-1]):,}.{whole[-1]}{part}{rest}")
    elif not part:
        out.append(f"£{int(whole) * 10:,}{rest}")
        if len(whole) > 1 and whole[-1] == "0":
            out.append(f"£{int(whole) // 10:,}{rest}")
    else:
        out.append(f"£{int(whole) * 10 + int(part):,}.0{rest}")
    return [t for t in out if number(t) != number(text)]


class Col:
    """A column: `f` is a formula of other columns' keys ("fc-budget"); `over` a heading that spans several columns."""

    def __init__(self, key, head, kind="money", f=None, dec=None, neg=None, over=None, nosum=False, plus=False,
                 zero=None, suffix="", field=None, scale=None):
        self.key, self.head, self.kind, self.f, self.dec, self.neg = key, head, kind, f, dec, neg
        self.over, self.nosum, self.plus, self.zero, self.suffix, self.field = over, nosum, plus, zero, suffix, field
        self.parts = set(re.findall(r"[a-z]\w*", f)) - {"if", "else", "abs", "D"} if isinstance(f, str) else set()


class Row:
    def __init__(self, label, kind, values=(), ops=None, extra=None):
        self.label, self.kind, self.given, self.ops, self.v, self.group = label, kind, values, ops, {}, None
        self.extra = extra or {}


def G(label):
    return Row(label, "group")


def S(label, **extra):
    return Row(label, "subtotal", extra=extra)


def T(label, **extra):
    return Row(label, "total", extra=extra)


def X(label, *ops, **extra):
    """A row that weighted others make: X("Net", (1, "Gross"), (-1, "Income"))."""
    return Row(label, "derived", ops=list(ops), extra=extra)


def M(label, *values):
    """A row that no total takes in."""
    return Row(label, "memo", values)


class Table:
    def __init__(self, key, caption, cols, rows, unit="£m", dec=3, neg="-", zero=None, comma=True, record=None,
                 note=None, pct_sign=True, unit_line=None, ulabel=""):
        self.key, self.caption, self.cols, self.unit, self.dec, self.neg = key, caption, cols, unit, dec, neg
        self.zero, self.comma, self.record, self.note, self.pct_sign = zero, comma, record, note, pct_sign
        self.unit_line, self.ulabel = unit_line, ulabel
        self.rows = [r if isinstance(r, Row) else Row(r[0], "detail", r[1:]) for r in rows]
        self._fill()

    def col(self, key):
        return next(c for c in self.cols if c.key == key)

    def _formula(self, row, col):
        names = {k: v for k, v in row.v.items() if isinstance(v, (Decimal, str))}
        try:
            return eval(col.f, {"D": Decimal, "abs": abs, "__builtins__": {}}, names)
        except (NameError, ZeroDivisionError, ArithmeticError, TypeError):
            return None

    def _fill(self):
        given = [c for c in self.cols[1:] if not c.f]
        group, members, everyone, by_label = None, [], [], {}
        for row in self.rows:
            if row.kind == "group":
                group, members = row.label, []
                continue
            row.group = group
            if row.kind in ("detail", "memo"):
                for c, value in zip(given, row.given):
                    row.v[c.key] = value if value is None or c.kind in ("text", "rating") else dec(value)
                if row.kind == "detail":
                    members.append(row)
                    everyone.append(row)
            else:
                if row.kind == "subtotal":
                    row.ops, members = [(1, r) for r in members], []
                elif row.kind == "total":
                    row.ops = [(1, r) for r in everyone]
                    row.group = None
                else:
                    row.ops = [(w, by_label[name]) for w, name in row.ops]
                for c in given:
                    if c.kind in ("money", "count") and not c.nosum:
                        have = [(w, r.v[c.key]) for w, r in row.ops if isinstance(r.v.get(c.key), Decimal)]
                        row.v[c.key] = sum((w * v for w, v in have), Decimal(0)) if have else None
                for k, value in row.extra.items():
                    text = value is None or self.col(k).kind in ("text", "rating")
                    row.v[k] = value if text else dec(value)
            for c in self.cols[1:]:
                if c.f and c.key not in row.v:
                    row.v[c.key] = self._formula(row, c)
            by_label.setdefault(row.label, row)
        self.by_label = by_label

    # What the prose asks for.
    def v(self, label, key):
        return self.by_label[label].v[key]

    def pounds(self, label, key):
        return self.v(label, key) * SCALE[self.unit]

    def details(self):
        return [r for r in self.rows if r.kind == "detail"]

    def count(self, test):
        return sum(1 for r in self.details() if test(r.v))

    def order(self, key, top=True, rows=None):
        """The labels of the detail rows, the largest in a column first (or the smallest)."""
        rows = [r for r in rows or self.details() if isinstance(r.v.get(key), Decimal)]
        return [r.label for r in sorted(rows, key=lambda r: r.v[key], reverse=top)]

    def sum(self, labels, key):
        return sum((self.v(name, key) for name in labels), Decimal(0))

    def places(self, col):
        return col.dec if col.dec is not None else {"pct": 1, "count": 0}.get(col.kind, self.dec)

    def cell(self, row, col):
        if col is self.cols[0]:
            return row.label
        value = row.v.get(col.key)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        places = self.places(col)
        zero = col.zero if col.zero is not None else self.zero
        if zero is not None and rounded(value, places) == 0:
            return zero
        text = signed(value, places, col.neg or self.neg, self.comma, col.plus)
        if col.kind == "pct" and self.pct_sign:
            text = re.sub(r"([\d.]+)(\)?)", r"\1%\2", text, count=1)
        return text + col.suffix

    def plants(self):
        """(kind, row, column, new text) for every covered cell."""
        out, in_sum = [], set()
        for row in self.rows:
            for _, part in row.ops or []:
                in_sum.add(id(part))
        money_cols = [c for c in self.cols[1:] if c.f and c.kind in ("money", "count", "num")]
        for row in self.rows:
            if row.kind == "group":
                continue
            for col in self.cols[1:]:
                value = row.v.get(col.key)
                if col.kind == "rating" and value and self.note and value in self.note:
                    # A note below the table tells what the rating goes by, so that a turned one is wrong.
                    others = sorted({r.v.get(col.key) for r in self.details()} - {value, None})
                    out += [("rating-cell", row, col, other) for other in others]
                if not isinstance(value, Decimal):
                    continue
                text, places = self.cell(row, col), self.places(col)
                if not re.search(r"\d", text):
                    continue
                slack = Decimal(2)
                if col.kind == "pct":
                    if not col.f or any(abs(row.v.get(p) or 0) < 100 * Decimal(1).scaleb(-self.dec)
                                        for p in col.parts if p != "var"):
                        continue
                    kind = "cell-percent"
                elif row.ops and not col.nosum and col.kind in ("money", "count"):
                    kind, slack = "total", Decimal(len(row.ops) + 3) / 2
                elif id(row) in in_sum and not col.nosum and col.kind in ("money", "count"):
                    kind, slack = "cell-sum", Decimal(len(self.rows) + 3) / 2
                elif any(col is c or col.key in c.parts for c in money_cols):
                    product = any(c.f and re.search(r"[*/]", c.f) for c in money_cols if col is c or col.key in c.parts)
                    kind, slack = "cell-ratio" if product else "cell-variance", Decimal(3)
                else:
                    continue
                for how, new in digit_changes(text):
                    gap = abs(number(new) - number(text))
                    if col.kind == "pct":
                        if gap < max(Decimal(2), abs(rounded(value, places)) / 5):
                            continue
                    elif gap <= slack * Decimal(1).scaleb(-places):
                        continue
                    out.append((kind, row, col, new))
                minus = {"-": ("-", ""), "()": ("(", "")}.get(col.neg or self.neg)
                taken_off = row.label.lower().startswith("less")  # "Less payments 12" tells the sign in words.
                if minus and rounded(value, places) < 0 and col.kind != "pct" and not taken_off:
                    out.append((kind + "-sign", row, col, text.strip("-()")))
        return out


class Paper:
    """`sort` says what kind of authority, `name` is the file's name, `head` the title block, a line each."""

    def __init__(self, name, sort, head, style=None):
        self.name, self.sort, self.head, self.style = name, sort, head, style or {}
        self.blocks, self.marks, self.tables = [], [], []

    # Marks.
    def mark(self, kind, text, alternatives):
        self.marks.append({"kind": kind, "text": text, "alts": [a for a in alternatives if a[1] != text]})
        return f"{OPEN}{len(self.marks) - 1}{MID}{text}{END}"

    def _style(self, table, style):
        return style or {"£m": f"m{table.dec}", "£000": "f0", "£": "f2" if table.dec else "f0"}[table.unit]

    def a(self, table, label, key, style=None):
        """An amount that restates a cell: as it stands there, without its sign."""
        style = self._style(table, style)
        own = table.pounds(label, key)
        text = money(own, style)
        alts = [(f"amount-{how}", new) for how, new in digit_changes(text)]
        alts += [("amount-slip", new) for new in slips(text)]
        row = table.by_label[label]
        col = table.col(key)
        here = [money(v * SCALE[table.unit], style) for k, v in row.v.items()
                if isinstance(v, Decimal) and table.col(k).kind == "money" and abs(v) != abs(row.v[key]) and v != 0]
        there = [money(r.v[key] * SCALE[table.unit], style) for r in table.rows
                 if isinstance(r.v.get(key), Decimal) and r is not row and r.v[key] != 0]
        alts += [("amount-column", t) for t in here[:3]] + [("amount-row", t) for t in there[:6]]
        return self.mark("amount", text, alts)

    def s(self, pounds, style):
        """An amount that no cell prints: a sum or a difference of what the paper prints."""
        text = money(pounds, style)
        return self.mark("derived", text, [("derived", new) for _, new in digit_changes(text)])

    def pc(self, value, places=1, sign="%"):
        text = grouped(value, places) + sign
        return self.mark("percent", text, [("percent", new) for _, new in digit_changes(text)
                                           if abs(number(new) - number(text)) >= max(Decimal("0.9"), number(text) / 8)])

    def pcell(self, table, label, key, sign="%"):
        return self.pc(table.v(label, key), table.places(table.col(key)), sign)

    def n(self, count, of=99, low=0, style="words", cap=False):
        """A count of what a table shows, of at most `of`."""
        def said(k):
            text = WORDS[k] if style == "words" and k <= 20 else f"{k:,}"
            return text[0].upper() + text[1:] if cap else text
        count = int(count)
        near = [k for k in (count + 1, count - 1, count + 2) if max(low, 1) <= k <= of]
        kind = "count-words" if style == "words" else "count-digits"
        return self.mark(kind, said(count), [(kind, said(k)) for k in near])

    def d(self, word):
        """A word for a direction."""
        turned = TURN[word.lower()]
        return self.mark("direction", word, [("direction", turned.capitalize() if word[0].isupper() else turned)])

    def over(self, value, form="spend"):
        """overspend or underspend, as the sign of a variance says."""
        return self.d(("over" if value > 0 else "under") + form)

    def r(self, word, *others):
        return self.mark("rating", word, [("rating", o) for o in others])

    def nm(self, name, *others):
        return self.mark("name", name, [("name", o) for o in others if o != name])

    def k(self, word, *others):
        """A rank or superlative."""
        return self.mark("rank", word, [("rank", o) for o in others])

    # Blocks.
    def h(self, no, text, level=1):
        self.blocks.append(("h", no, text, level))

    def p(self, no, text):
        self.blocks.append(("p", no, text))

    def b(self, *items):
        self.blocks.append(("b", items))

    def t(self, table):
        self.tables.append(table)
        self.blocks.append(("t", table))

    def plants(self):
        """Every change of one thing: (kind, where, new text)."""
        out = []
        for index, m in enumerate(self.marks):
            for kind, new in m["alts"]:
                out.append((kind, ("mark", index), m["text"], new))
        for table in self.tables:
            for kind, row, col, new in table.plants():
                out.append((kind, ("cell", self.tables.index(table), table.rows.index(row), table.cols.index(col)),
                            table.cell(row, col), new))
        return out

    def words(self, text, change=None):
        """The text with every mark resolved."""
        def put(m):
            index = int(m.group(1))
            return change[1] if change and change[0] == ("mark", index) else m.group(2)
        return MARKED.sub(put, text)

    def cells(self, table, change=None):
        """The rows of cell texts below the headings."""
        at = self.tables.index(table)
        out = []
        for i, row in enumerate(table.rows):
            if row.kind == "group":
                out.append((row, [row.label] + [""] * (len(table.cols) - 1)))
                continue
            line = [table.cell(row, c) for c in table.cols]
            if change and change[0][0] == "cell" and change[0][1:3] == (at, i):
                line[change[0][3]] = change[1]
            out.append((row, line))
        return out
