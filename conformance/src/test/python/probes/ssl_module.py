# _ssl: contexts, files, certificates, and connections between the two ends of a pair of sockets.

import _socket
import _ssl
import os
import tempfile

from probing import attempt, probe, tell

AUTHORITY = '''
-----BEGIN CERTIFICATE-----
MIIBiTCCATCgAwIBAgICEAEwCgYIKoZIzj0EAwIwMzELMAkGA1UEBhMCWFkxEDAO
BgNVBAoMB0V4YW1wbGUxEjAQBgNVBAMMCWF1dGhvcml0eTAgFw0yMDAxMDEwMDAw
MDBaGA8yMTIwMDEwMTAwMDAwMFowMzELMAkGA1UEBhMCWFkxEDAOBgNVBAoMB0V4
YW1wbGUxEjAQBgNVBAMMCWF1dGhvcml0eTBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABOdjt1HBYFjnEdRz4A808yz+Sr7leF3xiOne6J8ILNqvdG7NiD8iHLc6RdvH
JKjFghSCc5iTkvgQLaMM43euUDujMjAwMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0O
BBYEFJq17gOJDRBuUnsJKlqs57+TDkC9MAoGCCqGSM49BAMCA0cAMEQCIDcAlqRa
dYTQ1ZqBD9+Y+SwoSbHpg0WjZTqFan/syLCsAiAUZeQ40Hr5dhD0P18uz7krF7wy
aRrO1oBNAHImH8ds5A==
-----END CERTIFICATE-----
'''

CERTIFICATE = '''
-----BEGIN CERTIFICATE-----
MIICZjCCAgugAwIBAgICEAIwCgYIKoZIzj0EAwIwMzELMAkGA1UEBhMCWFkxEDAO
BgNVBAoMB0V4YW1wbGUxEjAQBgNVBAMMCWF1dGhvcml0eTAgFw0yMDAxMDEwMDAw
MDBaGA8yMTIwMDEwMTAwMDAwMFowMzELMAkGA1UEBhMCWFkxEDAOBgNVBAoMB0V4
YW1wbGUxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABKMUvI5WjjClavPHzl+nMgU4lVTooFu4jPwK+3S25+J+8WplydFGqXOU491g
6OcbOiKiE3abSCHKd1LZtj2wGfSjggELMIIBBzBBBgNVHREEOjA4gglsb2NhbGhv
c3SCDSouZXhhbXBsZS5vcmeHBH8AAAGBB2FAYi5vcmeGDWh0dHA6Ly94Lm9yZy8w
HQYDVR0lBBYwFAYIKwYBBQUHAwEGCCsGAQUFBwMCMDQGCCsGAQUFBwEBBCgwJjAk
BggrBgEFBQcwAYYYaHR0cDovL29jc3AuZXhhbXBsZS5vcmcvMC0GA1UdHwQmMCQw
IqAgoB6GHGh0dHA6Ly9jcmwuZXhhbXBsZS5vcmcvYS5jcmwwHQYDVR0OBBYEFDNA
mGaCNYu0LstuiY2sBpykm5FrMB8GA1UdIwQYMBaAFJq17gOJDRBuUnsJKlqs57+T
DkC9MAoGCCqGSM49BAMCA0kAMEYCIQDSpdbYm0CATW86v009WtkEFFGjr3vl/IKF
uyYZ5OzP6QIhAJ2XkdEcTxswJRe1LmvzCTw0uFhfkEHGqjFiS/Uz/8fI
-----END CERTIFICATE-----
'''

KEY = '''
-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIKG08T7T9kByAKRtMHJK2oXSpS84HglKlb/vNuJtix0NoAoGCCqGSM49
AwEHoUQDQgAEoxS8jlaOMKVq88fOX6cyBTiVVOigW7iM/Ar7dLbn4n7xamXJ0Uap
c5Tj3WDo5xs6IqITdptIIcp3Utm2PbAZ9A==
-----END EC PRIVATE KEY-----
'''

OLD_KEY = '''
-----BEGIN EC PRIVATE KEY-----
Proc-Type: 4,ENCRYPTED
DEK-Info: AES-128-CBC,66ED8E2C631865C977C938C053F13DC1

hEpYj3HCYAQaTfOarJ3WQsd4jqAyBpLJDycg2x8h+ZkevmbAetGL/E6t5U7/sSSE
PxVPZvxzPtGMLQKGTbVBeQe0ia/SpXN9JANKGTIuh47zdNUiGeBK5IjEGWCp5H/N
qOADdoJKtPOZa3+nh11DX1xnUv6ArP/d9mpbLAObnDs=
-----END EC PRIVATE KEY-----
'''

NEW_KEY = '''
-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAg0hnADpadEXwICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEIFFfjUk2f0oiizIBrkPpUIEgZCm
3u2eatR/Q/bF+VY9TCmHi5xAtNR5tN+mkAIPj8nNhuHRvgFQ4UPacvBFJRIslTiJ
uoceWkTkq0oZpEwCP4dQLjp+LB56L513JbXMOOCN9NLlnxTjcpuH6OiVsFW9sTe2
G+kipePyY48hGqwRsZ9DoszPWHDeigUdGKepIcUr5h4QPvb/3s9Blp9/S+A/jEs=
-----END ENCRYPTED PRIVATE KEY-----
'''

