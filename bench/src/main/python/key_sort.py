# Measures: sorting with keys.
# One unit: records are sorted by one field, by two, by a function and by a comparison.

import operator
from functools import cmp_to_key

RECORDS = [{'name': 'n%03d' % (i * 7919 % 1000), 'age': i * 31 % 97, 'score': (i * 17 % 101) / 10.0}
           for i in range(300)]
PAIRS = [(r['age'], r['name']) for r in RECORDS]


def run(n):
    total = 0
    for i in xrange(n):
        total += sorted(RECORDS, key=operator.itemgetter('name'))[i % 300]['age']
        total += sorted(RECORDS, key=operator.itemgetter('age', 'name'), reverse=True)[i % 300]['age']
        total += int(sorted(RECORDS, key=lambda r: -r['score'])[i % 300]['score'])
        total += sorted(PAIRS)[i % 300][0] + len(sorted(set(r['age'] for r in RECORDS)))
        if i % 10 == 0:
            total += sorted(PAIRS, key=cmp_to_key(lambda a, b: cmp(a[1], b[1])))[5][0]
            total += sorted(PAIRS, lambda a, b: cmp(b, a))[7][0]
    return total


N = 350
CHECK = 89937
