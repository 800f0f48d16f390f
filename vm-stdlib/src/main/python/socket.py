"""Sockets: what _socket has, with socket objects that give away files and are shared by them."""
import _socket
import errno as _errno
import os
import sys
import types
import warnings
from _socket import *

try:
    import _ssl
except ImportError:
    _have_ssl = False
else:
    _have_ssl = True
    from _ssl import SSLError as sslerror
    from _ssl import (RAND_add, RAND_status, SSL_ERROR_ZERO_RETURN, SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE,
                      SSL_ERROR_WANT_X509_LOOKUP, SSL_ERROR_SYSCALL, SSL_ERROR_SSL, SSL_ERROR_WANT_CONNECT,
                      SSL_ERROR_EOF, SSL_ERROR_INVALID_ERROR_CODE)
    try:
        from _ssl import RAND_egd
    except ImportError:
        pass

try:
    from cStringIO import StringIO
except ImportError:
    from StringIO import StringIO

__all__ = ['getfqdn', 'create_connection']
__all__.extend([name for name in dir(_socket) if name[:1] != '_' and name not in ('error', 'RAND_egd')]
               + ['error'])

_realsocket = socket

EBADF = _errno.EBADF
EINTR = _errno.EINTR


def ssl(sock, keyfile=None, certfile=None):
    """A client's connection over TLS; the module ssl is better."""
    import ssl as module
    warnings.warn('socket.ssl() is deprecated.  Use ssl.wrap_socket() instead.',
                  DeprecationWarning, stacklevel=2)
    return module.sslwrap_simple(sock, keyfile, certfile)


def getfqdn(name=''):
    """The whole name of a host, by default of this one: the first of its names that has a dot."""
    name = name.strip()
    if not name or name == '0.0.0.0':
        name = gethostname()
    try:
        first, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    for known in [first] + aliases:
        if '.' in known:
            return known
    return first


_socketmethods = ('bind', 'connect', 'connect_ex', 'fileno', 'listen', 'getpeername', 'getsockname', 'getsockopt',
                  'setsockopt', 'sendall', 'setblocking', 'settimeout', 'gettimeout', 'shutdown')
# What is bound to the real socket anew for each object, as it is called often.
_delegate_methods = ('recv', 'recvfrom', 'recv_into', 'recvfrom_into', 'send', 'sendto')


class _closedsocket(object):
    """What a socket becomes when it is closed."""

    __slots__ = []

    def _dummy(*args):
        raise error(EBADF, 'Bad file descriptor')

    send = recv = recv_into = sendto = recvfrom = recvfrom_into = __getattr__ = _dummy


class _socketobject(object):

    __doc__ = _realsocket.__doc__
    __slots__ = ['_sock', '__weakref__'] + list(_delegate_methods)

    def __init__(self, family=AF_INET, type=SOCK_STREAM, proto=0, _sock=None):
        if _sock is None:
            _sock = _realsocket(family, type, proto)
        self._sock = _sock
        for method in _delegate_methods:
            setattr(self, method, getattr(_sock, method))

    def close(self, _closedsocket=_closedsocket, _delegate_methods=_delegate_methods, setattr=setattr):
        # The real socket is closed with the last reference to it: files may have some.
        self._sock = _closedsocket()
        dummy = self._sock._dummy
        for method in _delegate_methods:
            setattr(self, method, dummy)
    close.__doc__ = _realsocket.close.__doc__

    def accept(self):
        sock, addr = self._sock.accept()
        return _socketobject(_sock=sock), addr
    accept.__doc__ = _realsocket.accept.__doc__

    def dup(self):
        """dup() -> socket object

        A new object for the same connection.
        """
        return _socketobject(_sock=self._sock)

    def makefile(self, mode='r', bufsize=-1):
        """makefile([mode[, bufsize]]) -> file object

        A file that reads from the connection and writes to it; mode and bufsize are those of open().
        """
        return _fileobject(self._sock, mode, bufsize)

    family = property(lambda self: self._sock.family, doc='the socket family')
    type = property(lambda self: self._sock.type, doc='the socket type')
    proto = property(lambda self: self._sock.proto, doc='the socket protocol')


def _forwarder(name):
    def method(self, *args):
        return getattr(self._sock, name)(*args)
    method.__name__ = name
    method.__doc__ = getattr(_realsocket, name).__doc__
    return method


for _name in _socketmethods:
    if hasattr(_realsocket, _name):
        setattr(_socketobject, _name, types.MethodType(_forwarder(_name), None, _socketobject))
del _name

socket = SocketType = _socketobject