OTHER = '''
-----BEGIN EC PRIVATE KEY-----
MHcCAQEEILLvKGUyNeh1mTBFGnun+5SKRtgefILF6HabqVIkjOd9oAoGCCqGSM49
AwEHoUQDQgAEGByM1K/RvjKr2NMTr91rPD9a9NZU6LFU+3ZdrsVGy7ef+70f+u/M
GwrOMSAJT43lZRU4vJ3c/bR9SL4Tw4WqMg==
-----END EC PRIVATE KEY-----
'''


def write(text):
    handle, path = tempfile.mkstemp()
    os.write(handle, text)
    os.close(handle)
    paths.append(path)
    return path

paths = []
both = write(CERTIFICATE + KEY)
certificate = write(CERTIFICATE)
authority = write(AUTHORITY)
other = write(OTHER)
junk = write('junk')
c = _ssl._SSLContext(_ssl.PROTOCOL_TLS)


def failure(f, *args, **keywords):
    """What an error of _ssl has in it."""
    try:
        return f(*args, **keywords)
    except _ssl.SSLError as e:
        return type(e).__name__, e.errno, str(e), getattr(e, 'library', '-'), getattr(e, 'reason', '-')
    except Exception as e:
        return type(e).__name__, str(e)

probe(r'''
_ssl._SSLContext()
_ssl._SSLContext(-1)
_ssl._SSLContext(2, 3)
_ssl._SSLSocket()
c.verify_mode, c.verify_flags, c.check_hostname, type(c.options), c.options & _ssl.OP_NO_SSLv3 != 0
failure(setattr, c, 'check_hostname', True)
failure(setattr, c, 'verify_mode', 3)
failure(setattr, c, 'verify_flags', None)
failure(delattr, c, 'options')
setattr(c, 'verify_mode', 2), setattr(c, 'check_hostname', 1), c.check_hostname
failure(setattr, c, 'verify_mode', 0)
failure(c.set_ciphers, 'none')
failure(c.set_ciphers, 'ECDHE+AESGCM:!aNULL')
failure(c.set_ciphers, 3)
failure(c.load_cert_chain)
failure(c.load_cert_chain, '/not/there')
failure(c.load_cert_chain, junk)
failure(c.load_cert_chain, certificate)
failure(c.load_cert_chain, certificate, other)
failure(c.load_cert_chain, 3)
failure(c.load_cert_chain, both)
failure(c.load_cert_chain, certificate, write(OLD_KEY), 'secret')
failure(c.load_cert_chain, certificate, write(NEW_KEY), lambda: u'secret')
failure(c.load_cert_chain, certificate, write(OLD_KEY), 'wrong')
failure(c.load_cert_chain, certificate, write(OLD_KEY), lambda: 1 / 0)
failure(c.load_cert_chain, certificate, write(OLD_KEY), lambda: 3)
failure(c.load_cert_chain, certificate, write(OLD_KEY), 'x' * 2000)
failure(c.load_cert_chain, both, None, 3)
failure(c.load_verify_locations)
failure(c.load_verify_locations, '/not/there')
failure(c.load_verify_locations, junk)
failure(c.load_verify_locations, None, '/not/there')
failure(c.load_verify_locations, cadata='')
failure(c.load_verify_locations, cadata='xx')
failure(c.load_verify_locations, cadata=u'xx')
failure(c.load_verify_locations, cadata=u'\xe4')
failure(c.load_verify_locations, cadata=3)
failure(c.load_verify_locations, cadata=AUTHORITY.decode('ascii')), sorted(c.cert_store_stats().items())
failure(c.load_verify_locations, certificate), sorted(c.cert_store_stats().items())
[sorted(d.items()) for d in c.get_ca_certs()]
[len(d) for d in c.get_ca_certs(True)], len(c.get_ca_certs(binary_form=False))
sorted(_ssl._test_decode_cert(certificate).items())
failure(_ssl._test_decode_cert, junk), failure(_ssl._test_decode_cert, '/not/there')
failure(c.load_dh_params, '/not/there')
failure(c.load_dh_params, junk)
failure(c.set_ecdh_curve, 'foo'), failure(c.set_ecdh_curve, None), failure(c.set_ecdh_curve, u'prime256v1')
failure(c.set_servername_callback, 3), failure(c.set_servername_callback, None)
failure(c._set_alpn_protocols, bytearray('\x03foo')), failure(c._set_alpn_protocols, 'x')
failure(c._set_npn_protocols, 'x')
sorted(c.session_stats().items())
failure(c._wrap_socket), failure(c._wrap_socket, 3, 1)
failure(_ssl.RAND_add, 'x', 0.5), failure(_ssl.RAND_add, 'x', 'y'), _ssl.RAND_status()
_ssl.txt2obj('1.3.6.1.5.5.7.3.1'), _ssl.txt2obj('serverAuth', name=True), _ssl.nid2obj(13)
failure(_ssl.txt2obj, 'serverAuth'), failure(_ssl.txt2obj, '1.2.3.4.5'), failure(_ssl.nid2obj, -1)
failure(_ssl.nid2obj, 1000000)
_ssl.get_default_verify_paths()[::2]
_ssl.SSLError.__mro__[1:3], _ssl.SSLEOFError.__bases__, _ssl.SSLError.__module__
str(_ssl.SSLError(1, 'x')), str(_ssl.SSLError('x')), str(_ssl.SSLError()), repr(_ssl.SSLError(1, 'x'))
_ssl.err_names_to_codes[u'CERTIFICATE_VERIFY_FAILED'], sorted(_ssl.lib_codes_to_names.items())
''')


