# Measures: operators defined by a class, small objects that come and go.
# One unit: a picture of 20 by 15 points of three balls, with shadows and a reflection.


class Vector(object):
    __slots__ = ('x', 'y', 'z')

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / self.dot(self) ** 0.5)

    def mirrored(self, normal):
        return self - normal * (2 * self.dot(normal))


class Ball(object):
    def __init__(self, centre, radius, brightness, shine):
        self.centre = centre
        self.radius = radius
        self.brightness = brightness
        self.shine = shine

    def hit(self, start, direction):
        to = self.centre - start
        along = to.dot(direction)
        inside = self.radius ** 2 - to.dot(to) + along * along
        if along <= 0 or inside <= 0:
            return None
        distance = along - inside ** 0.5
        return distance if distance > 1e-6 else None


class Scene(object):
    def __init__(self, balls, light):
        self.balls = balls
        self.light = light

    def nearest(self, start, direction):
        best = None
        for ball in self.balls:
            distance = ball.hit(start, direction)
            if distance is not None and (best is None or distance < best[0]):
                best = (distance, ball)
        return best

    def trace(self, start, direction, depth):
        found = self.nearest(start, direction)
        if found is None:
            return max(0.0, direction.y) * 0.3
        distance, ball = found
        point = start + direction * distance
        normal = (point - ball.centre).unit()
        to_light = (self.light - point).unit()
        bright = 0.1
        if self.nearest(point, to_light) is None:
            bright += max(0.0, normal.dot(to_light)) * ball.brightness
        if depth and ball.shine:
            bright += ball.shine * self.trace(point, direction.mirrored(normal), depth - 1)
        return bright


def picture(width, height):
    scene = Scene([
        Ball(Vector(0.0, 0.0, 6.0), 1.5, 0.7, 0.3),
        Ball(Vector(2.0, 0.5, 5.0), 0.8, 0.9, 0.0),
        Ball(Vector(-1.5, -1.0, 4.0), 0.6, 0.5, 0.6)], Vector(5.0, 8.0, -2.0))
    eye = Vector(0.0, 0.0, -1.0)
    total = 0
    for row in xrange(height):
        for column in xrange(width):
            ray = Vector(3.0 * column / width - 1.5, 1.2 - 2.4 * row / height, 2.0).unit()
            total += int(scene.trace(eye, ray, 2) * 255)
    return total


def run(n):
    total = 0
    for i in xrange(n):
        total += picture(20, 15)
    return total


N = 80
CHECK = 662640
