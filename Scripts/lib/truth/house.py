"""The house style of one paper: its authority, its day, its notation, and how it sets its head and its sections."""

from . import names
from .notation import Notation
from .paper import Paper, Text
from .telling import Telling


class House:
    def __init__(self, chance, **notation):
        self.chance = chance
        self.notation = Notation(chance, **notation)
        self.telling = Telling(chance)
        self.town = chance.pick(*names.TOWNS)
        self.authority = f"{self.town} {chance.pick(*names.COUNCILS)}"
        self.body = chance.pick(*names.BODIES)
        self.start = chance.randint(2011, 2025)
        self.quarter = chance.randint(1, 4)
        self.slash = chance.pick("/", "/", "-")
        self.year = self.year_from(self.start)
        self.next_year = self.year_from(self.start + 1)
        self.last_year = self.year_from(self.start - 1)
        self.is_final = self.quarter == 4
        month, year = ((8, 0), (11, 0), (2, 1), (6, 1))[self.quarter - 1]
        self.day = f"{chance.randint(1, 28)} {names.MONTHS[month - 1]} {self.start + year}"
        self.as_at = (f"30 June {self.start}", f"30 September {self.start}", f"31 December {self.start}",
                      f"31 March {self.start + 1}")[self.quarter - 1]
        self.is_numbered = chance.maybe(0.4)
        self.section = 0

    def year_from(self, start):
        return f"{start}{self.slash}{(start + 1) % 100:02d}"

    def period(self):
        """`Quarter 2 2023/24`, or the whole year."""
        if self.is_final:
            return self.year
        return self.chance.pick(f"Quarter {self.quarter} {self.year}", f"{self.year} - Quarter {self.quarter}",
                                f"{self.year} to {self.as_at}")

    def head(self, title):
        lines = self.chance.pick(
            [(self.authority, 0), (self.body, 0), (self.day, 0), (title, 1)],
            [(title, 1), (f"{self.authority}: {self.body}, {self.day}", 0)],
            [(self.authority, 0), (f"Report to: {self.body}", 0), (f"Date: {self.day}", 0), (f"Subject: {title}", 0),
             (f"Report of: {self.chance.pick(*names.OFFICERS)}", 0)],
            [(f"Report to {self.body}", 0), (f"{self.day}", 0), (title, 1), (self.authority, 0)])
        return [Text(words, level) for words, level in lines]

    def paper(self, kind, title, *sections):
        """Sections are (heading, parts) with sentences as text; those are numbered where the house numbers them."""
        parts = self.head(title)
        for number, (heading, body) in enumerate(sections, 1):
            if heading:
                parts.append(Text(f"{number}. {heading}" if self.is_numbered else heading, 2))
            count = 0
            for part in body:
                if isinstance(part, str):
                    count += 1
                    parts.append(Text(f"{number}.{count} {part}" if self.is_numbered else part))
                elif part is not None:
                    title_of = part.title()
                    if title_of:
                        parts.append(Text(title_of))
                    parts.append(part)
        return Paper(kind, parts, self.wrong_years(title, parts))

    def wrong_years(self, title, parts):
        """Titles of a year beside the one that the paper tells of, as far as it tells it."""
        index = next(number for number, part in enumerate(parts) if isinstance(part, Text) and title in part.words)
        others = [part.words for number, part in enumerate(parts) if isinstance(part, Text) and number != index]
        others += [column.heading for part in parts if not isinstance(part, Text) for column in part.columns]
        told = sum(text.count(day) for text in others
                   for day in (self.year, f"1 April {self.start}", f"31 March {self.start + 1}", self.as_at))
        if self.year not in title or told < 3 and f"{self.year} to {self.as_at}" not in title:
            return []
        wrong = parts[index].words.replace(self.year, self.year_from(self.start + self.chance.pick(-1, 1)))
        return [("label year", index, parts[index].words, wrong)]

    def mixed(self, table, sentences):
        """A table somewhere among its sentences."""
        at = self.chance.randint(0, len(sentences))
        return sentences[:at] + [table] + sentences[at:]

    def money_words(self, *amounts):
        """Whether all amounts can be told in a sentence of this house."""
        return self.telling.is_tellable(*amounts)
