# Measures: sorting with keys, with a comparison and by several orders, groups and merges.
# One unit: 600 records are sorted four ways and grouped.

from itertools import groupby
from operator import attrgetter, itemgetter


class Record(object):
    def __init__(self, number, name, group, weight):
        self.number = number
        self.name = name
        self.group = group
        self.weight = weight

    def __lt__(self, other):
        return self.weight < other.weight


def records(count):
    state = 11
    found = []
    for i in xrange(count):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        found.append(Record(i, 'name%05d' % (state >> 9 & 0xffff), state >> 5 & 7, (state >> 12) / 1000.0))
    return found


RECORDS = records(600)


def by_group_and_name(a, b):
    return cmp(a.group, b.group) or cmp(a.name, b.name)


def run(n):
    total = 0
    for i in xrange(n):
        by_name = sorted(RECORDS, key=lambda record: record.name)
        by_weight = sorted(by_name)
        by_both = sorted(by_weight, cmp=by_group_and_name)
        by_number = sorted(by_both, key=attrgetter('number'), reverse=True)
        total += by_name[5].number + by_weight[7].number + by_both[9].number + by_number[0].number
        for group, members in groupby(by_both, attrgetter('group')):
            total += group * len(list(members))
        pairs = sorted([(record.group, -record.weight) for record in RECORDS], key=itemgetter(1))
        total += pairs[3][0]
    return total


N = 68
CHECK = 250784