class Owner(object):
    """What a connection belongs to."""

owner = Owner()


def pair(client, server, host=None):
    """The two ends of a connection that does not block."""
    sockets = _socket.socketpair()
    for s in sockets:
        s.setblocking(False)
    return client._wrap_socket(sockets[0], 0, host), server._wrap_socket(sockets[1], 1, None, owner)


def shake(a, b):
    """Lets both ends take turns until they are done or fail; what each said last."""
    said = [None, None]
    for turn in range(10):
        for i, end in enumerate((a, b)):
            if said[i] is None or said[i][0] == 'SSLWantReadError':
                said[i] = failure(end.do_handshake) or ('done',)
    return [s[:1] + s[3:] for s in said]


def make(mode=0, chain=None, trusted=None, options=0):
    context = _ssl._SSLContext(_ssl.PROTOCOL_TLS)
    context.options |= options
    context.verify_mode = mode
    if chain:
        context.load_cert_chain(chain)
    if trusted:
        context.load_verify_locations(trusted)
    return context


def talk(a, b):
    """What passes from one end to the other."""
    written = a.write('x' * 20000), b.write(buffer('answer'))
    target = bytearray(10)
    first = b.read(5), b.pending() > 0
    count = 5
    while count < 20000:
        count += len(b.read(30000))
    parts = first, count, a.read(100, target), str(target[:6])
    return written, parts, failure(a.read, 1)

a, b = pair(make(), make(0, both))
tell('failure(a.read, 0), a.cipher(), a.compression(), a.pending(), a.selected_alpn_protocol()')
tell('failure(a.peer_certificate), failure(a.shutdown)')
tell('failure(a.do_handshake)')
tell('shake(a, b)')
tell('a.cipher(), a.version(), a.peer_certificate(), len(a.peer_certificate(True)) > 500, b.peer_certificate()')
tell('talk(a, b)')
tell('failure(a.read, -1), failure(a.read, 1, 3), failure(a.write), failure(a.write, 3)')
tell('failure(a.shutdown)')
tell("failure(b.read, 1), type(b.shutdown()).__name__, type(a.shutdown()).__name__")
a, b = pair(make(0, None, None, _ssl.OP_NO_TLSv1_3), make(0, both))
tell('shake(a, b), a.cipher(), a.version(), talk(a, b)')
a, b = pair(make(2, None, authority), make(0, both))
tell('shake(a, b)')
tell('sorted(a.peer_certificate().items())')
a, b = pair(make(2, None, certificate), make(0, both))
tell('shake(a, b)[0]')
a, b = pair(make(0, both), make(2, both, authority))
tell("shake(a, b), b.peer_certificate()['serialNumber']")
a, b = pair(make(), make(2, both, authority))
tell('shake(a, b)[1]')
a, b = pair(make(), make())
tell('shake(a, b)')

seen = []


def chosen(answer):
    def callback(connection, name, context):
        seen.append((type(connection).__name__, name, context is server))
        return answer
    server = make(0, both)
    server.set_servername_callback(callback)
    return server

for answer in None, _ssl.ALERT_DESCRIPTION_ACCESS_DENIED:
    a, b = pair(make(), chosen(answer), 'example.org')
    tell('shake(a, b)[0]')
a, b = pair(make(), chosen(None))
tell('shake(a, b)[0], seen')

client, server = make(), make(0, both)
client._set_alpn_protocols('\x01a\x01b')
server._set_alpn_protocols('\x01b\x01a')
a, b = pair(client, server)
tell('shake(a, b), a.selected_alpn_protocol()')
tell("client.session_stats()['connect_good'], server.session_stats()['accept_good']")
a.context = server
tell("a.context is server, failure(setattr, a, 'context', 3)")

left, right = _socket.socketpair()
right.send('GET / HTTP/1.0' + chr(13) + chr(10))
tell('failure(server._wrap_socket(left, 1).do_handshake)')
left, right = _socket.socketpair()
right.send('not TLS at all')
tell('failure(server._wrap_socket(left, 1).do_handshake)')
left, right = _socket.socketpair()
left.settimeout(0.01)
tell('failure(client._wrap_socket(left, 0).do_handshake)')

for path in paths:
    os.remove(path)
