# What of sys and time does not depend on the machine.
import sys
import time


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


probe(r'''
sys.version_info[:3], sys.version_info.major, sys.version_info.minor, sys.version_info.micro, sys.version_info.releaselevel, sys.version_info.serial, sys.version_info >= (2, 7), type(sys.version_info).__name__, repr(sys.version_info)
sys.version[:6], hex(sys.hexversion), sys.api_version, sys.byteorder, sys.copyright[:9], sys.maxint, sys.maxsize, sys.maxunicode, sys.getdefaultencoding(), sys.subversion[0], sys.platform, type(sys.executable), type(sys.prefix), sys.float_repr_style, sys.py3kwarning, type(sys.dont_write_bytecode), sys.getcheckinterval(), sys.getrecursionlimit()
sys.flags.optimize, sys.flags.debug, sys.flags.no_site, type(sys.flags).__name__, len(sys.flags), sys.flags[0], sys.long_info[:], sys.float_info.max_exp, sys.float_info.min_10_exp, sys.float_info.rounds, len(sys.float_info)
sys.argv, type(sys.path), type(sys.modules), 'sys' in sys.modules, '__main__' in sys.modules, sys.modules['sys'] is sys, sys.modules['__main__'].__dict__ is globals(), 'sys' in sys.builtin_module_names, '__builtin__' in sys.builtin_module_names, sorted(sys.builtin_module_names) == list(sys.builtin_module_names)
sys.warnoptions, sys.meta_path, type(sys.path_hooks), type(sys.path_importer_cache), sys.__name__, sys.__doc__ is not None, sys.displayhook is show, sys.excepthook is sys.__excepthook__, sys.stdin is sys.__stdin__, sys.stdout is sys.__stdout__, sys.ps1 if hasattr(sys, 'ps1') else 'no ps1'
sys.stdout.name, sys.stderr.name, sys.stdin.name, sys.stdout.mode, sys.stdin.mode, sys.stdout.closed, sys.stdout.fileno(), type(sys.stdout), sys.stdout.newlines
sys.exc_info(), sys.exc_clear(), sys._getframe().f_code.co_name, sys.getrefcount(object()) if 0 else 0
sys.setcheckinterval(50), sys.getcheckinterval(), sys.setcheckinterval(100)
sys.setcheckinterval('a')
sys.getsizeof(1), sys.getsizeof(''), sys.getsizeof('abc'), sys.getsizeof(()), sys.getsizeof((1, 2)), sys.getsizeof(1.5), sys.getsizeof(2 ** 70), sys.getsizeof(None), sys.getsizeof(1j), sys.getsizeof(True), sys.getsizeof(xrange(1)) > 0
sys.getsizeof()
sys.getsizeof(1, 2, 3)
sys.exit
sys.exit()
sys.exit(5)
sys.exit('text')
sys.exit(1, 2)
sys.exit((1, 2))
sys.exit(None)
sys.displayhook(5)
sys.displayhook(None)
sys.__displayhook__(7); _
sys.displayhook()
sys.nothing
sys.setdefaultencoding
sys.intern
sys.call_tracing(lambda a: a * 2, (4,)), sys.gettrace(), sys.getprofile()
sys.settrace(None), sys.setprofile(None)
sys.settrace()
sys._clear_type_cache(), type(sys._current_frames())
sys.getfilesystemencoding() is None or type(sys.getfilesystemencoding())
sys.version_info = 5; sys.version_info
type(sys.float_info)()
sys.float_info.max = 1
sys.flags.debug = 1
# time
type(time.time()), time.time() > 1.4e9, time.clock() >= 0, time.sleep(0), time.sleep(0.001)
time.sleep('a')
time.sleep(-1)
time.gmtime(0), time.gmtime(86400 * 365.25)[:6], type(time.gmtime(0)), time.gmtime(0).tm_year, time.gmtime(0)[0], len(time.gmtime(0)), tuple(time.gmtime(0))
time.gmtime(0).tm_wday, time.gmtime(-1)[:6], time.gmtime(2 ** 31)[:3], time.gmtime(0) == (1970, 1, 1, 0, 0, 0, 3, 1, 0), time.gmtime(0) < time.gmtime(1)
time.gmtime('a')
time.gmtime(1e20)
time.strftime('%Y-%m-%d %H:%M:%S %j %w %U %y %p %I %%', time.gmtime(86400 * 45 + 3661)), time.strftime('%a %A %b %B', time.gmtime(0)), time.strftime('', time.gmtime(0)), time.strftime('x', (2000, 1, 1, 0, 0, 0, 0, 1, 0))
time.strftime('%Y', (1, 2))
time.strftime('%Y', 5)
time.strftime(5)
time.strftime('%m', (2000, 13, 1, 0, 0, 0, 0, 1, 0))
time.asctime(time.gmtime(0)), time.asctime((2000, 1, 1, 0, 0, 0, 0, 1, 0))
time.asctime(5)
time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9)), time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9)).tm_hour, time.struct_time(range(9))[2:4]
time.struct_time((1, 2))
time.struct_time(5)
time.gmtime(0).tm_year = 5
time.gmtime(0).x
sorted(n for n in dir(time) if n[0] != '_')
''')


class Writer(object):
    def write(self, text):
        self.text = text


# Tracing: the events of a small function.
events = []


def tracer(frame, event, arg):
    events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg if event == 'return' else arg and arg[0].__name__))
    return tracer


def traced(n):
    x = n
    for i in range(2):
        x += i
    try:
        inner()
    except ValueError:
        x = 0
    return x


def inner():
    raise ValueError


def generator():
    yield 1
    yield 2


sys.settrace(tracer)
traced(5)
list(generator())
sys.settrace(None)
for event in events:
    print event
del events[:]


def profiler(frame, event, arg):
    events.append((frame.f_code.co_name, event, getattr(arg, '__name__', arg) if event != 'return' else arg))


sys.setprofile(profiler)
traced(5)
len([])
sys.setprofile(None)
for event in events:
    print event
