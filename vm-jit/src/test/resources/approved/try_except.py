def f(d, key):
    try:
        return d[key]
    except KeyError:
        return None

for k in xrange(99):
    f({'a': 1}, 'a')
    f({}, 'a')
