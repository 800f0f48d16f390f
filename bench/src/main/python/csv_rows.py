# Measures: csv.
# One unit: a table with quoted cells is written, read as rows and as dicts.

import csv
from cStringIO import StringIO

ROWS = [[i, 'name %d' % i, i * 0.5, 'a "quoted" text, with a comma' if i % 4 == 0 else 'plain', ''] for i in range(100)]


def run(n):
    total = 0
    for i in xrange(n):
        out = StringIO()
        writer = csv.writer(out)
        writer.writerow(['id', 'name', 'value', 'text', 'empty'])
        writer.writerows(ROWS)
        text = out.getvalue()
        total += len(text) + sum(len(row) for row in csv.reader(StringIO(text)))
        total += sum(len(row['text']) for row in csv.DictReader(StringIO(text)))
    return total


N = 500
CHECK = 2345500
