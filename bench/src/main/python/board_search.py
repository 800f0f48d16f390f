# Measures: recursion over a board in a list, with lists of moves, and the queens as sets of ints.
# One unit: a game of four in a row on 5 by 4, searched 5 half-moves deep; all ways of 6 queens.

COLUMNS = 5
ROWS = 4


def lines():
    found = []
    for x in range(COLUMNS):
        for y in range(ROWS):
            for dx, dy in (1, 0), (0, 1), (1, 1), (1, -1):
                cells = [(x + i * dx, y + i * dy) for i in range(4)]
                if all(0 <= a < COLUMNS and 0 <= b < ROWS for a, b in cells):
                    found.append(tuple(a + b * COLUMNS for a, b in cells))
    return found


LINES = lines()
THROUGH = [[line for line in LINES if cell in line] for cell in range(COLUMNS * ROWS)]


class Board(object):
    def __init__(self):
        self.cells = [0] * (COLUMNS * ROWS)
        self.heights = [0] * COLUMNS
        self.looked_at = 0

    def moves(self):
        return [c for c in (2, 1, 3, 0, 4) if self.heights[c] < ROWS]

    def play(self, column, who):
        cell = column + self.heights[column] * COLUMNS
        self.cells[cell] = who
        self.heights[column] += 1
        return cell

    def undo(self, column):
        self.heights[column] -= 1
        self.cells[column + self.heights[column] * COLUMNS] = 0

    def wins(self, cell, who):
        cells = self.cells
        for a, b, c, d in THROUGH[cell]:
            if cells[a] == who and cells[b] == who and cells[c] == who and cells[d] == who:
                return True
        return False

    def value(self, who):
        total = 0
        for a, b, c, d in LINES:
            total += self.cells[a] + self.cells[b] + self.cells[c] + self.cells[d]
        return total * who

    def best(self, who, depth, low, high):
        self.looked_at += 1
        moves = self.moves()
        if not depth or not moves:
            return self.value(who)
        for column in moves:
            cell = self.play(column, who)
            score = 1000 + depth if self.wins(cell, who) else -self.best(-who, depth - 1, -high, -low)
            self.undo(column)
            if score > low:
                low = score
                if low >= high:
                    break
        return low


def queens(size, row, columns, ups, downs):
    if row == size:
        return 1
    count = 0
    for column in xrange(size):
        if not (columns >> column & 1 or ups >> row + column & 1 or downs >> row - column + size & 1):
            count += queens(size, row + 1, columns | 1 << column, ups | 1 << row + column,
                            downs | 1 << row - column + size)
    return count


def run(n):
    total = 0
    for i in xrange(n):
        board = Board()
        total += board.best(1, 5, -9999, 9999) + board.looked_at + queens(6, 0, 0, 0, 0)
    return total


N = 140
CHECK = 57540
