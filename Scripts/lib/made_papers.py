"""Papers made from those of Corpus/: other councils, years and figures, and other layouts of the same tables."""

import os
import random
import re

COUNCILS = [f"{first}{last}" for first in
            ("Ash", "Birch", "Cold", "Dun", "East", "Fern", "Glen", "Holm", "Ings", "Kel", "Long", "Mar")
            for last in ("combe", "ford", "ley", "mere", "stow", "wick", "worth", "dale", "bury")]
# Not at the beginning of a line, where it numbers a section.
DECIMAL = re.compile(r"(?<=[^\n\d.,])(\d+)\.(\d+)(?![\d.%])")
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,%])")
SHORT_YEAR = re.compile(r"\b(20[0-4]\d)([-/])([0-4]\d)\b")


def sources(corpus):
    """The papers of the corpus that can be read."""
    found = []
    for name in sorted(os.listdir(corpus)):
        folder = os.path.join(corpus, name)
        if not os.path.isdir(folder) or os.path.exists(os.path.join(folder, "refused.txt")):
            continue
        found += [os.path.join(folder, file) for file in sorted(os.listdir(folder)) if file.startswith("paper.")]
    return found


def vary(text, rng):
    """Another paper of the same make. Every amount is multiplied by one number, so that sums still hold."""
    factor, shift, council = rng.randint(1, 9), rng.randint(-8, 4), rng.choice(COUNCILS)

    def decimal(match):
        places = len(match[2])
        digits = str(int(match[1] + match[2]) * factor).rjust(places + 1, "0")
        return f"{digits[:-places]}.{digits[-places:]}"

    text = SHORT_YEAR.sub(lambda m: f"{int(m[1]) + shift}{m[2]}{(int(m[1]) + shift + 1) % 100:02d}", text)
    text = DECIMAL.sub(decimal, text)
    text = GROUPED.sub(lambda m: f"{int(m[0].replace(',', '')) * factor:,}", text)
    for written in ("Wexcombe", "WEXCOMBE", "wexcombe"):
        cased = council.upper() if written.isupper() else council.lower() if written.islower() else council
        text = text.replace(written, cased)
    return text


def piped(text):
    """The tabbed tables of a text with bars."""
    return "\n".join("| " + " | ".join(line.split("\t")) + " |" if line.count("\t") > 1 else line
                     for line in text.split("\n"))


def make(corpus, folder, count, seed=1):
    """Writes the papers into subfolders of a hundred and returns their number of bytes."""
    rng = random.Random(seed)
    texts = [(os.path.splitext(path)[1], open(path, encoding="utf-8").read()) for path in sources(corpus)]
    total = 0
    for number in range(count):
        ending, text = texts[number % len(texts)]
        text = vary(text, rng)
        if ending == ".txt" and rng.random() < 0.3:
            text = piped(text)
        text += f"\n\nThis is paper number {number} of those made for a trial.\n"
        place = os.path.join(folder, f"{number // 100:03d}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"{number:06d}{ending}"), "w", encoding="utf-8") as file:
            file.write(text)
        total += len(text.encode())
    return total