class _fileobject(object):
    """A file on a socket: lines and blocks from what recv() gives, and a buffer before send()."""

    default_bufsize = 8192
    name = '<socket>'

    __slots__ = ['mode', 'bufsize', 'softspace', '_sock', '_rbufsize', '_wbufsize', '_rbuf', '_wbuf', '_wbuf_len',
                 '_close']

    def __init__(self, sock, mode='rb', bufsize=-1, close=False):
        self._sock = sock
        self.mode = mode
        if bufsize < 0:
            bufsize = self.default_bufsize
        self.bufsize = bufsize
        self.softspace = False
        # How much is read at a time: 0 and 1 byte for line after line without a buffer.
        self._rbufsize = {0: 1, 1: self.default_bufsize}.get(bufsize, bufsize)
        self._wbufsize = bufsize
        # What was read and not asked for yet; the position is at its end.
        self._rbuf = StringIO()
        self._wbuf = []
        self._wbuf_len = 0
        self._close = close

    closed = property(lambda self: self._sock is None, doc='True if the file is closed')

    def close(self):
        try:
            if self._sock:
                self.flush()
        finally:
            if self._close and self._sock:
                self._sock.close()
            self._sock = None

    def __del__(self):
        try:
            self.close()
        except:
            pass  # there is nobody to be told

    def flush(self):
        if not self._wbuf:
            return
        data = ''.join(self._wbuf)
        self._wbuf = []
        self._wbuf_len = 0
        size = max(self._rbufsize, self.default_bufsize)
        sent = 0
        view = memoryview(data)
        try:
            while sent < len(data):
                self._sock.sendall(view[sent:sent + size])
                sent += size
        finally:
            if sent < len(data):
                rest = data[sent:]
                self._wbuf.append(rest)
                self._wbuf_len = len(rest)

    def fileno(self):
        return self._sock.fileno()

    def write(self, data):
        data = str(data)
        if not data:
            return
        self._wbuf.append(data)
        self._wbuf_len += len(data)
        if (self._wbufsize == 0 or self._wbufsize == 1 and '\n' in data
                or self._wbufsize > 1 and self._wbuf_len >= self._wbufsize):
            self.flush()

    def writelines(self, list):
        lines = filter(None, map(str, list))
        self._wbuf.extend(lines)
        self._wbuf_len += sum(map(len, lines))
        if self._wbufsize <= 1 or self._wbuf_len >= self._wbufsize:
            self.flush()

    def _receive(self, size):
        """Data of the connection, empty at its end; a signal does not end the wait."""
        while True:
            try:
                return self._sock.recv(size)
            except error as e:
                if e.args[0] != EINTR:
                    raise

    def _take(self):
        """What is in the buffer, which is empty then."""
        held = self._rbuf.getvalue()
        self._rbuf = StringIO()
        return held

    def _keep(self, data):
        self._rbuf = StringIO()
        self._rbuf.write(data)

    def read(self, size=-1):
        """size bytes, or all up to the end; fewer only at the end."""
        parts = [self._take()]
        have = len(parts[0])
        try:
            while size < 0 or have < size:
                # No more is asked for than is needed: what is read would be lost to others of the socket.
                data = self._receive(max(self._rbufsize, self.default_bufsize) if size < 0 else size - have)
                if not data:
                    break
                parts.append(data)
                have += len(data)
        except:
            self._keep(''.join(parts))
            raise
        data = ''.join(parts)
        if 0 <= size < len(data):
            self._keep(data[size:])
            data = data[:size]
        return data

    def readline(self, size=-1):
        """A line with its end, at most size bytes of it; empty at the end."""
        parts = [self._take()]
        have = len(parts[0])
        at = parts[0].find('\n') + 1
        try:
            while not at and (size < 0 or have < size):
                data = self._receive(self._rbufsize)
                if not data:
                    break
                parts.append(data)
                found = data.find('\n') + 1
                if found:
                    at = have + found
                have += len(data)
        except:
            self._keep(''.join(parts))
            raise
        data = ''.join(parts)
        end = at or len(data)
        if 0 <= size < end:
            end = size
        if end < len(data):
            self._keep(data[end:])
        return data[:end]

    def readlines(self, sizehint=0):
        total = 0
        lines = []
        for line in iter(self.readline, ''):
            lines.append(line)
            total += len(line)
            if sizehint and total >= sizehint:
                break
        return lines

    def __iter__(self):
        return self

    def next(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None):
    """A connection to an address (host, port): each address of the host is tried, in turn.

    timeout is set before; source_address is what the socket is bound to, a (host, port) too.
    """
    host, port = address
    failure = None
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except error as e:
            failure = e
            if sock is not None:
                sock.close()
    if failure is None:
        raise error('getaddrinfo returns an empty list')
    raise failure
