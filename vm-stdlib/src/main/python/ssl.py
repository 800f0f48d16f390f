"""TLS: sockets whose bytes are encrypted, over the module _ssl."""
import _ssl
import base64
import errno
import os
import re
import sys
import textwrap
from collections import namedtuple
from contextlib import closing

from _ssl import (OPENSSL_VERSION, OPENSSL_VERSION_INFO, OPENSSL_VERSION_NUMBER, _OPENSSL_API_VERSION, _SSLContext,
                  CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED, RAND_add, RAND_status,
                  HAS_ALPN, HAS_ECDH, HAS_NPN, HAS_SNI, HAS_TLSv1_3,
                  SSLEOFError, SSLError, SSLSyscallError, SSLWantReadError, SSLWantWriteError, SSLZeroReturnError)
from _ssl import nid2obj as _nid2obj, txt2obj as _txt2obj
from socket import AF_INET, SO_TYPE, SOCK_STREAM, SOL_SOCKET, _delegate_methods, _fileobject, create_connection, socket
from socket import error as socket_error


def _import_symbols(prefix):
    names = globals()
    for name in dir(_ssl):
        if name.startswith(prefix):
            names[name] = getattr(_ssl, name)

for _prefix in 'OP_', 'ALERT_DESCRIPTION_', 'SSL_ERROR_', 'PROTOCOL_', 'VERIFY_':
    _import_symbols(_prefix)
del _prefix

# The oldest name of the protocol that is agreed upon; there has been no SSL 2 for long.
PROTOCOL_SSLv23 = PROTOCOL_TLS
_PROTOCOL_NAMES = dict((_value, _name) for _name, _value in vars(_ssl).items()
                       if _name.startswith('PROTOCOL_') and _name != 'PROTOCOL_SSLv23')
_SSLv2_IF_EXISTS = globals().get('PROTOCOL_SSLv2')

CHANNEL_BINDING_TYPES = ['tls-unique'] if _ssl.HAS_TLS_UNIQUE else []

# In the order of preference: keys for one connection first, on elliptic curves before others; encryption that
# authenticates before blocks with a digest; nothing without authentication or encryption, no MD5, no triple DES.
_ORDER = ('TLS13-AES-256-GCM-SHA384:TLS13-CHACHA20-POLY1305-SHA256:TLS13-AES-128-GCM-SHA256:'
          'ECDH+AESGCM:ECDH+CHACHA20:DH+AESGCM:DH+CHACHA20:ECDH+AES256:DH+AES256:ECDH+AES128:DH+AES:ECDH+HIGH:DH+HIGH:'
          'RSA+AESGCM:RSA+AES:RSA+HIGH:!aNULL:!eNULL:!MD5:')
_DEFAULT_CIPHERS = _ORDER + '!3DES'
_RESTRICTED_SERVER_CIPHERS = _ORDER + '!DSS:!RC4:!3DES'


# Names of hosts

class CertificateError(ValueError):
    """A certificate that is not for the host."""


def _dnsname_match(pattern, hostname, max_wildcards=1):
    """Whether a name in a certificate means a host, by RFC 6125, 6.4.3: a star stands in the first label alone."""
    if not pattern:
        return False
    first, dot, rest = pattern.partition('.')
    stars = first.count('*')
    if stars > max_wildcards:
        # Each star would multiply the time that the match takes.
        raise CertificateError('too many wildcards in certificate DNS name: ' + repr(pattern))
    if not stars:
        return pattern.lower() == hostname.lower()
    if first == '*':
        label = '[^.]+'
    elif first.startswith('xn--') or hostname.startswith('xn--'):
        # Not inside of a label that stands for characters beyond ASCII.
        label = re.escape(first)
    else:
        label = re.escape(first).replace(r'\*', '[^.]*')
    return re.match(label + re.escape(dot + rest) + r'\Z', hostname, re.IGNORECASE)


def match_hostname(cert, hostname):
    """Raises CertificateError where a certificate, in the form of SSLSocket.getpeercert(), is not for the host."""
    if not cert:
        raise ValueError('empty or no certificate, match_hostname needs a SSL socket or SSL context with either '
                         'CERT_OPTIONAL or CERT_REQUIRED')
    names = [value for kind, value in cert.get('subjectAltName', ()) if kind == 'DNS']
    if not names:
        # The name of the subject counts where there is no other.
        names = [value for part in cert.get('subject', ()) for kind, value in part if kind == 'commonName']
    for name in names:
        if _dnsname_match(name, hostname):
            return
    if not names:
        raise CertificateError('no appropriate commonName or subjectAltName fields were found')
    if len(names) == 1:
        raise CertificateError("hostname %r doesn't match %r" % (hostname, names[0]))
    raise CertificateError("hostname %r doesn't match either of %s" % (hostname, ', '.join(map(repr, names))))


