"""Find out whether what was typed so far is a whole command.

compile_command(source) compiles a command: the result is None while more lines are needed. Compile and
CommandCompiler make callables that keep the __future__ statements of earlier commands.
"""
import __future__

__all__ = ["compile_command", "Compile", "CommandCompiler"]

# The flag of the built-in compile() by which an input without the end of its block is incomplete.
PyCF_DONT_IMPLY_DEDENT = 0x200

_features = [getattr(__future__, name) for name in __future__.all_feature_names]


def _attempt(compiler, source, filename, symbol):
    """The code object and None, or None and the error of the compiler."""
    try:
        return compiler(source, filename, symbol), None
    except SyntaxError as error:
        return None, error


def _is_blank(source):
    """Whether there are only empty lines and comments."""
    for line in source.split("\n"):
        line = line.strip()
        if line and line[0] != '#':
            return False
    return True


def _maybe_compile(compiler, source, filename, symbol):
    if _is_blank(source) and symbol != "eval":
        # Nothing is a whole statement, one that does nothing.
        source = "pass"
    code = _attempt(compiler, source, filename, symbol)[0]
    one_more, error = _attempt(compiler, source + "\n", filename, symbol)
    two_more, last_error = _attempt(compiler, source + "\n\n", filename, symbol)
    if code is not None:
        return code
    if one_more is None and repr(error) == repr(last_error):
        # More lines change nothing: it is wrong, not incomplete.
        raise error


def _compile(source, filename, symbol):
    return compile(source, filename, symbol, PyCF_DONT_IMPLY_DEDENT)


def compile_command(source, filename="<input>", symbol="single"):
    """The code object of a command; None if it is incomplete.

    An error in it is raised as SyntaxError, ValueError or OverflowError. symbol is "single" or "eval".
    """
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Called, it is the built-in compile(), but for the features that earlier sources have switched on."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT

    def __call__(self, source, filename, symbol):
        code = compile(source, filename, symbol, self.flags, 1)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """Called, it is compile_command(), but for the features that earlier sources have switched on."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        """The code object of a command; None if it is incomplete."""
        return _maybe_compile(self.compiler, source, filename, symbol)
