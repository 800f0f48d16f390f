# What of sys and time does not depend on the machine.
import sys

from probing import displayhook, probe
import time


probe(r'''
sys.version_info[:3]  # => (2, 7, 18)
sys.version_info.major  # => 2
sys.version_info.minor  # => 7
sys.version_info.micro  # => 18
sys.version_info.releaselevel  # => 'final'
sys.version_info.serial  # => 0
sys.version_info >= (2, 7)  # => True
type(sys.version_info).__name__  # => 'version_info'
repr(sys.version_info)  # => "sys.version_info(major=2, minor=7, micro=18, releaselevel='final', serial=0)"
sys.version[:6]  # => '2.7.18'
hex(sys.hexversion)  # => '0x20712f0'
sys.api_version  # => 1013
sys.byteorder  # => 'little'
sys.copyright[:9]  # => 'Copyright'
sys.maxint  # => 9223372036854775807
sys.maxsize  # => 9223372036854775807
sys.maxunicode  # => 1114111
sys.getdefaultencoding()  # => 'ascii'
sys.subversion[0]  # => 'CPython'
sys.platform  # => 'linux2'
type(sys.executable)  # => <type 'str'>
type(sys.prefix)  # => <type 'str'>
sys.float_repr_style  # => 'short'
sys.py3kwarning  # => False
type(sys.dont_write_bytecode)  # => <type 'bool'>
sys.getcheckinterval()  # => 100
sys.getrecursionlimit()  # => 1000
sys.flags.optimize  # => 0
sys.flags.debug  # => 0
sys.flags.no_site  # => 1
type(sys.flags).__name__  # => 'flags'
len(sys.flags)  # => 16
sys.flags[0]  # => 0
sys.long_info[:]  # => (30, 4)
sys.float_info.max_exp  # => 1024
sys.float_info.min_10_exp  # => -307
sys.float_info.rounds  # => 1
len(sys.float_info)  # => 11
sys.argv  # => ['probes/sys_time.py']
type(sys.path)  # => <type 'list'>
type(sys.modules)  # => <type 'dict'>
'sys' in sys.modules  # => True
'__main__' in sys.modules  # => True
sys.modules['sys'] is sys  # => True
sys.modules['__main__'].__dict__ is globals()  # => True
'sys' in sys.builtin_module_names  # => True
'__builtin__' in sys.builtin_module_names  # => True
sorted(sys.builtin_module_names) == list(sys.builtin_module_names)  # => True
sys.warnoptions  # => []
sys.meta_path  # => []
type(sys.path_hooks)  # => <type 'list'>
type(sys.path_importer_cache)  # => <type 'dict'>
sys.__name__  # => 'sys'
sys.__doc__ is not None  # => True
sys.displayhook is displayhook  # => True
sys.excepthook is sys.__excepthook__  # => True
sys.stdin is sys.__stdin__  # => True
sys.stdout is sys.__stdout__  # => True
sys.ps1 if hasattr(sys, 'ps1') else 'no ps1'  # => 'no ps1'
sys.stdout.name  # => '<stdout>'
sys.stderr.name  # => '<stderr>'
sys.stdin.name  # => '<stdin>'
sys.stdout.mode  # => 'w'
sys.stdin.mode  # => 'r'
sys.stdout.closed  # => False
sys.stdout.fileno()  # => 1
type(sys.stdout)  # => <type 'file'>
sys.stdout.newlines  # => None
sys.exc_info()  # => (None, None, None)
sys.exc_clear()  # => None
sys._getframe().f_code.co_name  # => '<module>'
sys.getrefcount(object()) if 0 else 0  # => 0
sys.setcheckinterval(50), sys.getcheckinterval(), sys.setcheckinterval(100)  # => (None, 50, None)
sys.setcheckinterval('a')  # => TypeError: an integer is required
sys.getsizeof(1)  # => 24
sys.getsizeof('')  # => 37
sys.getsizeof('abc')  # => 40
sys.getsizeof(())  # => 56
sys.getsizeof((1, 2))  # => 72
sys.getsizeof(1.5)  # => 24
sys.getsizeof(2 ** 70)  # => 36
sys.getsizeof(None)  # => 16
sys.getsizeof(1j)  # => 32
sys.getsizeof(True)  # => 24
sys.getsizeof(xrange(1)) > 0  # => True
sys.getsizeof()  # => TypeError: Required argument 'object' (pos 1) not found
sys.getsizeof(1, 2, 3)  # => TypeError: getsizeof() takes at most 2 arguments (3 given)
sys.exit  # => <built-in function exit>
sys.exit()  # => SystemExit: 
sys.exit(5)  # => SystemExit: 5
sys.exit('text')  # => SystemExit: text
sys.exit(1, 2)  # => TypeError: exit expected at most 1 arguments, got 2
sys.exit((1, 2))  # => SystemExit: (1, 2)
sys.exit(None)  # => SystemExit: 
sys.displayhook(5)  # => 5
# => None
sys.displayhook(None)  # => None
sys.__displayhook__(7)  # => 7
# => None
_  # => 7
sys.displayhook()  # => TypeError: displayhook() takes exactly 1 argument (0 given)
sys.nothing  # => AttributeError: 'module' object has no attribute 'nothing'
sys.setdefaultencoding  # => <built-in function setdefaultencoding>
sys.intern  # => AttributeError: 'module' object has no attribute 'intern'
sys.call_tracing(lambda a: a * 2, (4,)), sys.gettrace(), sys.getprofile()  # => (8, None, None)
sys.settrace(None), sys.setprofile(None)  # => (None, None)
sys.settrace()  # => TypeError: settrace() takes exactly one argument (0 given)
sys._clear_type_cache(), type(sys._current_frames())  # => (None, <type 'dict'>)
sys.getfilesystemencoding() is None or type(sys.getfilesystemencoding())  # => <type 'str'>
sys.version_info = 5
sys.version_info  # => 5
type(sys.float_info)()  # => TypeError: Required argument 'sequence' (pos 1) not found
sys.float_info.max = 1  # => TypeError: readonly attribute
sys.flags.debug = 1  # => TypeError: readonly attribute
# time
type(time.time())  # => <type 'float'>
time.time() > 1.4e9  # => True
time.clock() >= 0  # => True
# Its steps are small enough to time a part of a program.
ticks = [time.clock() for i in range(20000)]
any(0 < b - a < 0.005 for a, b in zip(ticks, ticks[1:]))  # => True
time.sleep(0)  # => None
time.sleep(0.001)  # => None
time.sleep('a')  # => TypeError: a float is required
time.sleep(-1)  # => IOError: [Errno 22] Invalid argument
time.gmtime(0)
# => time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1,
# ...  tm_isdst=0)
time.gmtime(86400 * 365.25)[:6]  # => (1971, 1, 1, 6, 0, 0)
type(time.gmtime(0))  # => <type 'time.struct_time'>
time.gmtime(0).tm_year  # => 1970
time.gmtime(0)[0]  # => 1970
len(time.gmtime(0))  # => 9
tuple(time.gmtime(0))  # => (1970, 1, 1, 0, 0, 0, 3, 1, 0)
time.gmtime(0).tm_wday  # => 3
time.gmtime(-1)[:6]  # => (1969, 12, 31, 23, 59, 59)
time.gmtime(2 ** 31)[:3]  # => (2038, 1, 19)
time.gmtime(0) == (1970, 1, 1, 0, 0, 0, 3, 1, 0)  # => True
time.gmtime(0) < time.gmtime(1)  # => True
time.gmtime('a')  # => TypeError: a float is required
time.gmtime(1e20)  # => ValueError: timestamp out of range for platform time_t
time.strftime('%Y-%m-%d %H:%M:%S %j %w %U %y %p %I %%', time.gmtime(86400 * 45 + 3661))
# => '1970-02-15 01:01:01 046 0 07 70 AM 01 %'
time.strftime('%a %A %b %B', time.gmtime(0))  # => 'Thu Thursday Jan January'
time.strftime('', time.gmtime(0))  # => ''
time.strftime('x', (2000, 1, 1, 0, 0, 0, 0, 1, 0))  # => 'x'
time.strftime('%Y', (1, 2))  # => TypeError: argument must be sequence of length 9, not 2
time.strftime('%Y', 5)  # => TypeError: argument must be 9-item sequence, not int
time.strftime(5)  # => TypeError: strftime() argument 1 must be string, not int
time.strftime('%m', (2000, 13, 1, 0, 0, 0, 0, 1, 0))  # => ValueError: month out of range
time.asctime(time.gmtime(0))  # => 'Thu Jan  1 00:00:00 1970'
time.asctime((2000, 1, 1, 0, 0, 0, 0, 1, 0))  # => 'Mon Jan  1 00:00:00 2000'
time.asctime(5)  # => TypeError: argument must be 9-item sequence, not int
time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9))
# => time.struct_time(tm_year=1, tm_mon=2, tm_mday=3, tm_hour=4, tm_min=5, tm_sec=6, tm_wday=7, tm_yday=8, tm_isdst=9)
time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9)).tm_hour  # => 4
time.struct_time(range(9))[2:4]  # => (2, 3)
time.struct_time((1, 2))  # => TypeError: time.struct_time() takes a 9-sequence (2-sequence given)
time.struct_time(5)  # => TypeError: constructor requires a sequence
time.gmtime(0).tm_year = 5  # => TypeError: readonly attribute
time.gmtime(0).x  # => AttributeError: 'time.struct_time' object has no attribute 'x'
sorted(n for n in dir(time) if n[0] != '_')
# => ['accept2dyear', 'altzone', 'asctime', 'clock', 'ctime', 'daylight', 'gmtime', 'localtime', 'mktime', 'sleep',
# ...  'strftime', 'strptime', 'struct_time', 'time', 'timezone', 'tzname', 'tzset']
''')


