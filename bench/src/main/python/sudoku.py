# Measures: a search with propagation: dicts of strings, tuples, sets, generators in all() and any().
# One unit: two puzzles are solved.

ROWS = 'ABCDEFGHI'
DIGITS = '123456789'
SQUARES = [r + c for r in ROWS for c in DIGITS]
UNITS_OF = {}
PEERS = {}


def prepare():
    lists = [[r + c for r in ROWS] for c in DIGITS] + [[r + c for c in DIGITS] for r in ROWS]
    for rs in 'ABC', 'DEF', 'GHI':
        for cs in '123', '456', '789':
            lists.append([r + c for r in rs for c in cs])
    for s in SQUARES:
        UNITS_OF[s] = [unit for unit in lists if s in unit]
        PEERS[s] = sorted(set(sum(UNITS_OF[s], [])) - set([s]))


prepare()


def assign(values, s, digit):
    return all([remove(values, s, other) for other in values[s].replace(digit, '')])


def remove(values, s, digit):
    if digit not in values[s]:
        return True
    values[s] = values[s].replace(digit, '')
    if not values[s]:
        return False
    if len(values[s]) == 1:
        last = values[s]
        if not all(remove(values, peer, last) for peer in PEERS[s]):
            return False
    for unit in UNITS_OF[s]:
        places = [place for place in unit if digit in values[place]]
        if not places:
            return False
        if len(places) == 1 and not assign(values, places[0], digit):
            return False
    return True


def search(values):
    if all(len(values[s]) == 1 for s in SQUARES):
        return values
    _, s = min((len(values[s]), s) for s in SQUARES if len(values[s]) > 1)
    for digit in values[s]:
        guess = dict(values)
        if assign(guess, s, digit):
            found = search(guess)
            if found:
                return found
    return None


def solve(grid):
    values = dict((s, DIGITS) for s in SQUARES)
    for s, digit in zip(SQUARES, grid):
        if digit in DIGITS and not assign(values, s, digit):
            return None
    return search(values)


GRIDS = [
    '..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3..',
    '4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......',
]


def run(n):
    total = 0
    for i in xrange(n):
        for grid in GRIDS:
            solved = solve(grid)
            total += int(''.join(solved[s] for s in SQUARES[:9])) % 1009
    return total


N = 31
CHECK = 6634
