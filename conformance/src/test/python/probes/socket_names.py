# Names and numbers of hosts, services and protocols.
import _socket as S
from probing import attempt

for function in S.htons, S.ntohs:
    print repr(function(1)), function(0x1234), function(70000), function(1L)
    print attempt(function, -1)
    print attempt(function, 1 << 32)
    print attempt(function, 'a')
# => 256 13330 28689 256
# => OverflowError: can't convert negative number to unsigned long
# => OverflowError: signed integer is greater than maximum
# => TypeError: an integer is required
# => 256 13330 28689 256
# => OverflowError: can't convert negative number to unsigned long
# => OverflowError: signed integer is greater than maximum
# => TypeError: an integer is required
for function in S.htonl, S.ntohl:
    print repr(function(1)), function(0x12345678), repr(function(1L)), function(0xdeadbeef)
    print attempt(function, -1)
    print attempt(function, -1L)
    print attempt(function, 1L << 32)
    print attempt(function, 1L << 70)
    print attempt(function, 'a')
# => 16777216L 2018915346 16777216L 4022250974
# => OverflowError: can't convert negative number to unsigned long
# => OverflowError: can't convert negative value to unsigned long
# => OverflowError: long int larger than 32 bits
# => OverflowError: long int too large to convert
# => TypeError: expected int/long, str found
# => 16777216L 2018915346 16777216L 4022250974
# => OverflowError: can't convert negative number to unsigned long
# => OverflowError: can't convert negative value to unsigned long
# => OverflowError: long int larger than 32 bits
# => OverflowError: long int too large to convert
# => TypeError: expected int/long, str found
for text in '127.1', '1', '1.2', '1.2.3', '0x7f.1', '010.1', '255.255.255.255', '1.2.3.4 x', '4294967295':
    print text, repr(S.inet_aton(text))
# => 127.1 '\x7f\x00\x00\x01'
# => 1 '\x00\x00\x00\x01'
# => 1.2 '\x01\x00\x00\x02'
# => 1.2.3 '\x01\x02\x00\x03'
# => 0x7f.1 '\x7f\x00\x00\x01'
# => 010.1 '\x08\x00\x00\x01'
# => 255.255.255.255 '\xff\xff\xff\xff'
# => 1.2.3.4 x '\x01\x02\x03\x04'
# => 4294967295 '\xff\xff\xff\xff'
for text in '', '1.2.3.4.5', '1.2.70000', '256.1', '08.1', '0x', '1.', '.1', ' 1', '1.2.3.4x', '4294967296':
    print attempt(S.inet_aton, text)
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
# => error: illegal IP address string passed to inet_aton
print S.inet_ntoa('abcd'), S.inet_ntoa(buffer('\xff\0\0\1'))  # => 97.98.99.100 255.0.0.1
print attempt(S.inet_ntoa, 'abc')  # => error: packed IP wrong length for inet_ntoa
print attempt(S.inet_ntoa, 1)  # => TypeError: inet_ntoa() argument 1 must be string or read-only buffer, not int
print repr(S.inet_pton(S.AF_INET, '1.2.3.4'))  # => '\x01\x02\x03\x04'
for text in '1.2.3', '1.2.3.4.5', '01.2.3.4', '256.0.0.0', '':
    print attempt(S.inet_pton, S.AF_INET, text)
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
for text in '::', '::1', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4', 'fe80::1', '1::8', '::1.2.3.4':
    print text, repr(S.inet_pton(S.AF_INET6, text))
# => :: '\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
# => ::1 '\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01'
# => 1:2:3:4:5:6:7:8 '\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x08'
# => ::ffff:1.2.3.4 '\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x01\x02\x03\x04'
# => fe80::1 '\xfe\x80\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01'
# => 1::8 '\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x08'
# => ::1.2.3.4 '\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x02\x03\x04'
for text in '', ':', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', 'fe80::1%lo', '[::1]', 'g::':
    print attempt(S.inet_pton, S.AF_INET6, text)
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
# => error: illegal IP address string passed to inet_pton
print attempt(S.inet_pton, 1, '::1')  # => error: [Errno 97] Address family not supported by protocol
print S.inet_ntop(S.AF_INET, 'abcd')  # => 97.98.99.100
zeros = '\0' * 16
for packed in zeros, zeros[1:] + '\1', zeros[2:] + '\1\1', zeros[4:] + '\1\2\3\4', 'a' * 16, '\xfe\x80' + zeros[2:]:
    print S.inet_ntop(S.AF_INET6, packed)
