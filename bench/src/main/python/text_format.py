# Measures: the formatting of strings by %, str.format, string.Template and textwrap.
# One unit: a line of a report is written in each way.

import string
import textwrap

TEMPLATE = string.Template('$name has $count of $what')
PROSE = 'A closure is a function together with the variables that it uses and that are not its own. ' * 3


def run(n):
    total = 0
    for i in xrange(n):
        total += len('%-10s|%5d|%8.3f|%x|%r' % ('name', i, i / 7.0, i, 'it'))
        total += len('{0:>10}|{1:,}|{2:.2e}|{name!r:^12}'.format('left', i * 1000, i / 3.0, name='x'))
        total += len(u'%s and %s: %d' % (u'\xe9', 'b', i)) + len(format(i, '08b')) + len(format(1.5 * i, '.4g'))
        if i % 10 == 0:
            total += len(TEMPLATE.substitute(name='A', count=i, what='them'))
        if i % 100 == 0:
            total += len(textwrap.fill(PROSE, 40))
    return total


N = 30000
CHECK = 3521363
