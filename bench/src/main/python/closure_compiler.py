# Measures: an interpreter whose programs are closures that call closures: cells and calls.
# One unit: four small programs (a loop, fib, primes, collatz) are compiled and run.


def constant(value):
    return lambda env: value


def variable(name):
    return lambda env: env[name]


def assignment(name, value):
    def run(env):
        env[name] = value(env)
    return run


OPERATORS = {
    '+': lambda a, b: lambda env: a(env) + b(env),
    '-': lambda a, b: lambda env: a(env) - b(env),
    '*': lambda a, b: lambda env: a(env) * b(env),
    '/': lambda a, b: lambda env: a(env) // b(env),
    '%': lambda a, b: lambda env: a(env) % b(env),
    '<': lambda a, b: lambda env: a(env) < b(env),
    '=': lambda a, b: lambda env: a(env) == b(env),
}


def block(steps):
    if len(steps) == 2:
        first, second = steps

        def run(env):
            first(env)
            return second(env)
        return run

    def run_all(env):
        result = None
        for step in steps:
            result = step(env)
        return result
    return run_all


def loop(test, body):
    def run(env):
        while test(env):
            body(env)
    return run


def choice(test, yes, no):
    return lambda env: yes(env) if test(env) else no(env)


def function(name, body, env):
    """A function of one argument, which sees itself."""
    def call(value):
        return body({'n': value, name: call})
    env[name] = call
    return call


def call(target, args):
    if len(args) == 1:
        arg = args[0]
        return lambda env: target(env)(arg(env))
    return lambda env: target(env)(*[a(env) for a in args])


def compiled(tree):
    if isinstance(tree, int):
        return constant(tree)
    if isinstance(tree, str):
        return variable(tree)
    head, rest = tree[0], tree[1:]
    if head in OPERATORS:
        return OPERATORS[head](compiled(rest[0]), compiled(rest[1]))
    if head == 'set':
        return assignment(rest[0], compiled(rest[1]))
    if head == 'do':
        return block([compiled(t) for t in rest])
    if head == 'while':
        return loop(compiled(rest[0]), compiled(rest[1]))
    if head == 'if':
        return choice(*[compiled(t) for t in rest])
    return call(compiled(head), [compiled(t) for t in rest])


SUM = ('do', ('set', 'i', 0), ('set', 's', 0),
       ('while', ('<', 'i', 200), ('do', ('set', 's', ('+', 's', ('*', 'i', 'i'))), ('set', 'i', ('+', 'i', 1)))), 's')
FIB = ('if', ('<', 'n', 2), 'n', ('+', ('fib', ('-', 'n', 1)), ('fib', ('-', 'n', 2))))
PRIMES = ('do', ('set', 'n', 2), ('set', 'count', 0),
          ('while', ('<', 'n', 60),
           ('do', ('set', 'd', 2),
            ('while', ('if', ('=', ('%', 'n', 'd'), 0), 0, ('<', ('*', 'd', 'd'), 'n')), ('set', 'd', ('+', 'd', 1))),
            ('if', ('<', 'n', ('*', 'd', 'd')), ('set', 'count', ('+', 'count', 1)), 0),
            ('set', 'n', ('+', 'n', 1)))), 'count')
COLLATZ = ('do', ('set', 'n', 27), ('set', 'steps', 0),
           ('while', ('<', 1, 'n'),
            ('do', ('if', ('=', ('%', 'n', 2), 0), ('set', 'n', ('/', 'n', 2)), ('set', 'n', ('+', ('*', 'n', 3), 1))),
             ('set', 'steps', ('+', 'steps', 1)))), 'steps')


def run(n):
    total = 0
    for i in xrange(n):
        for tree in SUM, PRIMES, COLLATZ:
            total += compiled(tree)({})
        total += function('fib', compiled(FIB), {})(8)
    return total


N = 320
CHECK = 846991680
