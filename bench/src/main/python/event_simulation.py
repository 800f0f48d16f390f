# Measures: generators that a scheduler resumes by time, with a heap and a priority of events.
# One unit: 30 customers and 3 clerks of a shop for 500 units of time.

from heapq import heappop, heappush


class Scheduler(object):
    def __init__(self):
        self.now = 0
        self.events = []
        self.count = 0

    def at(self, time, process):
        self.count += 1
        heappush(self.events, (time, self.count, process))

    def run(self, until):
        while self.events:
            time, _, process = heappop(self.events)
            if time > until:
                break
            self.now = time
            for wait in process:
                self.at(time + wait, process)
                break


class Random(object):
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 1103515245 + 12345) & 0x7fffffff
        return (self.state >> 8) % limit


class Shop(object):
    def __init__(self):
        self.line = []
        self.served = 0
        self.waited = 0


def customer(scheduler, shop, random):
    while True:
        yield 3 + random.below(20)
        shop.line.append(scheduler.now)


def clerk(scheduler, shop, random):
    while True:
        if shop.line:
            shop.waited += scheduler.now - shop.line.pop(0)
            yield 1 + random.below(3)
            shop.served += 1
        else:
            yield 1


def run(n):
    total = 0
    for i in xrange(n):
        scheduler = Scheduler()
        shop = Shop()
        random = Random(i)
        for j in range(30):
            scheduler.at(j, customer(scheduler, shop, random))
        for j in range(3):
            scheduler.at(0, clerk(scheduler, shop, random))
        scheduler.run(500)
        total += shop.served * 1000 + shop.waited
    return total


N = 68
CHECK = 53681872
