# Measures: attributes of instances and calls of methods.
# One unit: one step of three particles: method calls, attribute reads and writes, an inherited method.


class Particle(object):
    def __init__(self, x, v):
        self.x = x
        self.v = v

    def move(self, dt):
        self.x += self.v * dt
        self.bounce()

    def bounce(self):
        if self.x > 1.0 or self.x < 0.0:
            self.v = -self.v

    def energy(self):
        return self.v * self.v


class Heavy(Particle):
    mass = 2.0

    def energy(self):
        return self.mass * self.v * self.v


def run(n):
    particles = [Particle(0.25, 0.5), Heavy(0.5, -0.25), Particle(0.75, 0.125)]
    total = 0.0
    for i in xrange(n):
        for p in particles:
            p.move(0.0625)
            total += p.energy()
    return total


N = 86000
CHECK = 33593.75