class Writer(object):
    def write(self, text):
        self.text = text


# Tracing: the events of a small function.
events = []


def tracer(frame, event, arg):
    events.append(
        (
            frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno,
            arg if event == 'return' else arg and arg[0].__name__
        )
    )
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
# => ('traced', 'call', 0, None)
# => ('traced', 'line', 1, None)
# => ('traced', 'line', 2, None)
# => ('traced', 'line', 3, None)
# => ('traced', 'line', 2, None)
# => ('traced', 'line', 3, None)
# => ('traced', 'line', 2, None)
# => ('traced', 'line', 4, None)
# => ('traced', 'line', 5, None)
# => ('inner', 'call', 0, None)
# => ('inner', 'line', 1, None)
# => ('inner', 'exception', 1, 'ValueError')
# => ('inner', 'return', 1, None)
# => ('traced', 'exception', 5, 'ValueError')
# => ('traced', 'line', 6, None)
# => ('traced', 'line', 7, None)
# => ('traced', 'line', 8, None)
# => ('traced', 'return', 8, 0)
# => ('generator', 'call', 0, None)
# => ('generator', 'line', 1, None)
# => ('generator', 'return', 1, 1)
# => ('generator', 'call', 1, None)
# => ('generator', 'line', 2, None)
# => ('generator', 'return', 2, 2)
# => ('generator', 'call', 2, None)
# => ('generator', 'return', 2, None)
del events[:]


def profiler(frame, event, arg):
    events.append((frame.f_code.co_name, event, getattr(arg, '__name__', arg) if event != 'return' else arg))


sys.setprofile(profiler)
traced(5)
len([])
sys.setprofile(None)
for event in events:
    print event
# => ('traced', 'call', None)
# => ('traced', 'c_call', 'range')
# => ('traced', 'c_return', 'range')
# => ('inner', 'call', None)
# => ('inner', 'return', None)
# => ('traced', 'return', 0)
# => ('<module>', 'c_call', 'len')
# => ('<module>', 'c_return', 'len')
# => ('<module>', 'c_call', 'setprofile')
