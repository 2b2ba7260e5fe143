"""Choices by chance, the same for the same seed."""

import random


class Chance(random.Random):
    def pick(self, *options):
        return self.choice(options)

    def maybe(self, share=0.5):
        return self.random() < share

    def some(self, options, least, most):
        """A few of the options in a random order."""
        return self.sample(list(options), min(len(options), self.randint(least, most)))
