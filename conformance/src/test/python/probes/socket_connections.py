# Sockets: connections, datagrams, timeouts, options, errors.
import _socket
import posix
import select
import signal
import sys
import thread
from probing import attempt

socket = _socket.socket
s = socket()
print s.family, s.type, s.proto, s.timeout, s.gettimeout(), s.fileno() > 2
print socket.__name__, socket.__module__, _socket.SocketType is socket, _socket.has_ipv6
print repr(s).replace(str(s.fileno()), 'N')
print attempt(socket, 'a')
print attempt(socket, 99)
print attempt(socket, 2, 99)
print attempt(socket, 2, 1, 0, 0)
print attempt(socket, x=1)
print attempt(s.bind, 1)
print attempt(s.bind, ('127.0.0.1',))
print attempt(s.bind, ('127.0.0.1', 'a'))
print attempt(s.bind, ('127.0.0.1', 70000))
print attempt(s.bind, ('127.0.0.1', -1))
print attempt(s.bind, (1, 2))
print attempt(s.connect, None)
print attempt(s.recv, -1)
print attempt(s.recv, 10)
print attempt(s.send, 1)
print attempt(s.sendto, 'a')
print attempt(s.sendto, 'a', 1)
print attempt(s.sendto, 'a', 0, 1, 2)
print attempt(s.settimeout, 'a')
print attempt(s.settimeout, -1)
print attempt(s.getpeername)
print attempt(s.getsockopt, 1)
print attempt(s.getsockopt, 1, 2, 5000)
print attempt(s.setsockopt, 1, 2)
print attempt(s.setsockopt, 1, 2, None)
print attempt(s.recv_into, 1)
print attempt(s.recv_into, bytearray(2), 3)
print attempt(s.recv_into, bytearray(2), -1)
print attempt(s.recvfrom_into, bytearray(3), 5)
print attempt(s.shutdown, 1)
print attempt(s.makefile, 1)

# Options and timeouts.
s = socket()
print s.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, 1)
print s.getsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR)
print repr(s.getsockopt(_socket.SOL_SOCKET, _socket.SO_TYPE, 4))
print s.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR, '\0\0\0\0')
print s.getsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEADDR)
print s.settimeout(2), s.gettimeout(), s.setblocking(0), s.gettimeout(), s.setblocking(1), s.gettimeout()
print _socket.getdefaulttimeout(), _socket.setdefaulttimeout(3), socket().gettimeout()
print _socket.setdefaulttimeout(None), socket().gettimeout()
print attempt(_socket.setdefaulttimeout, -1)

# A server and a client.
s.bind(('127.0.0.1', 0))
s.listen(3)
address = s.getsockname()
print address[0], type(address[1]), address[1] > 0
received = []
done = thread.allocate_lock()
done.acquire()


def serve():
    connection, peer = s.accept()
    received.append(peer[0])
    while True:
        data = connection.recv(1000)
        if not data:
            break
        connection.sendall(data.upper())
    connection.close()
    done.release()


thread.start_new_thread(serve, ())
c = socket()
print c.connect(address), c.getpeername() == address
print c.sendall('hello'), c.recv(3), c.recv(10)
print c.send(buffer('world')), c.send(u'!'), c.shutdown(_socket.SHUT_WR)
data = c.recv(100)
while len(data) < 6:
    data += c.recv(100)
print data, repr(c.recv(1))
done.acquire()
print received, c.close(), c.fileno(), c.close()
print attempt(c.recv, 1)
print attempt(c.getsockname)
s.close()
refused = socket()
print attempt(refused.connect, address)
print refused.connect_ex(address)

# Pairs, files, descriptors.
a, b = _socket.socketpair()
print a.family, a.type, a.send('one\ntwo\n')
f = b.makefile()
print f.name, f.mode, repr(f.readline())
copy = a.dup()
print copy.fileno() != a.fileno(), copy.send('x'), select.select([b], [], [], 5)[0] == [b]
other = _socket.fromfd(b.fileno(), _socket.AF_UNIX, _socket.SOCK_STREAM)
print other.recv(1), select.select([b], [b], [], 0)[1] == [b]
buf = bytearray(5)
print a.send('12345'), b.recv_into(buf), buf, a.send('ab'), b.recv_into(buf, 1), buf, b.recv(9)
print a.send('peek'), b.recv(2, _socket.MSG_PEEK), b.recv(9)
b.setblocking(0)
print attempt(b.recv, 1)
b.settimeout(0.05)
print attempt(b.recv, 1)
print attempt(b.recvfrom, 1)
print isinstance(_socket.timeout(), _socket.error), issubclass(_socket.error, IOError)
print attempt(_socket.fromfd, -1, 1, 1)
print attempt(_socket.socketpair, 2)

# A signal ends a call.
signal.signal(signal.SIGALRM, lambda number, frame: None)
b.settimeout(None)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(b.recv, 1)
b.settimeout(10)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(b.recv, 1)

# Much at once.
big = 'x' * 1000000
total = []


def take():
    n = 0
    while n < len(big):
        n += len(b.recv(65536))
    total.append(n)
    done.release()


thread.start_new_thread(take, ())
print a.sendall(big)
done.acquire()
print total

# Datagrams.
u = socket(_socket.AF_INET, _socket.SOCK_DGRAM)
u.bind(('127.0.0.1', 0))
here = u.getsockname()
print u.sendto('data', here), u.recvfrom(10) == ('data', here)
print u.sendto('more', 0, here), u.recvfrom_into(buf) == (4, here), buf
print u.connect(here), u.send(''), repr(u.recv(10)), u.sendto('cut', here), u.recv(2)

# Unix addresses.
name = '/tmp/cellvm-probe-%d' % posix.getpid()
x = socket(_socket.AF_UNIX)
print x.bind(name), x.getsockname() == name, x.listen(1)
y = socket(_socket.AF_UNIX)
print y.connect(name), y.getpeername() == name, repr(y.getsockname())
z, peer = x.accept()
print repr(peer), y.send('q'), z.recv(1)
posix.unlink(name)
print attempt(x.bind, 1)
print attempt(x.bind, 'a' * 200)
print attempt(y.connect, '/nonexistent/socket')

# Derived classes, weak references, no leaks.
class Derived(socket):
    pass


d = Derived()
d.attribute = 1
print d.family, d.attribute, isinstance(d, socket), sys.getrefcount(d)
before = d.fileno()
d.close()
for i in range(100):
    socket()
print socket().fileno() <= before + 1
