# Programs that are long in one direction: they compile, and run.
def run(source, name='x'):
    space = {}
    try:
        exec source in space
        print space[name]
    except (MemoryError, SyntaxError) as e:
        print type(e).__name__, str(e).split('(')[0]

run('def f(x):\n' + '    x = x + 1\n' * 20000 + '    return x\nx = f(0)\n')  # => 20000
run('a = 1\nx = ' + ' + '.join(['a'] * 5000))  # => 5000
run('x = ' + ' + '.join(['1'] * 5000))  # => 5000
run('a = 1\nx = ' + ' <= '.join(['a'] * 5000))  # => True
run('class A: pass\na = A()\na.a = a\nx = a is a' + '.a' * 5000)  # => True
run('def f(): return f\nx = f is f' + '()' * 5000)  # => True
run('f = []\nf.append(f)\nx = f is f' + '[0]' * 5000)  # => True
run('x = len(' + '"a" ' * 20000 + ')')  # => 20000
run('a = 1\nx = ' + ' and '.join(['a'] * 20000))  # => 1
run('x = ' * 20000 + '1')  # => 1
run('x = 1\nif x == 0: pass\n' + 'elif x == 2: pass\n' * 1000 + 'else: x = 5\n')  # => 5
run('def d(f): return f\n' + '@d\n' * 10000 + 'def x(): pass\nx = d(x) is x\n')  # => True
run('x = len([' + '1, ' * 50000 + '])')  # => 50000
run('x = len({' + ''.join('%d: 1, ' % i for i in range(20000)) + '})')  # => 20000
run('def f():\n' + '    yield 1\n' * 5000 + 'x = sum(f())\n')  # => 5000
run('def f():\n' + ''.join('    a%d = %d\n' % (i, i) for i in range(5000)) + '    return a4999\nx = f()\n')  # => 4999
run('\n' * 300000 + 'x = 1')  # => 1
run('x = 1 ' + '\\\n' * 100000 + '+ 2\n')  # => 3
