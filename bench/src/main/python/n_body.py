# Measures: arithmetic of floats on lists, with tuples unpacked in a loop.
# One unit: 100 steps of five bodies that attract one another.

SUN = 4 * 3.141592653589793 ** 2
YEAR = 365.24


def bodies():
    return [
        ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], SUN),
        ([4.84, -1.16, -0.10], [0.00166 * YEAR, 0.00769 * YEAR, -0.0000690 * YEAR], 0.000954 * SUN),
        ([8.34, 4.12, -0.40], [-0.00276 * YEAR, 0.00499 * YEAR, 0.0000230 * YEAR], 0.000285 * SUN),
        ([12.89, -15.11, -0.22], [0.00296 * YEAR, 0.00237 * YEAR, -0.0000296 * YEAR], 0.0000436 * SUN),
        ([15.37, -25.91, 0.17], [0.00268 * YEAR, 0.00162 * YEAR, -0.0000951 * YEAR], 0.0000515 * SUN),
    ]


def pairs(items):
    found = []
    for i in range(len(items)):
        for other in items[i + 1:]:
            found.append((items[i], other))
    return found


def advance(steps, dt, all, together):
    for step in xrange(steps):
        for ((p, v, m), (q, w, k)) in together:
            dx = p[0] - q[0]
            dy = p[1] - q[1]
            dz = p[2] - q[2]
            pull = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            mine = k * pull
            yours = m * pull
            v[0] -= dx * mine
            v[1] -= dy * mine
            v[2] -= dz * mine
            w[0] += dx * yours
            w[1] += dy * yours
            w[2] += dz * yours
        for (p, v, m) in all:
            p[0] += dt * v[0]
            p[1] += dt * v[1]
            p[2] += dt * v[2]


def energy(all, together):
    e = 0.0
    for ((p, v, m), (q, w, k)) in together:
        e -= m * k / ((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2) ** 0.5
    for (p, v, m) in all:
        e += m * (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) / 2
    return e


def run(n):
    all = bodies()
    together = pairs(all)
    before = energy(all, together)
    advance(n * 100, 0.005, all, together)
    return int(before * 1e6), int(energy(all, together) * 1e6)


N = 280
CHECK = (-169673, -169680)