# What the system trusts

DefaultVerifyPaths = namedtuple('DefaultVerifyPaths', 'cafile capath openssl_cafile_env openssl_cafile '
                                'openssl_capath_env openssl_capath')


def get_default_verify_paths():
    """Where the system has the certificates that it trusts: the paths that exist, then the variables and defaults."""
    parts = _ssl.get_default_verify_paths()
    cafile = os.environ.get(parts[0], parts[1])
    capath = os.environ.get(parts[2], parts[3])
    return DefaultVerifyPaths(cafile if os.path.isfile(cafile) else None, capath if os.path.isdir(capath) else None,
                              *parts)


class _ASN1Object(namedtuple('_ASN1Object', 'nid shortname longname oid')):
    """An object of ASN.1 that has a name."""
    __slots__ = ()

    def __new__(cls, oid):
        return super(_ASN1Object, cls).__new__(cls, *_txt2obj(oid, name=False))

    @classmethod
    def fromnid(cls, nid):
        return super(_ASN1Object, cls).__new__(cls, *_nid2obj(nid))

    @classmethod
    def fromname(cls, name):
        return super(_ASN1Object, cls).__new__(cls, *_txt2obj(name, name=True))


class Purpose(_ASN1Object):
    """What a certificate is for."""

Purpose.SERVER_AUTH = Purpose('1.3.6.1.5.5.7.3.1')
Purpose.CLIENT_AUTH = Purpose('1.3.6.1.5.5.7.3.2')


# Contexts

def _wire_format(kind, names):
    """Names of protocols as TLS sends them, the length before each."""
    out = bytearray()
    for name in names:
        name = name.encode('ascii')
        if not 0 < len(name) < 256:
            raise SSLError(kind + ' protocols must be 1 to 255 in length')
        out.append(len(name))
        out.extend(name)
    return out


class SSLContext(_SSLContext):
    """Settings, certificates and keys that connections share."""

    __slots__ = 'protocol', '__weakref__'
    _windows_cert_stores = 'CA', 'ROOT'

    def __new__(cls, protocol, *args, **kwargs):
        self = _SSLContext.__new__(cls, protocol)
        if protocol != _SSLv2_IF_EXISTS:
            self.set_ciphers(_DEFAULT_CIPHERS)
        return self

    def __init__(self, protocol):
        self.protocol = protocol

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
                    server_hostname=None):
        return SSLSocket(sock=sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect,
                         suppress_ragged_eofs=suppress_ragged_eofs, server_hostname=server_hostname, _context=self)

    def set_npn_protocols(self, npn_protocols):
        self._set_npn_protocols(_wire_format('NPN', npn_protocols))

    def set_alpn_protocols(self, alpn_protocols):
        self._set_alpn_protocols(_wire_format('ALPN', alpn_protocols))

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        if not isinstance(purpose, _ASN1Object):
            raise TypeError(purpose)
        self.set_default_verify_paths()


def _load_trusted(context, purpose, cafile, capath, cadata):
    """Trusts what is given or, where certificates are verified and none is, what the system trusts."""
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)


def create_default_context(purpose=Purpose.SERVER_AUTH, cafile=None, capath=None, cadata=None):
    """A context that verifies servers and their names; for a server, one with its choice of ciphers."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    context = SSLContext(PROTOCOL_TLS)
    if purpose == Purpose.SERVER_AUTH:
        context.verify_mode = CERT_REQUIRED
        context.check_hostname = True
    elif purpose == Purpose.CLIENT_AUTH:
        context.set_ciphers(_RESTRICTED_SERVER_CIPHERS)
    _load_trusted(context, purpose, cafile, capath, cadata)
    return context


def _create_unverified_context(protocol=PROTOCOL_TLS, cert_reqs=None, check_hostname=False, purpose=Purpose.SERVER_AUTH,
                               certfile=None, keyfile=None, cafile=None, capath=None, cadata=None):
    """A context for modules of the library that verifies what it is told to."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    context = SSLContext(protocol)
    if cert_reqs is not None:
        context.verify_mode = cert_reqs
    context.check_hostname = check_hostname
    if keyfile and not certfile:
        raise ValueError('certfile must be specified')
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    _load_trusted(context, purpose, cafile, capath, cadata)
    return context

