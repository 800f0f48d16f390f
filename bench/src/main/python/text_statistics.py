# Measures: str methods, dicts of counts, sorting by counts, set operations on words.
# One unit: a text of 1,500 words is split, counted, and its commonest words and pairs are listed.

WORDS = ('the of and to in is that it was for on are as with his they at be this from have or by one had not but what '
         'all were when we there can an your which their said if do will each about how up out them then she many').split()


def text(words):
    state = 7
    parts = []
    for i in xrange(words):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        word = WORDS[(state >> 10) % len(WORDS)]
        if state % 11 == 0:
            word = word.capitalize()
        if state % 13 == 0:
            word += ','
        elif state % 17 == 0:
            word += '.\n'
        parts.append(word)
    return ' '.join(parts)


TEXT = text(1500)


def statistics(text):
    counts = {}
    pairs = {}
    lengths = [0] * 12
    before = None
    for line in text.splitlines():
        for word in line.split():
            word = word.strip('.,').lower()
            counts[word] = counts.get(word, 0) + 1
            lengths[len(word)] += 1
            if before is not None:
                pair = before, word
                if pair in pairs:
                    pairs[pair] += 1
                else:
                    pairs[pair] = 1
            before = word
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]
    together = sorted(pairs, key=lambda pair: (-pairs[pair], pair))[:10]
    vowels = sum(text.count(c) for c in 'aeiou')
    rare = set(counts) - set(word for word, _ in common)
    return common[0][1] + len(together[0][0]) + vowels + len(rare) + lengths[3]


def run(n):
    total = 0
    for i in xrange(n):
        total += statistics(TEXT)
    return total


N = 94
CHECK = 217140
