# Measures: an incremental solver of one-way constraints: small classes, lists of objects, attribute access.
# One unit: a chain of 60 scaled variables is planned once, and its head is changed 30 times.


class Variable(object):
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined = None
        self.mark = 0


class Constraint(object):
    strength = 1

    def __init__(self, *variables):
        self.variables = variables
        self.output = None
        for variable in variables:
            variable.constraints.append(self)

    def satisfied(self):
        return self.output is not None

    def choose(self, mark):
        for variable in reversed(self.variables):
            if variable.mark != mark and (
                    variable.determined is None or variable.determined.strength < self.strength):
                self.output = variable
                return variable
        return None

    def execute(self):
        raise NotImplementedError


class Stay(Constraint):
    strength = 0

    def execute(self):
        pass


class Edit(Constraint):
    strength = 5

    def execute(self):
        pass


class Scale(Constraint):
    strength = 3

    def __init__(self, source, target, factor, offset):
        self.factor = factor
        self.offset = offset
        Constraint.__init__(self, source, target)

    def execute(self):
        source, target = self.variables
        if self.output is target:
            target.value = source.value * self.factor + self.offset
        else:
            source.value = (target.value - self.offset) / self.factor


class Planner(object):
    def __init__(self):
        self.mark = 0

    def satisfy(self, constraint):
        self.mark += 1
        pending = [constraint]
        while pending:
            current = pending.pop()
            output = current.choose(self.mark)
            if output is None:
                continue
            output.mark = self.mark
            overridden = output.determined
            output.determined = current
            if overridden is not None:
                overridden.output = None
                pending.append(overridden)

    def plan(self, start):
        self.mark += 1
        order = []
        waiting = [start]
        while waiting:
            constraint = waiting.pop()
            order.append(constraint)
            output = constraint.output
            output.mark = self.mark
            for other in output.constraints:
                if other is not constraint and other.satisfied() and other.output.mark != self.mark:
                    waiting.append(other)
        return order


def chain(length, changes):
    planner = Planner()
    variables = [Variable('v%d' % i, i) for i in xrange(length)]
    for variable in variables:
        planner.satisfy(Stay(variable))
    for left, right in zip(variables, variables[1:]):
        planner.satisfy(Scale(left, right, 3, 7))
    edit = Edit(variables[0])
    planner.satisfy(edit)
    plan = planner.plan(edit)
    total = 0
    for i in xrange(changes):
        variables[0].value = i
        for constraint in plan:
            constraint.execute()
        total += variables[12].value + len(plan)
    return total


def run(n):
    total = 0
    for i in xrange(n):
        total += chain(60, 30)
    return total


N = 220
CHECK = 63135563700
