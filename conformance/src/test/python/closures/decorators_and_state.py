# Closures at work: decorators, memoizing, partial application, accumulators, callbacks.


def memoize(f):
    cache = {}
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print fib(50), len(fib.cache), fib.func_name, fib.func_closure[1].cell_contents.func_name
# => 12586269025 51 wrapper fib


def tagged(tag):
    def decorate(f):
        def wrapper(*args, **kw):
            return '<%s>%s</%s>' % (tag, f(*args, **kw), tag)
        return wrapper
    return decorate


@tagged('b')
@tagged('i')
def text(name, greeting='hello'):
    return greeting + ' ' + name


print text('x'), text('y', greeting='bye')  # => <b><i>hello x</i></b> <b><i>bye y</i></b>
print text.func_code.co_freevars, [c.cell_contents.__class__.__name__ for c in text.func_closure]
# => ('f', 'tag') ['function', 'str']


def partial(f, *args, **kw):
    def call(*more, **extra):
        merged = dict(kw)
        merged.update(extra)
        return f(*(args + more), **merged)
    return call


print partial(max, 3)(5), partial(int, base=2)('101'), partial(partial(pow, 2), 3)()  # => 5 5 8


def compose(*functions):
    return reduce(lambda f, g: lambda x: f(g(x)), functions)


print compose(str, lambda x: x + 1, lambda x: x * 2)(5)  # => 11


def account(balance):
    state = {'balance': balance}
    def deposit(n):
        state['balance'] += n
        return state['balance']
    def withdraw(n):
        if n > state['balance']:
            raise ValueError('only %d left' % state['balance'])
        state['balance'] -= n
        return state['balance']
    return deposit, withdraw


deposit, withdraw = account(100)
print deposit(50), withdraw(120)  # => 150 30
try:
    withdraw(31)
except ValueError, e:
    print e  # => only 30 left
print deposit.func_closure[0] is withdraw.func_closure[0], account(1)[0].func_closure[0] is deposit.func_closure[0]
# => True False

# Three ways to give each lambda of a loop its own value.
print [f() for f in [lambda: i for i in range(3)]]  # => [2, 2, 2]
print [f() for f in [lambda i=i: i for i in range(3)]]  # => [0, 1, 2]
print [f() for f in [(lambda i: lambda: i)(i) for i in range(3)]]  # => [0, 1, 2]
print [f() for f in map(lambda i: lambda: i, range(3))]  # => [0, 1, 2]
