class Point(object):
    def __init__(self):
        self.x = 1.5
        self.y = 2

def f(p, items):
    p.x += items[p.y]

point = Point()
for k in xrange(99):
    f(point, [0.5, 1.5, 2.5])
