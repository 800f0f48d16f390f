# Measures: work with strings and dicts.
# One unit: one line of text is cleaned, split and counted by word, then formatted back from the counts.

LINES = [
    'The quick brown fox jumps over the lazy dog.',
    'A cell holds a value; a closure holds a cell.',
    'Five lambdas, one cell: the answer is four, four, four, four, four!',
    'To be, or not to be: that is the question.',
    'key=value other=thing key=again',
]


def count_words(line, counts):
    line = line.lower().replace(',', ' ').replace('.', ' ').strip()
    for word in line.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1


def summary(counts):
    parts = []
    for word in sorted(counts):
        if len(word) > 2:
            parts.append('%s:%d' % (word, counts[word]))
    return '; '.join(parts)


def run(n):
    totals = {}
    length = 0
    for i in xrange(n):
        counts = {}
        count_words(LINES[i % len(LINES)], counts)
        length += len(summary(counts))
        for word, count in counts.iteritems():
            totals[word] = totals.get(word, 0) + count
    return length, len(totals), totals['a'], totals['cell']


N = 22000
CHECK = (1069200, 31, 17600, 8800)
