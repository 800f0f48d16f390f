# Where exec and import * stand in the way of closures, the compiler says so.


def message(source):
    try:
        compile(source, 'source', 'exec')
    except SyntaxError, e:
        return e.msg
    return 'compiles'


print message('def f():\n  exec "x = 1"\n  def g(): return y\n')
# => unqualified exec is not allowed in function 'f' because it contains a nested function with free variables
print message('def f():\n  exec "x = 1"\n  return lambda: 1\n')  # => compiles
print message('def f(y):\n  exec "x = 1"\n  return lambda: y\n')
# => unqualified exec is not allowed in function 'f' because it contains a nested function with free variables
print message('def f(y):\n  exec "x = 1" in {}\n  return lambda: y\n')  # => compiles
print message('def f(y):\n  def g():\n    exec "x"\n    return y\n')
# => unqualified exec is not allowed in function 'g' because it is a nested function
print message('def f(y):\n  def g():\n    y\n    exec "x"\n    return lambda: 1\n')
# => unqualified exec is not allowed in function 'g' because it is a nested function
print message('def f(y):\n  exec "x"\n  return [y for y in ()]\n')  # => compiles
print message('def f(y):\n  exec "x"\n  return (y for z in ())\n')
# => unqualified exec is not allowed in function 'f' because it contains a nested function with free variables
print message('def f():\n  exec "x"\n  class C: z = 1\n')  # => compiles
print message('def f():\n  exec "x"\n  class C:\n    def m(self): return z\n')
# => unqualified exec is not allowed in function 'f' because it contains a nested function with free variables
print message('def f(x):\n  del x\n  return lambda: x\n')  # => can not delete variable 'x' referenced in nested scope
print message('def f():\n  return lambda: x\n  del x\n')  # => can not delete variable 'x' referenced in nested scope
print message('def f(x):\n  def g():\n    del x\n')  # => compiles
print message('def f():\n  global x\n  return lambda: x\n  del x\n')  # => compiles


# What exec'd code cannot see: it is compiled apart, so a variable of a function around is a global to it.
def outer():
    x = 'cell'
    def inner():
        y = 'local'
        try:
            exec "print x" in globals(), {'y': y}
        except NameError, e:
            return str(e)
        return x
    return inner()


print outer()  # => name 'x' is not defined


# It can see those that the function around it has as free variables, in locals().
def sees():
    x = 'cell'
    def inner():
        x
        return eval('x')
    return inner()


print sees()  # => cell


def does_not_see():
    x = 'cell'
    def inner():
        return eval('x')
    try:
        return inner()
    except NameError, e:
        return str(e)


print does_not_see()  # => name 'x' is not defined


# locals() holds cells' contents; writing to it does not reach the cell.
def writes():
    x = 'cell'
    def inner():
        return x
    locals()['x'] = 'written'
    return inner(), x


print writes()  # => ('cell', 'cell')
