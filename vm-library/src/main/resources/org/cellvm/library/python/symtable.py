"""What the compiler finds out about the names of a program: scopes and the symbols in them."""

import weakref
import _symtable
from _symtable import (
    USE, DEF_GLOBAL, DEF_LOCAL, DEF_PARAM, DEF_IMPORT, DEF_BOUND, OPT_IMPORT_STAR, OPT_EXEC,
    OPT_BARE_EXEC, SCOPE_OFF, SCOPE_MASK, FREE, GLOBAL_IMPLICIT, GLOBAL_EXPLICIT, CELL, LOCAL)

__all__ = ['symtable', 'SymbolTable', 'Class', 'Function', 'Symbol']


def symtable(code, filename, compile_type):
    """The symbol table of a source; compile_type is a mode of compile()."""
    return _newSymbolTable(_symtable.symtable(code, filename, compile_type), filename)


def _scope(flags):
    return flags >> SCOPE_OFF & SCOPE_MASK


class SymbolTableFactory:
    """Makes one SymbolTable of an entry of the compiler's, as long as somebody holds it."""

    def __init__(self):
        self._known = weakref.WeakValueDictionary()

    def new(self, table, filename):
        if table.type == _symtable.TYPE_FUNCTION:
            return Function(table, filename)
        if table.type == _symtable.TYPE_CLASS:
            return Class(table, filename)
        return SymbolTable(table, filename)

    def __call__(self, table, filename):
        key = table, filename
        known = self._known.get(key)
        if known is None:
            known = self.new(table, filename)
            self._known[key] = known
        return known


_newSymbolTable = SymbolTableFactory()

_TYPES = {
    _symtable.TYPE_FUNCTION: 'function',
    _symtable.TYPE_CLASS: 'class',
    _symtable.TYPE_MODULE: 'module',
}


class SymbolTable(object):
    """The names of a block: of a module, or of what a derived class says."""

    def __init__(self, raw_table, filename):
        self._table = raw_table
        self._filename = filename
        self._symbols = {}

    def __repr__(self):
        kind = '' if self.__class__ == SymbolTable else self.__class__.__name__ + ' '
        name = self._table.name
        if name == 'global':
            return '<%sSymbolTable for module %s>' % (kind, self._filename)
        return '<%sSymbolTable for %s in %s>' % (kind, name, self._filename)

    def get_type(self):
        """'module', 'function' or 'class'."""
        return _TYPES[self._table.type]

    def get_id(self):
        """A number that no other table has."""
        return self._table.id

    def get_name(self):
        """The name of the function or class; 'top' for a module."""
        return self._table.name

    def get_lineno(self):
        """The line where the block begins."""
        return self._table.lineno

    def is_optimized(self):
        """Whether the locals of a function have fixed places."""
        return self._table.type == _symtable.TYPE_FUNCTION and not self._table.optimized

    def is_nested(self):
        """Whether the block stands in a function."""
        return bool(self._table.nested)

    def has_children(self):
        """Whether blocks stand in this one."""
        return bool(self._table.children)

    def has_exec(self):
        """Whether the block has an exec statement."""
        return bool(self._table.optimized & (OPT_EXEC | OPT_BARE_EXEC))

    def has_import_star(self):
        """Whether the block has an import of everything."""
        return bool(self._table.optimized & OPT_IMPORT_STAR)

    def get_identifiers(self):
        """The names in the block."""
        return self._table.symbols.keys()

    def lookup(self, name):
        """The symbol of a name; KeyError if the block does not mention it."""
        symbol = self._symbols.get(name)
        if symbol is None:
            flags = self._table.symbols[name]
            namespaces = [_newSymbolTable(child, self._filename)
                          for child in self._table.children if child.name == name]
            symbol = self._symbols[name] = Symbol(name, flags, namespaces)
        return symbol

    def get_symbols(self):
        """The symbols of the block."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        """The tables of the blocks that stand in this one."""
        return [_newSymbolTable(child, self._filename) for child in self._table.children]


class Function(SymbolTable):
    """The names of a function."""

    def _names(self, is_wanted):
        symbols = self._table.symbols
        return tuple([name for name in self.get_identifiers() if is_wanted(symbols[name])])

    def get_parameters(self):
        return self._names(lambda flags: flags & DEF_PARAM)

    def get_locals(self):
        return self._names(lambda flags: _scope(flags) in (LOCAL, CELL))

    def get_globals(self):
        return self._names(lambda flags: _scope(flags) in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT))

    def get_frees(self):
        return self._names(lambda flags: _scope(flags) == FREE)


class Class(SymbolTable):
    """The names of a class."""

    def get_methods(self):
        """The names of the blocks in the class."""
        return tuple(dict.fromkeys([child.name for child in self._table.children], 1))


class Symbol(object):
    """A name in a block, and how it is used there."""

    def __init__(self, name, flags, namespaces=None):
        self.__name = name
        self.__flags = flags
        self.__scope = _scope(flags)
        self.__namespaces = namespaces or ()

    def __repr__(self):
        return '<symbol %r>' % self.__name

    def get_name(self):
        return self.__name

    def is_referenced(self):
        """Whether its value is used."""
        return bool(self.__flags & USE)

    def is_parameter(self):
        return bool(self.__flags & DEF_PARAM)

    def is_global(self):
        """Whether it is the module's."""
        return self.__scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT)

    def is_declared_global(self):
        """Whether a global statement says so."""
        return self.__scope == GLOBAL_EXPLICIT

    def is_local(self):
        """Whether the block binds it."""
        return bool(self.__flags & DEF_BOUND)

    def is_free(self):
        """Whether it is an enclosing function's."""
        return self.__scope == FREE

    def is_imported(self):
        """Whether an import statement binds it."""
        return bool(self.__flags & DEF_IMPORT)

    def is_assigned(self):
        return bool(self.__flags & DEF_LOCAL)

    def is_namespace(self):
        """Whether it names a function or class, maybe besides other values."""
        return bool(self.__namespaces)

    def get_namespaces(self):
        """The tables of the functions and classes that bear the name."""
        return self.__namespaces

    def get_namespace(self):
        """The one table that it names; ValueError if there are none or several."""
        if len(self.__namespaces) != 1:
            raise ValueError('name is bound to multiple namespaces')
        return self.__namespaces[0]
