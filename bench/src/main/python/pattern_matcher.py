# Measures: a matcher of regular expressions written in Python: characters, tuples, sets of states.
# One unit: three patterns are parsed, made automata, and run over a text of 300 characters.


class Parser(object):
    def __init__(self, pattern):
        self.pattern = pattern
        self.at = 0
        self.states = []

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else ''

    def state(self, kind, *out):
        self.states.append([kind] + list(out))
        return len(self.states) - 1

    def alternatives(self):
        start, ends = self.sequence()
        while self.peek() == '|':
            self.at += 1
            other, more = self.sequence()
            start = self.state('split', start, other)
            ends = ends + more
        return start, ends

    def sequence(self):
        start, ends = self.repeated()
        while self.peek() and self.peek() not in '|)':
            second, more = self.repeated()
            self.patch(ends, second)
            ends = more
        return start, ends

    def repeated(self):
        start, ends = self.atom()
        while self.peek() and self.peek() in '*+?':
            kind = self.peek()
            self.at += 1
            split = self.state('split', start, None)
            if kind == '*':
                self.patch(ends, split)
                start, ends = split, [(split, 2)]
            elif kind == '+':
                self.patch(ends, split)
                ends = [(split, 2)]
            else:
                start, ends = split, ends + [(split, 2)]
        return start, ends

    def atom(self):
        c = self.peek()
        self.at += 1
        if c == '(':
            inside = self.alternatives()
            self.at += 1
            return inside
        if c == '[':
            end = self.pattern.index(']', self.at)
            chosen = frozenset(self.pattern[self.at:end])
            self.at = end + 1
            state = self.state(chosen, None)
        elif c == '.':
            state = self.state(None, None)
        else:
            state = self.state(frozenset(c), None)
        return state, [(state, 1)]

    def patch(self, ends, target):
        for state, place in ends:
            self.states[state][place] = target


def compiled(pattern):
    parser = Parser(pattern)
    start, ends = parser.alternatives()
    parser.patch(ends, parser.state('match'))
    return parser.states, start


def follow(states, state, found):
    waiting = [state]
    while waiting:
        state = waiting.pop()
        if state not in found:
            found.add(state)
            if states[state][0] == 'split':
                waiting.append(states[state][2])
                waiting.append(states[state][1])


def count(pattern, text):
    states, start = compiled(pattern)
    last = len(states) - 1
    current = set()
    matches = 0
    for c in text:
        follow(states, start, current)
        following = set()
        for state in current:
            kind = states[state][0]
            if kind is None or (kind != 'split' and kind != 'match' and c in kind):
                follow(states, states[state][1], following)
        if last in following:
            matches += 1
            following.discard(last)
        current = following
    return matches


TEXT = 'the quick brown fox 12 jumps over 3456 lazy dogs; abab abba 7.5 aab ' * 4 + 'abcabcabd end of the text'


def run(n):
    total = 0
    for i in xrange(n):
        total += count('(a|b)*abb?a', TEXT) + count('[0123456789]+(.[0123456789]+)?', TEXT) + count('o[vfx] ?', TEXT)
    return total


N = 150
CHECK = 8100