_create_stdlib_context = _create_unverified_context
_https_verify_envvar = 'PYTHONHTTPSVERIFY'


def _get_https_context_factory():
    """What makes the contexts of https: PEP 493 lets a variable switch verification off."""
    if not sys.flags.ignore_environment and os.environ.get(_https_verify_envvar) == '0':
        return _create_unverified_context
    return create_default_context

_create_default_https_context = _get_https_context_factory()


def _https_verify_certificates(enable=True):
    """Whether https verifies servers from now on."""
    global _create_default_https_context
    _create_default_https_context = create_default_context if enable else _create_unverified_context


# Sockets

class SSLSocket(socket):
    """A socket that encrypts, once it is connected."""

    def __init__(self, sock=None, keyfile=None, certfile=None, server_side=False, cert_reqs=CERT_NONE,
                 ssl_version=PROTOCOL_TLS, ca_certs=None, do_handshake_on_connect=True, family=AF_INET,
                 type=SOCK_STREAM, proto=0, fileno=None, suppress_ragged_eofs=True, npn_protocols=None, ciphers=None,
                 server_hostname=None, _context=None):
        self._makefile_refs = 0
        if _context:
            self._context = _context
        else:
            if server_side and not certfile:
                raise ValueError('certfile must be specified for server-side operations')
            if keyfile and not certfile:
                raise ValueError('certfile must be specified')
            keyfile = keyfile or certfile
            self._context = context = SSLContext(ssl_version)
            context.verify_mode = cert_reqs
            if ca_certs:
                context.load_verify_locations(ca_certs)
            if certfile:
                context.load_cert_chain(certfile, keyfile)
            if npn_protocols:
                context.set_npn_protocols(npn_protocols)
            if ciphers:
                context.set_ciphers(ciphers)
            self.keyfile, self.certfile, self.ca_certs = keyfile, certfile, ca_certs
            self.cert_reqs, self.ssl_version, self.ciphers = cert_reqs, ssl_version, ciphers
        # The attribute `type` may have flags of the system in it.
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError('only stream sockets are supported')
        socket.__init__(self, _sock=sock._sock)
        # It has put methods of the plain socket into the instance, in place of those below.
        for name in _delegate_methods:
            try:
                delattr(self, name)
            except AttributeError:
                pass
        if server_side and server_hostname:
            raise ValueError('server_hostname can only be specified in client mode')
        if self._context.check_hostname and not server_hostname:
            raise ValueError('check_hostname requires server_hostname')
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        self._closed = False
        self._sslobj = None
        self._connected = self._has_peer()
        if self._connected:
            try:
                self._sslobj = self._context._wrap_socket(self._sock, server_side, server_hostname, ssl_sock=self)
                if do_handshake_on_connect:
                    if self.gettimeout() == 0.0:
                        raise ValueError('do_handshake_on_connect should not be specified for non-blocking sockets')
                    self.do_handshake()
            except (OSError, ValueError):
                self.close()
                raise

    def _has_peer(self):
        try:
            self.getpeername()
        except socket_error as e:
            if e.errno != errno.ENOTCONN:
                raise
            return False
        return True

    @property
    def context(self):
        return self._context

    @context.setter
    def context(self, ctx):
        self._context = ctx
        self._sslobj.context = ctx

    def dup(self):
        raise NotImplementedError("Can't dup() %s instances" % self.__class__.__name__)

    def _checkClosed(self, msg=None):
        """For classes that want to know of calls of a closed socket."""

    def _check_connected(self):
        # A connection that was begun without waiting may stand by now: then this does not raise.
        if not self._connected:
            self.getpeername()

    def _encrypts(self, method, flags=0):
        """Whether there is a connection; flags are an error then."""
        self._checkClosed()
        if self._sslobj and flags != 0:
            raise ValueError('non-zero flags not allowed in calls to %s() on %s' % (method, self.__class__))
        return bool(self._sslobj)

    def _refuse(self, method):
        """An address is an error where there is a connection."""
        self._checkClosed()
        if self._sslobj:
            raise ValueError('%s not allowed on instances of %s' % (method, self.__class__))

    def read(self, len=1024, buffer=None):
        """Up to len bytes, or how many are in the buffer; none at the end."""
        self._checkClosed()
        if not self._sslobj:
            raise ValueError('Read on closed or unwrapped SSL socket.')
        try:
            return self._sslobj.read(len) if buffer is None else self._sslobj.read(len, buffer)
        except SSLError as e:
            if e.args[0] != SSL_ERROR_EOF or not self.suppress_ragged_eofs:
                raise
            return '' if buffer is None else 0

    def write(self, data):
        """Sends data; how many bytes it were."""
        self._checkClosed()
        if not self._sslobj:
            raise ValueError('Write on closed or unwrapped SSL socket.')
        return self._sslobj.write(data)

    def getpeercert(self, binary_form=False):
        """The peer's certificate as a dict, which is empty where it was not verified, or as bytes; None for none."""
        self._checkClosed()
        self._check_connected()
        return self._sslobj.peer_certificate(binary_form)

    def selected_npn_protocol(self):
        self._checkClosed()
        return self._sslobj.selected_npn_protocol() if self._sslobj and _ssl.HAS_NPN else None

    def selected_alpn_protocol(self):
        self._checkClosed()
        return self._sslobj.selected_alpn_protocol() if self._sslobj and _ssl.HAS_ALPN else None

    def cipher(self):
        self._checkClosed()
        return self._sslobj.cipher() if self._sslobj else None

    def compression(self):
        self._checkClosed()
        return self._sslobj.compression() if self._sslobj else None

    def version(self):
        """The name of the protocol; None without a connection."""
        return self._sslobj.version() if self._sslobj is not None else None

    def pending(self):
        self._checkClosed()
        return self._sslobj.pending() if self._sslobj else 0

    def send(self, data, flags=0):
        if not self._encrypts('send', flags):
            return self._sock.send(data, flags)
        try:
            return self._sslobj.write(data)
        except SSLError as e:
            if e.args[0] in (SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE):
                return 0
            raise

    def sendto(self, data, flags_or_addr, addr=None):
        self._refuse('sendto')
        if addr is None:
            return self._sock.sendto(data, flags_or_addr)
        return self._sock.sendto(data, flags_or_addr, addr)

    def sendall(self, data, flags=0):
        if not self._encrypts('sendall', flags):
            return socket.sendall(self, data, flags)
        count = 0
        while count < len(data):
            count += self.send(data[count:])
        return len(data)

    def recv(self, buflen=1024, flags=0):
        return self.read(buflen) if self._encrypts('recv', flags) else self._sock.recv(buflen, flags)

    def recv_into(self, buffer, nbytes=None, flags=0):
        if nbytes is None:
            nbytes = len(buffer) if buffer else 1024
        if self._encrypts('recv_into', flags):
            return self.read(nbytes, buffer)
        return self._sock.recv_into(buffer, nbytes, flags)

    def recvfrom(self, buflen=1024, flags=0):
        self._refuse('recvfrom')
        return self._sock.recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        self._refuse('recvfrom_into')
        return self._sock.recvfrom_into(buffer, nbytes, flags)

    def shutdown(self, how):
        self._checkClosed()
        self._sslobj = None
        socket.shutdown(self, how)

    def close(self):
        if self._makefile_refs < 1:
            self._sslobj = None
            socket.close(self)
        else:
            self._makefile_refs -= 1

    def unwrap(self):
        """Ends the encryption; the socket under it."""
        if not self._sslobj:
            raise ValueError('No SSL wrapper around ' + str(self))
        under = self._sslobj.shutdown()
        self._sslobj = None
        return under

    def _real_close(self):
        self._sslobj = None
        socket._real_close(self)

    def do_handshake(self, block=False):
        """Agrees with the peer on protocol, cipher and keys, and checks its name."""
        self._check_connected()
        timeout = self.gettimeout()
        try:
            if block and timeout == 0.0:
                self.settimeout(None)
            self._sslobj.do_handshake()
        finally:
            self.settimeout(timeout)
        if self.context.check_hostname:
            if not self.server_hostname:
                raise ValueError('check_hostname needs server_hostname argument')
            match_hostname(self.getpeercert(), self.server_hostname)

    def _real_connect(self, addr, connect_ex):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._connected:
            raise ValueError('attempt to connect already-connected SSLSocket!')
        self._sslobj = self.context._wrap_socket(self._sock, False, self.server_hostname, ssl_sock=self)
        try:
            failure = socket.connect_ex(self, addr) if connect_ex else socket.connect(self, addr)
            if not failure:
                self._connected = True
                if self.do_handshake_on_connect:
                    self.do_handshake()
            return failure
        except (OSError, ValueError):
            self._sslobj = None
            raise

    def connect(self, addr):
        self._real_connect(addr, False)

    def connect_ex(self, addr):
        return self._real_connect(addr, True)

    def accept(self):
        """A connection of a client, encrypted by this one's context, and the client's address."""
        plain, addr = socket.accept(self)
        return self.context.wrap_socket(plain, server_side=True, do_handshake_on_connect=self.do_handshake_on_connect,
                                        suppress_ragged_eofs=self.suppress_ragged_eofs), addr

    def makefile(self, mode='r', bufsize=-1):
        self._makefile_refs += 1
        # Its end counts as one of this socket's.
        return _fileobject(self, mode, bufsize, close=True)

    def get_channel_binding(self, cb_type='tls-unique'):
        """What only the two ends of this connection know; None where there is none yet."""
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError('Unsupported channel binding type')
        if cb_type != 'tls-unique':
            raise NotImplementedError('{0} channel binding type not implemented'.format(cb_type))
        return None if self._sslobj is None else self._sslobj.tls_unique_cb()


