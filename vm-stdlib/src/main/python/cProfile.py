"""A profiler that is written in the language of the interpreter: the functions and the class, as of profile."""
import _lsprof

__all__ = ["run", "runctx", "help", "Profile"]


def run(statement, filename=None, sort=-1):
    """Profile a statement, in the namespace of __main__; print the statistics or write them to a file."""
    import __main__
    runctx(statement, __main__.__dict__, __main__.__dict__, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """Profile a statement in other namespaces."""
    profile = Profile()
    try:
        profile = profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        if filename is None:
            profile.print_stats(sort)
        else:
            profile.dump_stats(filename)


def help():
    """Print where this is documented."""
    print "Documentation for the profile/cProfile modules can be found "
    print "in the Python Library Reference, section 'The Python Profiler'."


class Profile(_lsprof.Profiler):
    """Profile(custom_timer=None, time_unit=None, subcalls=True, builtins=True)"""

    def print_stats(self, sort=-1):
        """Print the statistics, sorted as pstats does it."""
        import pstats
        pstats.Stats(self).strip_dirs().sort_stats(sort).print_stats()

    def dump_stats(self, file):
        """Write the statistics to a file, which pstats reads."""
        import marshal
        self.create_stats()
        with open(file, 'wb') as f:
            marshal.dump(self.stats, f)

    def create_stats(self):
        """Stop, and make the statistics."""
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        """Make the statistics of what was profiled until now: self.stats."""
        self.stats = {}
        callers_of = {}
        entries = self.getstats()
        for entry in entries:
            calls = entry.callcount
            callers_of[id(entry.code)] = callers = {}
            self.stats[label(entry.code)] = (calls - entry.reccallcount, calls, entry.inlinetime,
                                             entry.totaltime, callers)
        for entry in entries:
            caller = label(entry.code)
            for called in entry.calls or ():
                callers = callers_of.get(id(called.code))
                if callers is None:
                    continue
                numbers = (called.callcount, called.callcount - called.reccallcount, called.inlinetime,
                           called.totaltime)
                # Several functions may have one label.
                known = callers.get(caller, (0, 0, 0, 0))
                callers[caller] = tuple(a + b for a, b in zip(numbers, known))

    def run(self, cmd):
        """Profile a statement in the namespace of __main__."""
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        """Profile a statement."""
        self.enable()
        try:
            exec cmd in globals, locals
        finally:
            self.disable()
        return self

    def runcall(self, func, *args, **kw):
        """Profile a call; the result is that of the function."""
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()


def label(code):
    """File, line and name of a code object; '~', 0 and the text of a built-in function."""
    if isinstance(code, str):
        return ('~', 0, code)
    return (code.co_filename, code.co_firstlineno, code.co_name)


def main():
    """Profile a script."""
    import os
    import sys
    from optparse import OptionParser
    usage = "cProfile.py [-o output_file_path] [-s sort] scriptfile [arg] ..."
    parser = OptionParser(usage=usage)
    parser.allow_interspersed_args = False
    parser.add_option('-o', '--outfile', dest="outfile", help="Save stats to <outfile>", default=None)
    parser.add_option('-s', '--sort', dest="sort",
                      help="Sort order when printing to stdout, based on pstats.Stats class", default=-1)
    if not sys.argv[1:]:
        parser.print_usage()
        sys.exit(2)
    options, args = parser.parse_args()
    sys.argv[:] = args
    if not args:
        parser.print_usage()
        return parser
    script = args[0]
    sys.path.insert(0, os.path.dirname(script))
    with open(script, 'rb') as source:
        code = compile(source.read(), script, 'exec')
    runctx(code, {'__file__': script, '__name__': '__main__', '__package__': None}, None, options.outfile,
           options.sort)
    return parser


if __name__ == '__main__':
    main()
