# Measures: generators: a pipeline of generator functions, a generator expression and a coroutine fed by send.
# One unit: one number through the pipeline.


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(source):
    for value in source:
        if value & 1:
            yield value


def running_total():
    total = 0
    while True:
        value = yield total
        total += value


def run(n):
    accumulate = running_total()
    accumulate.next()
    result = 0
    for value in (x * 3 for x in odd(numbers(n))):
        result = accumulate.send(value)
    accumulate.close()
    return result


N = 1200000
CHECK = 1080000000000
