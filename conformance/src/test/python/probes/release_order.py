"""The value stack of a frame that is left is released from its top, whatever leaves it."""
import sys


class Loop(object):
    """An iterator that says when it dies."""

    def __init__(self, name, n=2):
        self.name = name
        self.left = n

    def __iter__(self):
        return self

    def next(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left

    def __del__(self):
        print 'released', self.name


class Manager(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *args):
        print 'exit', self.name, args[0] and args[0].__name__

    def __del__(self):
        print 'released', self.name


def returned():
    for x in Loop('outer'):
        for y in Loop('inner'):
            return 'value'


def returned_through_finally():
    for x in Loop('outer'):
        for y in Loop('middle'):
            try:
                for z in Loop('inner'):
                    return 'value'
            finally:
                print 'finally'


def returned_through_with():
    for x in Loop('outer'):
        with Manager('manager'):
            for y in Loop('inner'):
                return 'value'


def returned_from_finally():
    for x in Loop('outer'):
        try:
            for y in Loop('lost'):
                return 'lost'
        finally:
            for y in Loop('inner'):
                return 'value'


def raised():
    for x in Loop('outer'):
        for y in Loop('inner'):
            raise KeyError('key')


def raised_in_with():
    for x in Loop('outer'):
        with Manager('manager'):
            for y in Loop('inner'):
                raise KeyError('key')


def caught():
    for x in Loop('outer', 1):
        try:
            for y in Loop('middle'):
                for z in Loop('inner'):
                    raise KeyError('key')
        except KeyError:
            print 'caught'
    return 'value'


def broken():
    for x in Loop('outer', 1):
        for y in Loop('middle'):
            try:
                for z in Loop('inner'):
                    break
                break
            finally:
                print 'finally'
    return 'value'


def continued():
    for x in Loop('outer', 1):
        for y in Loop('middle', 2):
            try:
                with Manager('manager'):
                    for z in Loop('inner'):
                        pass
                    continue
            finally:
                print 'finally'
    return 'value'


def operands_below(loop):
    return [Loop('first'), Loop('second'), loop()]


def nested_calls():
    return operands_below(raised)


def generator():
    local = Loop('local')
    for x in Loop('outer'):
        for y in Loop('inner'):
            yield y


def generator_with_finally():
    local = Loop('local')
    for x in Loop('outer'):
        try:
            for y in Loop('inner'):
                yield y
        finally:
            print 'finally'


def generator_in_expression():
    for x in Loop('outer'):
        sum([Loop('first') and 1, (yield x), 2])


def dropped(make):
    g = make()
    print next(g)
    del g
    return 'dropped'


def closed(make):
    g = make()
    print next(g)
    g.close()
    return 'closed'


def thrown(make):
    g = make()
    print next(g)
    g.throw(ValueError('thrown'))


def exhausted(make):
    for value in make():
        pass
    return 'exhausted'


CASES = [
    (returned,),
    (returned_through_finally,),
    (returned_through_with,),
    (returned_from_finally,),
    (raised,),
    (raised_in_with,),
    (caught,),
    (broken,),
    (continued,),
    (nested_calls,),
    (dropped, generator),
    (dropped, generator_with_finally),
    (dropped, generator_in_expression),
    (closed, generator),
    (closed, generator_with_finally),
    (closed, generator_in_expression),
    (thrown, generator),
    (thrown, generator_with_finally),
    (thrown, generator_in_expression),
    (exhausted, generator),
    (exhausted, generator_with_finally),
]


def run(case):
    print '--', ' '.join(f.__name__ for f in case)
    try:
        result = case[0](*case[1:])
    except Exception as e:
        print 'raised', type(e).__name__
        del e
        sys.exc_clear()
    else:
        print result


def trace(frame, event, arg):
    return trace


for case in CASES:
    run(case)
print 'traced'
for case in CASES:
    sys.settrace(trace)
    run(case)
    sys.settrace(None)
