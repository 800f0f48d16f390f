"""Syntax trees: the node types of _ast, and functions to read, walk and change trees."""

from _ast import *
from _ast import __version__


def parse(source, filename='<unknown>', mode='exec'):
    """The syntax tree of a source."""
    return compile(source, filename, mode, PyCF_ONLY_AST)


_CONSTANTS = {'None': None, 'True': True, 'False': False}


def literal_eval(node_or_string):
    """The value of an expression made of literals only, given as a string or as a tree.

    Literals are strings, numbers, tuples, lists, dicts, booleans and None; all else is a ValueError.
    """
    if isinstance(node_or_string, basestring):
        node_or_string = parse(node_or_string, mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _literal(node):
    if isinstance(node, Str):
        return node.s
    if isinstance(node, Num):
        return node.n
    if isinstance(node, Tuple):
        return tuple(_literal(item) for item in node.elts)
    if isinstance(node, List):
        return [_literal(item) for item in node.elts]
    if isinstance(node, Dict):
        return dict((_literal(k), _literal(v)) for k, v in zip(node.keys, node.values))
    if isinstance(node, Name):
        if node.id in _CONSTANTS:
            return _CONSTANTS[node.id]
    elif isinstance(node, BinOp) and _is_complex(node):
        if isinstance(node.op, Add):
            return node.left.n + node.right.n
        return node.left.n - node.right.n
    raise ValueError('malformed string')


def _is_complex(node):
    """Whether it is a real number plus or minus an imaginary one: 1 + 2j is no literal by itself."""
    return (isinstance(node.op, (Add, Sub))
            and isinstance(node.right, Num) and isinstance(node.right.n, complex)
            and isinstance(node.left, Num) and isinstance(node.left.n, (int, long, float)))


def dump(node, annotate_fields=True, include_attributes=False):
    """The tree as text: constructor calls, with or without names of fields, lines and columns."""
    if not isinstance(node, AST):
        raise TypeError('expected AST, got %r' % node.__class__.__name__)
    return _dump(node, annotate_fields, include_attributes)


def _dump(value, names, places):
    if isinstance(value, list):
        return '[' + ', '.join([_dump(item, names, places) for item in value]) + ']'
    if not isinstance(value, AST):
        return repr(value)
    parts = []
    for name, field in iter_fields(value):
        text = _dump(field, names, places)
        parts.append(name + '=' + text if names else text)
    text = ', '.join(parts)
    if places and value._attributes:
        text += ', ' if parts else ' '
        text += ', '.join([name + '=' + _dump(getattr(value, name), names, places)
                           for name in value._attributes])
    return '%s(%s)' % (value.__class__.__name__, text)


def copy_location(new_node, old_node):
    """Gives new_node the line and column of old_node, as far as both can have them."""
    for name in 'lineno', 'col_offset':
        if name in old_node._attributes and name in new_node._attributes:
            if hasattr(old_node, name):
                setattr(new_node, name, getattr(old_node, name))
    return new_node


def fix_missing_locations(node):
    """Gives nodes of a tree that have no line or column those of the node above; 1 and 0 on top."""
    _fix(node, 1, 0)
    return node


def _fix(node, lineno, col_offset):
    if 'lineno' in node._attributes:
        if hasattr(node, 'lineno'):
            lineno = node.lineno
        else:
            node.lineno = lineno
    if 'col_offset' in node._attributes:
        if hasattr(node, 'col_offset'):
            col_offset = node.col_offset
        else:
            node.col_offset = col_offset
    for child in iter_child_nodes(node):
        _fix(child, lineno, col_offset)


def increment_lineno(node, n=1):
    """Moves a tree n lines down."""
    for child in walk(node):
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
    return node


def iter_fields(node):
    """Pairs of name and value of the fields that a node has."""
    for name in node._fields:
        try:
            value = getattr(node, name)
        except AttributeError:
            continue
        yield name, value


def iter_child_nodes(node):
    """The nodes right below a node: those in its fields, and in lists in its fields."""
    for name, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    """The docstring of a function, class or module, its indentation removed; None if it has none."""
    if not isinstance(node, (FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % node.__class__.__name__)
    if not node.body:
        return None
    first = node.body[0]
    if not isinstance(first, Expr) or not isinstance(first.value, Str):
        return None
    return _without_margin(first.value.s) if clean else first.value.s


def _without_margin(doc):
    """A docstring without the margin that all lines but the first share, and outer blank lines."""
    try:
        lines = doc.expandtabs().split('\n')
    except UnicodeError:
        return None
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    lines[0] = lines[0].lstrip()
    if margins:
        margin = min(margins)
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return '\n'.join(lines)


def walk(node):
    """All nodes of a tree, the nearer to the top the sooner; what is yielded may be changed."""
    level = [node]
    while level:
        below = []
        for node in level:
            below.extend(iter_child_nodes(node))
            yield node
        level = below


class NodeVisitor(object):
    """Walks a tree: a node of type X is handed to visit_X, where the class has it.

    Where it has not, generic_visit visits the nodes below. A visit_X that wants them visited calls
    generic_visit itself. What visit_X returns is what visit returns.
    """

    def visit(self, node):
        """Hands a node to the method for its type."""
        visitor = getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)
        return visitor(node)

    def generic_visit(self, node):
        """Visits the nodes right below a node."""
        for name, value in iter_fields(node):
            if isinstance(value, AST):
                self.visit(value)
            elif isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)


class NodeTransformer(NodeVisitor):
    """A visitor that puts what its methods return where the visited node stood.

    None removes the node. For a node in a list, a list of nodes may be returned, which take its
    place.
    """

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            # What stands there may have changed since the walk over the fields began.
            value = getattr(node, name, None)
            if isinstance(value, list):
                value[:] = self._visited(value)
            elif isinstance(value, AST):
                value = self.visit(value)
                if value is None:
                    delattr(node, name)
                else:
                    setattr(node, name, value)
        return node

    def _visited(self, items):
        result = []
        for item in items:
            if isinstance(item, AST):
                item = self.visit(item)
                if item is None:
                    continue
                if not isinstance(item, AST):
                    result.extend(item)
                    continue
            result.append(item)
        return result
