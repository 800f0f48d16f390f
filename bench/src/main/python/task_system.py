# Measures: objects that call one another, in the manner of an operating system's simulation.
# One unit: a system of 6 tasks that pass packets through queues until 400 packets are through.


class Packet(object):
    def __init__(self, kind, number):
        self.kind = kind
        self.number = number
        self.hops = 0
        self.next = None


class Queue(object):
    def __init__(self):
        self.first = self.last = None
        self.length = 0

    def put(self, packet):
        packet.next = None
        if self.first is None:
            self.first = packet
        else:
            self.last.next = packet
        self.last = packet
        self.length += 1

    def empty(self):
        return self.first is None

    def take(self):
        packet = self.first
        self.first = packet.next
        self.length -= 1
        return packet


class Task(object):
    def __init__(self, system, name, priority):
        self.system = system
        self.name = name
        self.priority = priority
        self.queue = Queue()
        self.waiting = False
        self.steps = 0
        system.add(self)

    def runnable(self):
        return not self.waiting and not self.queue.empty()

    def step(self):
        self.steps += 1
        packet = self.queue.take()
        packet.hops += 1
        self.handle(packet)

    def send(self, task, packet):
        task.queue.put(packet)
        task.waiting = False


class Worker(Task):
    def handle(self, packet):
        packet.number = (packet.number * 17 + self.priority) % 1009
        if packet.hops > 9:
            self.send(self.system.sink, packet)
        else:
            self.send(self.system.route(packet), packet)


class Device(Task):
    def handle(self, packet):
        if packet.number & 1:
            packet.number += 1
        else:
            packet.number >>= 1
        self.send(self.system.workers[packet.number % 2], packet)


class Sink(Task):
    def __init__(self, system, name, priority):
        Task.__init__(self, system, name, priority)
        self.total = 0
        self.count = 0

    def handle(self, packet):
        self.total += packet.number
        self.count += 1


class System(object):
    def __init__(self):
        self.tasks = []
        self.workers = [Worker(self, 'worker %d' % i, i) for i in range(2)]
        self.devices = [Device(self, 'device %d' % i, i + 2) for i in range(3)]
        self.sink = Sink(self, 'sink', 9)
        self.tasks.sort(key=lambda task: -task.priority)

    def add(self, task):
        self.tasks.append(task)

    def route(self, packet):
        return self.devices[packet.number % 3]

    def run(self, packets):
        for i in xrange(packets):
            self.workers[i & 1].queue.put(Packet(i & 3, i))
        while self.sink.count < packets:
            for task in self.tasks:
                if task.runnable():
                    task.step()
        return self.sink.total + sum(task.steps for task in self.tasks)


def run(n):
    total = 0
    for i in xrange(n):
        total += System().run(400)
    return total


N = 23
CHECK = 4617411
