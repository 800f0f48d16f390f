# posix: names, status, descriptors.
import posix
from probing import probe

PLACE = '/tmp/cellvm_probe_%d' % posix.getpid()
posix.mkdir(PLACE)
NAME = PLACE + '/file'


def write(name, text):
    fd = posix.open(name, posix.O_WRONLY | posix.O_CREAT | posix.O_TRUNC, 0644)
    posix.write(fd, text)
    posix.close(fd)


def clean(text):
    return text.replace(PLACE, '...')


def error(f, *args):
    try:
        return f(*args)
    except posix.error, e:
        return e.errno, clean(str(e)), e.filename and clean(e.filename)


probe(r'''
# A file and its status.
write(NAME, 'some text')
s = posix.stat(NAME)
oct(s.st_mode), s.st_size, s.st_nlink, len(s), s[6]
s.st_uid == posix.getuid(), s[:3] == (s.st_mode, s.st_ino, s.st_dev)
type(s.st_mtime), type(s[8]), int(s.st_mtime) == s[8]
s.st_blksize > 0, s.st_blocks >= 0, s.st_rdev
posix.stat_result.n_fields, posix.stat_result.n_sequence_fields, posix.stat_result.n_unnamed_fields
repr(s)[:29]
s == tuple(s)
posix.stat_result(range(10)).st_atime
posix.stat_result(range(16)).st_rdev
posix.stat_result(range(9))
posix.stat_result(range(17))
posix.stat_result(range(10), {'st_rdev': 5}).st_rdev
len(posix.stat_result(range(16)).__reduce__()[1][1])
s.__reduce__()[1][0] == tuple(s)
posix.stat_float_times()
posix.stat_float_times(False)
type(posix.stat(NAME).st_mtime)
posix.stat_float_times(True)

# Times, permissions, links.
posix.utime(NAME, (1000000000, 1100000000.5))
posix.stat(NAME).st_atime, posix.stat(NAME).st_mtime
posix.utime(NAME, (1,))
posix.utime(NAME, 5)
posix.utime(NAME, ('a', 1))
posix.chmod(NAME, 0600)
oct(posix.stat(NAME).st_mode)
posix.access(NAME, posix.F_OK), posix.access(NAME + 'x', posix.F_OK)
posix.symlink('file', PLACE + '/link')
posix.readlink(PLACE + '/link'), posix.readlink(unicode(PLACE) + u'/link')
oct(posix.lstat(PLACE + '/link').st_mode), posix.stat(PLACE + '/link').st_ino == posix.stat(NAME).st_ino
posix.link(NAME, PLACE + '/hard')
posix.stat(NAME).st_nlink
sorted(posix.listdir(PLACE)), sorted(posix.listdir(unicode(PLACE)))
posix.rename(PLACE + '/hard', PLACE + '/other')
posix.unlink(PLACE + '/other')
posix.remove(PLACE + '/link')
posix.mkfifo(PLACE + '/fifo', 0600)
oct(posix.stat(PLACE + '/fifo').st_mode)
posix.unlink(PLACE + '/fifo')

# Names are bytes.
write(PLACE + '/\xff\xfe', 'x')
[n for n in posix.listdir(PLACE) if n != 'file']
[type(n) for n in sorted(posix.listdir(unicode(PLACE)), key=len)]
write(PLACE + u'/\u20ac', 'y')
sorted(posix.listdir(unicode(PLACE)))
posix.unlink(PLACE + '/\xff\xfe')
posix.unlink(PLACE + u'/\u20ac')

# Errors.
error(posix.stat, PLACE + '/none')
error(posix.listdir, NAME)
error(posix.mkdir, PLACE)
error(posix.rmdir, PLACE)
error(posix.rename, PLACE + '/none', NAME)
error(posix.open, PLACE + '/none/file', posix.O_RDONLY)
error(posix.readlink, NAME)
error(posix.chdir, NAME)
error(posix.close, 9999)
error(posix.fstat, 9999)
error(posix.lseek, 9999, 0, 0)
posix.stat('a\0b')
posix.stat(5)
posix.stat(None)
posix.listdir(bytearray('/'))
posix.strerror(2), posix.strerror(99999), posix.strerror(0)

# Descriptors.
fd = posix.open(NAME, posix.O_RDWR)
posix.read(fd, 4), posix.lseek(fd, 0, 1), posix.read(fd, 100), posix.read(fd, 100)
posix.lseek(fd, 0, 0), posix.write(fd, 'SOME'), posix.lseek(fd, -4, 2)
posix.read(fd, 4)
posix.ftruncate(fd, 6)
posix.fstat(fd).st_size
posix.fsync(fd)
posix.fsync('a')
copy = posix.dup(fd)
copy != fd, posix.lseek(copy, 2, 0), posix.read(fd, 2)
posix.close(copy)
f = posix.fdopen(fd, 'r+')
f.name, f.mode, f.fileno() == fd
f.seek(0)
f.read()
f.write('more')
f.close()
error(posix.fstat, fd)
open(NAME).read()
error(posix.fdopen, 9999)
posix.fdopen(0, 'z')
r, w = posix.pipe()
posix.write(w, buffer('abc')), posix.read(r, 10)
posix.write(w, u'\xe9')
out = posix.fdopen(w, 'w', 0)
out.write('at once')
posix.read(r, 100)
out.close()
posix.read(r, 100)
posix.close(r)
posix.isatty(fd), posix.isatty(9999)
posix.closerange(9000, 9010)
t = posix.tmpfile()
t.write('gone when closed')
t.seek(5)
t.read(), t.name, t.mode
t.close()
full = open('/dev/full', 'w')
full.write('x')
full.flush()
full.close()

# Limits.
posix.sysconf('SC_CLK_TCK'), posix.sysconf(posix.sysconf_names['SC_PAGESIZE']) % 1024
posix.sysconf('SC_NONE')
posix.sysconf(None)
posix.pathconf('/', 'PC_NAME_MAX')
posix.confstr('CS_PATH')
error(posix.confstr, 77777)
posix.major(0x1234), posix.minor(0x1234), posix.makedev(18, 52)
posix.minor(-1)
len(posix.urandom(5)), posix.urandom(0)
posix.urandom(-1)
posix.umask(posix.umask(022))
''')
posix.unlink(NAME)
posix.rmdir(PLACE)
print error(posix.stat, PLACE)