def wrap_socket(sock, keyfile=None, certfile=None, server_side=False, cert_reqs=CERT_NONE, ssl_version=PROTOCOL_TLS,
                ca_certs=None, do_handshake_on_connect=True, suppress_ragged_eofs=True, ciphers=None):
    """A socket that encrypts, with a context of its own."""
    return SSLSocket(sock=sock, keyfile=keyfile, certfile=certfile, server_side=server_side, cert_reqs=cert_reqs,
                     ssl_version=ssl_version, ca_certs=ca_certs, do_handshake_on_connect=do_handshake_on_connect,
                     suppress_ragged_eofs=suppress_ragged_eofs, ciphers=ciphers)


# Certificates as text

_MONTHS = 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'


def cert_time_to_seconds(cert_time):
    """The seconds of a time of a certificate, such as "Jan  5 09:34:43 2018 GMT", whatever the locale."""
    from calendar import timegm
    from time import strptime
    rest = ' %d %H:%M:%S %Y GMT'
    month = cert_time[:3].title()
    if month not in _MONTHS:
        raise ValueError('time data %r does not match format "%%b%s"' % (cert_time, rest))
    parsed = strptime(cert_time[3:], rest)
    return timegm((parsed[0], _MONTHS.index(month) + 1) + parsed[2:6])

