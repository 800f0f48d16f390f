# Prints what can be seen of the modules and types that CPython 2.7 has in C, a line each:
#
#     module NAME: its names
#     type NAME: what its own dict holds, for each type that the modules name and for some that have no name
#     python modules: those of the library's Python modules that can be imported
#
# A module that cannot be imported has no line. Left out are Python modules that print, look at the user's files
# or open windows when they are imported. Recorded with CPython 2.7.18 on Linux:
#
#     python2.7 -S conformance/src/test/resources/names/names.py > conformance/src/test/resources/names/cpython.txt
import sys

MODULES = '''
    __builtin__ _ast _bisect _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw
    _collections _csv _ctypes _curses _curses_panel _elementtree _functools _hashlib _heapq _hotshot _io _json
    _locale _lsprof _multibytecodec _multiprocessing _random _socket _sqlite3 _sre _ssl _struct _symtable
    _warnings _weakref array audioop binascii bz2 cPickle cStringIO cmath crypt datetime dbm errno exceptions
    fcntl future_builtins gc gdbm grp imageop imp itertools linuxaudiodev marshal math mmap nis operator
    ossaudiodev parser posix pwd pyexpat readline resource select signal spwd strop sys syslog termios thread
    time unicodedata xxsubtype zipimport zlib
'''

PYTHON = '''
    BaseHTTPServer Bastion CGIHTTPServer ConfigParser Cookie DocXMLRPCServer HTMLParser MimeWriter Queue
    SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO UserDict UserList UserString _LWPCookieJar
    _MozillaCookieJar __future__ _abcoll _osx_support _pyio _strptime _sysconfigdata _threading_local
    _weakrefset abc aifc anydbm argparse ast asynchat asyncore atexit audiodev base64 bdb binhex
    bisect bsddb cProfile calendar cgi cgitb chunk cmd code codecs codeop collections colorsys commands
    compileall compiler contextlib cookielib copy copy_reg csv ctypes curses dbhash decimal difflib dircache
    dis distutils doctest dumbdbm dummy_thread dummy_threading email encodings ensurepip filecmp fileinput
    fnmatch formatter fpformat fractions ftplib functools genericpath getopt getpass gettext glob gzip hashlib
    heapq hmac hotshot htmlentitydefs htmllib httplib ihooks imaplib imghdr importlib imputil inspect
    io json keyword lib2to3 linecache locale logging macpath macurl2path mailbox mailcap markupbase md5 mhlib
    mimetools mimetypes mimify modulefinder multifile multiprocessing mutex netrc new nntplib ntpath nturl2path
    numbers opcode optparse os os2emxpath pdb pickle pickletools pipes pkgutil platform plistlib popen2 poplib
    posixfile posixpath pprint profile pstats pty py_compile pyclbr pydoc pydoc_data quopri random re repr
    rexec rfc822 rlcompleter robotparser runpy sched sets sgmllib sha shelve shlex shutil smtpd smtplib
    site sndhdr socket sqlite3 sre sre_compile sre_constants sre_parse ssl stat statvfs string stringold
    stringprep
    struct subprocess sunau sunaudio symbol symtable sysconfig tabnanny tarfile telnetlib tempfile textwrap
    threading timeit toaiff token tokenize trace traceback tty types unittest urllib urllib2 urlparse 
    uu uuid warnings wave weakref webbrowser whichdb wsgiref xdrlib xml xmllib xmlrpclib zipfile
'''


class Old:
    def method(self):
        pass


class New(object):
    __slots__ = 'slot'


def generator():
    yield sys._getframe()


def traceback():
    try:
        1 // 0
    except ZeroDivisionError:
        return sys.exc_info()[2]


def cell():
    x = []
    return (lambda: x).func_closure[0]


def others():
    """Types that have no name in __builtin__, by the name that they give themselves."""
    started = generator()
    for o in (None, NotImplemented, Ellipsis, Old, Old(), Old.method, len, [].append, [].__len__, list.append,
              list.__len__, dict.__dict__['fromkeys'], New.__dict__['slot'], type.__dict__['__dict__'],
              type.__dict__, generator, started, started.next(), generator.func_code, traceback(), cell(), sys,
              iter([]), reversed([]), iter(()), iter(''), iter({}), {}.iteritems(), {}.itervalues(),
              {}.viewkeys(), {}.viewitems(), {}.viewvalues(), iter(set()), iter(xrange(1)), iter(len, 1),
              iter(bytearray()), sys.flags, sys.version_info, sys.float_info, sys.long_info,
              ''._formatter_parser(), ''._formatter_field_name_split()[1]):
        yield type(o)


def line(kind, name, names):
    print kind, name + ':', ' '.join(sorted(names))


def is_there(module):
    try:
        __import__(module)
    except ImportError:
        return False
    return True


types = set((t.__name__, t) for t in others())
for name in MODULES.split():
    if is_there(name):
        line('module', name, dir(sys.modules[name]))
        for key, t in sys.modules[name].__dict__.items():
            if isinstance(t, type) and name != 'exceptions':
                types.add((key if name == '__builtin__' else name + '.' + key, t))

for name, t in sorted(types):
    line('type', name, t.__dict__.keys())

line('python', 'modules', filter(is_there, PYTHON.split()))
