# Measures: exceptions that are raised deep in calls, pass finally and with blocks, and are caught above.
# One unit: 40 walks down 12 calls, of which most end in an exception of some class.


class Failure(Exception):
    def __init__(self, depth):
        Exception.__init__(self, 'failed at %d' % depth)
        self.depth = depth


class Missing(Failure):
    pass


class Resource(object):
    opened = 0

    def __enter__(self):
        Resource.opened += 1
        return self

    def __exit__(self, kind, value, traceback):
        Resource.opened -= 1
        return kind is Missing and value.depth == 3


def descend(depth, target, kind, log):
    try:
        if depth == target:
            if kind == 0:
                raise Failure(depth)
            if kind == 1:
                raise Missing(depth)
            if kind == 2:
                return {}['key']
            return depth
        if depth % 3 == 0:
            with Resource():
                return descend(depth + 1, target, kind, log)
        try:
            return descend(depth + 1, target, kind, log)
        except Missing, e:
            if e.depth - depth < 4:
                raise
            return -e.depth
    finally:
        log.append(depth)


def run(n):
    total = 0
    for i in xrange(n):
        log = []
        for j in xrange(40):
            try:
                result = descend(0, j % 12 + 1, j % 4, log)
                total += result or 0
            except (KeyError, Failure), e:
                total += len(str(e))
            else:
                total += 1
        total += len(log) + Resource.opened
    return total


N = 740
CHECK = 393680
