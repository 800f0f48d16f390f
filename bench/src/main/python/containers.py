# Measures: collections, heapq, bisect, itertools and random.
# One unit: events go through a queue and a heap, are counted, grouped and looked up.

import bisect
import heapq
import itertools
import random
from collections import defaultdict, deque, namedtuple

Event = namedtuple('Event', 'time kind weight')
KINDS = 'abcde'


def run(n):
    generator = random.Random(42)
    queue = deque(maxlen=50)
    heap = []
    counts = defaultdict(int)
    kinds = defaultdict(list)
    bounds = range(0, 1000, 50)
    total = 0
    for i in xrange(n):
        event = Event(generator.randrange(1000), KINDS[i % 5], generator.random())
        queue.append(event)
        heapq.heappush(heap, (event.time, i))
        counts[event.kind] += event.time
        kinds[event.kind].append(event.weight)
        total += bisect.bisect(bounds, event.time)
        if len(heap) > 64:
            total += heapq.heappop(heap)[0]
        if i % 100 == 0:
            total += sum(len(list(g)) for k, g in itertools.groupby(e.kind for e in queue))
            total += len(heapq.nsmallest(5, heap)) + len(list(itertools.islice(itertools.chain(queue, heap), 20)))
    return total, sorted(counts.items()), len(kinds['a'])


N = 20000
CHECK = (10153479, [('a', 1985500), ('b', 2003569), ('c', 2010654), ('d', 1994551), ('e', 1998037)], 4000)
