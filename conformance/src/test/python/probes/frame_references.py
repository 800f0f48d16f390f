# What a running frame refers to counts, whatever the engine does to save the counting.
import gc
import sys

gc.disable()


def code_count(f):
    return sys.getrefcount(f.func_code) - base


def recursive(n):
    if n == 0:
        return code_count(recursive)
    return recursive(n - 1)


base = sys.getrefcount(recursive.func_code)
print recursive(0)  # => 1
print recursive(5)  # => 6
print code_count(recursive)  # => 0


def globals_count():
    return sys.getrefcount(globals())


def nested_globals_count():
    return globals_count()


print nested_globals_count() - globals_count()  # => 1


def keep():
    return sys._getframe()


def keep_caller():
    def inner():
        return sys._getframe(1)
    return inner()


frame = keep()
print sys.getrefcount(frame), frame.f_code.co_name, frame.f_back.f_code.co_name  # => 2 keep <module>
caller = keep_caller()
print sys.getrefcount(caller), caller.f_code.co_name, caller.f_back.f_code.co_name  # => 2 keep_caller <module>
base = sys.getrefcount(keep.func_code)
del frame
print code_count(keep)  # => -1


def count_of_caller():
    return sys.getrefcount(sys._getframe(1))


def called():
    return count_of_caller()


print called()  # => 3


# A function gets other code, or ends, while it runs.
def changing(n):
    def other(n):
        return 'other', n
    changing.func_code = other.func_code
    x = 'constant of the first'
    y = 1234567
    return x, y, changing(n)


print changing(1)  # => ('constant of the first', 1234567, ('other', 1))
print changing(2)  # => ('other', 2)


def ending():
    global ending
    del ending
    gc.collect()
    x = 'still here'
    return x, 7654321, len(globals()) > 3


print ending()  # => ('still here', 7654321, True)


class Method(object):
    def run(self):
        del Method.run
        gc.collect()
        return 'a constant', sys._getframe().f_code.co_name, self.__class__.__name__


print Method().run()  # => ('a constant', 'run', 'Method')


def fails(n):
    if n:
        return fails(n - 1)
    raise ValueError('deep')


base = sys.getrefcount(fails.func_code)
try:
    fails(3)
except ValueError:
    traceback = sys.exc_info()[2]
    depth = 0
    while traceback:
        depth += 1
        traceback = traceback.tb_next
    print depth, code_count(fails)  # => 5 4
sys.exc_clear()
print code_count(fails)  # => 0


def numbers():
    yield code_count(numbers)
    yield sys.getrefcount(sys._getframe().f_back)


def loop():
    return [n for n in numbers()]


base = sys.getrefcount(numbers.func_code)
print loop()  # => [2, 3]
print code_count(numbers)  # => 0
