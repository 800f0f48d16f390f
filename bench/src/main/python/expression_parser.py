# Measures: a lexer by characters, a parser by precedence and an evaluator by classes.
# One unit: 12 formulas are read, simplified, written and computed.


class Number(object):
    def __init__(self, value):
        self.value = value

    def compute(self, names):
        return self.value

    def simple(self):
        return self

    def __str__(self):
        return str(self.value)


class Name(object):
    def __init__(self, name):
        self.name = name

    def compute(self, names):
        return names[self.name]

    def simple(self):
        return self

    def __str__(self):
        return self.name


class Binary(object):
    def __init__(self, operator, left, right):
        self.operator = operator
        self.left = left
        self.right = right

    def compute(self, names):
        a = self.left.compute(names)
        b = self.right.compute(names)
        if self.operator == '+':
            return a + b
        if self.operator == '-':
            return a - b
        if self.operator == '*':
            return a * b
        return a // b if b else 0

    def simple(self):
        left = self.left.simple()
        right = self.right.simple()
        if isinstance(left, Number) and isinstance(right, Number):
            return Number(Binary(self.operator, left, right).compute(None))
        if isinstance(right, Number):
            if right.value == 0 and self.operator in '+-' or right.value == 1 and self.operator in '*/':
                return left
        return Binary(self.operator, left, right)

    def __str__(self):
        return '(%s %s %s)' % (self.left, self.operator, self.right)


def lexed(text):
    at = 0
    found = []
    while at < len(text):
        c = text[at]
        if c.isspace():
            at += 1
            continue
        start = at
        if c.isdigit():
            while at < len(text) and text[at].isdigit():
                at += 1
            found.append(('number', int(text[start:at])))
        elif c.isalpha():
            while at < len(text) and (text[at].isalnum() or text[at] == '_'):
                at += 1
            found.append(('name', text[start:at]))
        else:
            at += 1
            found.append((c, c))
    found.append(('end', ''))
    return found


PRECEDENCE = {'+': 1, '-': 1, '*': 2, '/': 2}


class Parser(object):
    def __init__(self, text):
        self.tokens = lexed(text)
        self.at = 0

    def take(self):
        token = self.tokens[self.at]
        self.at += 1
        return token

    def expression(self, level=1):
        left = self.operand()
        while True:
            kind = self.tokens[self.at][0]
            precedence = PRECEDENCE.get(kind, 0)
            if precedence < level:
                return left
            self.at += 1
            left = Binary(kind, left, self.expression(precedence + 1))

    def operand(self):
        kind, value = self.take()
        if kind == 'number':
            return Number(value)
        if kind == 'name':
            return Name(value)
        if kind == '(':
            inside = self.expression()
            if self.take()[0] != ')':
                raise SyntaxError('unbalanced')
            return inside
        if kind == '-':
            return Binary('-', Number(0), self.operand())
        raise SyntaxError(value)


FORMULAS = [
    '1 + 2 * 3', 'a * (b + 4) - c / 2', '((a))', 'width*height + 0', '-x + y*1', '(1+2)*(3+4)*(5+6)',
    'a - b - c - d', '100 / (7 - 7 + 3)', 'x*x*x + 3*x*x*y + 3*x*y*y + y*y*y', '(a', '12 * alpha_1 / 4', '2 * (3 * (4 * (5 + a)))',
]
NAMES = dict(a=5, b=7, c=11, d=2, x=3, y=4, width=20, height=30, alpha_1=9)


def run(n):
    total = 0
    for i in xrange(n):
        for text in FORMULAS:
            try:
                tree = Parser(text).expression()
            except SyntaxError:
                total += 1
                continue
            simple = tree.simple()
            total += tree.compute(NAMES) * 3 + simple.compute(NAMES) + len(str(simple))
    return total


N = 820
CHECK = 5160260
