# posix: processes, what becomes of them, and pipes to them. Also select, and locks of fcntl.
import fcntl
import posix
import select
from probing import probe


def error(f, *args):
    try:
        return f(*args)
    except posix.error, e:
        return e.errno, str(e)


probe(r'''
# Status.
posix.system('exit 3') == 3 << 8, posix.system('kill -9 $$')
posix.WIFEXITED(3 << 8), posix.WEXITSTATUS(3 << 8), posix.WIFSIGNALED(3 << 8)
posix.WIFSIGNALED(9), posix.WTERMSIG(9), posix.WCOREDUMP(0x80 | 6), posix.WIFEXITED(9)
posix.WIFSTOPPED(0x137f), posix.WSTOPSIG(0x137f), posix.WIFCONTINUED(0xffff)
posix.WEXITSTATUS('a')
error(posix.kill, 999999, 0)
posix.kill(posix.getpid(), 0)

# Pipes to commands.
posix.popen('echo out; exit 4').read()
p = posix.popen('exit 4')
p.read(), p.close()
p = posix.popen('cat >/dev/null', 'w')
p.name, p.mode
p.write('x' * 100000)
p.close()
error(posix.popen, 'true', 'q')
posix.popen(5)

# The environment.
posix.putenv('CELLVM_PROBE', 'a value')
posix.popen('echo $CELLVM_PROBE').read()
posix.unsetenv('CELLVM_PROBE')
posix.popen('echo $CELLVM_PROBE').read()
posix.putenv('a=b', 'c')
posix.putenv('', 'c')
type(posix.environ), 'PATH' in posix.environ

# What cannot be run.
error(posix.execv, '/nonexistent', ['x'])
posix.execv('/bin/true', ())
posix.execv('/bin/true', 5)
posix.execv('/bin/true', [5])
posix.execve('/bin/true', ['x'], 5)
posix.execve('/bin/true', ['x'], {'a': 5})
posix.execve('/bin/true', ['x'], {5: 'a'})
posix.execve('/bin/true', 5, {})

# Who this is.
posix.getpid() > 1, posix.getpgrp() == posix.getpgid(0), posix.getsid(0) == posix.getsid(posix.getpid())
posix.getresuid() == (posix.getuid(), posix.geteuid(), posix.geteuid())
error(posix.getpgid, 999999)
posix.setuid(-2)
posix.setuid(2 ** 32)
posix.setuid('a')
posix.setgroups('ab')
posix.setgroups(5)
len(posix.uname()), posix.uname()[0]
len(posix.times()), type(posix.times()[0])
len(posix.getloadavg())
posix.nice(0) == posix.nice(0)

# Waiting for descriptors.
r, w = posix.pipe()
select.select([r], [w], [], 0) == ([], [w], [])
posix.write(w, 'x')
select.select([r], [w], [r], 0) == ([r], [w], [])
select.select([], [], [], -1)
select.select([], [], [], 'a')
select.select(1, [], [])
select.select(['a'], [], [])
select.select([-1], [], [])
select.select([2000], [], [])
poll = select.poll()
poll.register(r, select.POLLIN)
poll.register(w)
sorted(poll.poll(0)) == sorted([(r, select.POLLIN), (w, select.POLLOUT)])
poll.modify(w, 0)
poll.poll() == [(r, select.POLLIN)]
poll.unregister(r)
try: poll.unregister(r)
except KeyError, e: print e.args == (r,)
poll.modify(r, 1)
poll.poll('a')
poll.register(r, -1)
poll.register(r, 2 ** 16)
select.error, select.error.__bases__
e = select.epoll()
e.register(r, select.EPOLLIN)
e.poll(0) == [(r, select.EPOLLIN)], e.closed
e.register(r)
e.unregister(r)
e.poll(0)
e.poll(0, 0)
e.close()
e.closed
e.poll(0)
select.epoll(-5)

# Flags and locks.
fcntl.fcntl(r, fcntl.F_GETFD)
fcntl.fcntl(r, fcntl.F_SETFD, fcntl.FD_CLOEXEC)
fcntl.fcntl(r, fcntl.F_GETFD)
fcntl.fcntl(w, fcntl.F_SETFL, posix.O_NONBLOCK)
try: posix.write(w, 'x' * 10 ** 6) + posix.write(w, 'x' * 10 ** 6)
except posix.error, e: print e
fcntl.fcntl(r, fcntl.F_GETFD, 'abcd')
fcntl.fcntl(9999, 1)
fcntl.fcntl('a', 1)
fcntl.fcntl(r)
fcntl.fcntl(r, 1, 'a' * 2000)
buf = bytearray(4)
fcntl.ioctl(r, 0x541b, buf), buf != bytearray(4)
fcntl.ioctl(r, 0x5401, 'a' * 60)
f = posix.tmpfile()
fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
fcntl.flock(f, fcntl.LOCK_UN)
fcntl.lockf(f, fcntl.LOCK_EX)
fcntl.lockf(f, fcntl.LOCK_UN, 10, 0, 0)
fcntl.lockf(f, 64)
f.close()
posix.close(r)
posix.close(w)
''')