PEM_HEADER = '-----BEGIN CERTIFICATE-----'
PEM_FOOTER = '-----END CERTIFICATE-----'


def DER_cert_to_PEM_cert(der_cert_bytes):
    text = base64.standard_b64encode(der_cert_bytes).decode('ascii')
    return '\n'.join((PEM_HEADER, textwrap.fill(text, 64), PEM_FOOTER, ''))


def PEM_cert_to_DER_cert(pem_cert_string):
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError('Invalid PEM encoding; must start with %s' % PEM_HEADER)
    text = pem_cert_string.strip()
    if not text.endswith(PEM_FOOTER):
        raise ValueError('Invalid PEM encoding; must end with %s' % PEM_FOOTER)
    return base64.decodestring(text[len(PEM_HEADER):-len(PEM_FOOTER)].encode('ASCII', 'strict'))


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS, ca_certs=None):
    """The certificate of a server, as text; verified where authorities are given."""
    host, port = addr
    required = CERT_NONE if ca_certs is None else CERT_REQUIRED
    context = _create_stdlib_context(ssl_version, cert_reqs=required, cafile=ca_certs)
    with closing(create_connection(addr)) as plain:
        with closing(context.wrap_socket(plain)) as encrypted:
            return DER_cert_to_PEM_cert(encrypted.getpeercert(True))


def get_protocol_name(protocol_code):
    return _PROTOCOL_NAMES.get(protocol_code, '<unknown>')


def sslwrap_simple(sock, keyfile=None, certfile=None):
    """What socket.ssl gives: a connection of _ssl, for programs of Python 2.5."""
    sock = getattr(sock, '_sock', sock)
    context = SSLContext(PROTOCOL_SSLv23)
    if keyfile or certfile:
        context.load_cert_chain(certfile, keyfile)
    connection = context._wrap_socket(sock, server_side=False)
    try:
        sock.getpeername()
    except socket_error:
        # It is not connected yet.
        return connection
    connection.do_handshake()
    return connection
