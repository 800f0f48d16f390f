# Twenty functions deep, each with a variable that the innermost reads, and one that is handed down unread.


def nest(depth):
    """The text of functions nested so deep, and a call of the innermost."""
    lines = ['def f0(unread):']
    for i in range(1, depth):
        lines.append('    ' * i + 'v%d = %d' % (i, i))
        lines.append('    ' * i + 'def f%d():' % i)
    lines.append('    ' * depth + 'return [%s], unread' % ', '.join('v%d' % i for i in range(1, depth)))
    for i in range(depth - 1, 0, -1):
        lines.append('    ' * i + 'return f%d()' % i)
    return '\n'.join(lines)


results = []
for depth in (2, 5, 19):
    namespace = {}
    exec nest(depth) in namespace
    results.append(namespace['f0']('unread') == (range(1, depth), 'unread'))
    code = namespace['f0'].func_code
    while True:
        inner = [c for c in code.co_consts if hasattr(c, 'co_code')]
        if not inner:
            break
        code = inner[0]
    results.append((depth, code.co_name, len(code.co_freevars), code.co_freevars[:4]))

print results
# => [True, (2, 'f1', 2, ('unread', 'v1')), True, (5, 'f4', 5, ('unread', 'v1', 'v2', 'v3')), True, (19, 'f18', 19,
# ...  ('unread', 'v1', 'v10', 'v11'))]

# Many free variables in one function: beyond 255 the operand of LOAD_DEREF needs both of its bytes.
count = 300
source = 'def outer():\n' + ''.join('    v%d = %d\n' % (i, i) for i in range(count))
source += '    def inner():\n        return ' + ' + '.join('v%d' % i for i in range(count)) + '\n    return inner\n'
namespace = {}
exec source in namespace
inner = namespace['outer']()
print inner(), sum(range(count)), len(inner.func_closure)  # => 44850 44850 300
print inner.func_code.co_freevars == namespace['outer'].func_code.co_cellvars, inner.func_code.co_freevars[:5]
# => True ('v0', 'v1', 'v10', 'v100', 'v101')