# => ::
# => ::1
# => ::101
# => ::1.2.3.4
# => 6161:6161:6161:6161:6161:6161:6161:6161
# => fe80::
print S.inet_ntop(S.AF_INET6, zeros[6:] + '\xff\xff\1\2\3\4')  # => ::ffff:1.2.3.4
print S.inet_ntop(S.AF_INET6, '\0\1\0\0\0\0\0\1\0\0\0\0\0\0\0\1')  # => 1:0:0:1::1
print S.inet_ntop(S.AF_INET6, '\0\1\0\0\0\1\0\1\0\1\0\1\0\1\0\1')  # => 1:0:1:1:1:1:1:1
print attempt(S.inet_ntop, S.AF_INET, 'abc')  # => ValueError: invalid length of packed IP address string
print attempt(S.inet_ntop, S.AF_INET6, 'a')  # => ValueError: invalid length of packed IP address string
print attempt(S.inet_ntop, 1, 'a')  # => ValueError: unknown address family 1

# Hosts that need no server to be found.
print S.gethostbyname('1.2.3.4'), S.gethostbyname(''), S.gethostbyname('<broadcast>'), S.gethostbyname(u'localhost')
# => 1.2.3.4 0.0.0.0 255.255.255.255 127.0.0.1
print attempt(S.gethostbyname, 1)  # => TypeError: gethostbyname() argument 1 must be string, not int
print attempt(S.gethostbyname)  # => TypeError: gethostbyname() takes exactly 1 argument (0 given)
print attempt(S.gethostbyaddr, 1)  # => TypeError: gethostbyaddr() argument 1 must be string, not int
print S.getaddrinfo('127.0.0.1', 80, 0, S.SOCK_STREAM)  # => [(2, 1, 6, '', ('127.0.0.1', 80))]
print S.getaddrinfo('127.0.0.1', '80', S.AF_INET, S.SOCK_DGRAM)  # => [(2, 2, 17, '', ('127.0.0.1', 80))]
print S.getaddrinfo(u'127.0.0.1', 80L, 0, S.SOCK_STREAM, 0, S.AI_NUMERICHOST)  # => [(2, 1, 6, '', ('127.0.0.1', 80))]
print S.getaddrinfo('::1', None, 0, S.SOCK_STREAM)  # => [(10, 1, 6, '', ('::1', 0, 0, 0))]
print S.getaddrinfo(None, 80, S.AF_INET, S.SOCK_STREAM, 0, S.AI_PASSIVE)  # => [(2, 1, 6, '', ('0.0.0.0', 80))]
print attempt(S.getaddrinfo)  # => TypeError: getaddrinfo() takes at least 2 arguments (0 given)
print attempt(S.getaddrinfo, 1, 80)  # => TypeError: getaddrinfo() argument 1 must be string or None
print attempt(S.getaddrinfo, '127.0.0.1', 8.5)  # => error: getaddrinfo() argument 2 must be integer or string
print attempt(S.getaddrinfo, '127.0.0.1', 'no-such-service')
# => gaierror: [Errno -8] Servname not supported for ai_socktype
print attempt(S.getaddrinfo, 'localhost', 80, 99)  # => gaierror: [Errno -6] ai_family not supported
print attempt(S.getaddrinfo, 'x', 80, 0, 0, 0, S.AI_NUMERICHOST)  # => gaierror: [Errno -2] Name or service not known
print S.getnameinfo(('127.0.0.1', 80), S.NI_NUMERICHOST | S.NI_NUMERICSERV)  # => ('127.0.0.1', '80')
print S.getnameinfo(('::1', 2), S.NI_NUMERICHOST | S.NI_NUMERICSERV)  # => ('::1', '2')
print attempt(S.getnameinfo, 1, 0)  # => TypeError: getnameinfo() argument 1 must be a tuple
print attempt(S.getnameinfo, (), 0)  # => TypeError: function takes at least 2 arguments (0 given)
print attempt(S.getnameinfo, ('1', 2, 3, 4, 5), 0)  # => TypeError: function takes at most 4 arguments (5 given)
print attempt(S.getnameinfo, ('127.0.0.1', 2, 3, 4), 0)  # => error: IPv4 sockaddr must be 2 tuple
print attempt(S.getnameinfo, ('::1', 2, -1), 2)  # => OverflowError: getsockaddrarg: flowinfo must be 0-1048575.
print attempt(S.getservbyname, 'no-such-service')  # => error: service/proto not found
print attempt(S.getservbyname, 1)  # => TypeError: getservbyname() argument 1 must be string, not int
print attempt(S.getservbyport, 70000)  # => OverflowError: getservbyport: port must be 0-65535.
print attempt(S.getservbyport, 'a')  # => TypeError: an integer is required
print attempt(S.getprotobyname, 'no-such-protocol')  # => error: protocol not found
print type(S.gethostname()), S.gethostname() != ''  # => <type 'str'> True
for error in S.herror, S.gaierror, S.timeout:
    print error, error.__mro__[1], error(1, 'text')
# => <class 'socket.herror'> <class 'socket.error'> [Errno 1] text
# => <class 'socket.gaierror'> <class 'socket.error'> [Errno 1] text
# => <class 'socket.timeout'> <class 'socket.error'> [Errno 1] text
