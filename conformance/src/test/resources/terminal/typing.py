# Types at the prompt of a command on a pseudo-terminal: typing.py DIRECTORY COMMAND...
# Run by CPython 2.7. Prints "done", or what it waited for in vain and what had come since.
import errno, fcntl, os, pty, select, struct, sys, termios, time

WAIT = 40

STEPS = [
    # what to wait for, what to type then
    ('>>> ', '1+2\r'),
    ('3\r\n', None),
    ('>>> ', '\x1b[A\x7f5\r'),                      # the line before, its last character replaced
    ('6\r\n', None),
    ('>>> ', '"ac"\x1b[D\x1b[Db\x05.upper()\r'),    # the cursor to the left, and to the end
    ("'ABC'", None),
    ('>>> ', 'print "a\tb".count("\\t")\r'),        # a tab is a tab ...
    ('1\r\n', None),
    ('>>> ', 'import sys, rlcompleter, readline as r; r.parse_and_bind("tab: complete")\r'),
    ('>>> ', 'sys.maxi\t\r'),                       # ... or completes
    (str(sys.maxint), None),
    ('>>> ', 'sys.exc_\t\t'),                       # or lists
    ('sys.exc_type', '\x15junk\x03'),
    ('KeyboardInterrupt', None),
    ('>>> ', 'if 1:\r'),
    ('... ', '  print 70 + 7\r'),
    ('... ', '\r'),
    ('77\r\n', None),
    ('>>> ', 'raw_input("name? ")\r'),
    ('name? ', 'ab\x02X\r'),
    ("'aXb'", None),
    ('>>> ', 'r.set_startup_hook(lambda: r.insert_text("typed "))\r'),
    ('>>> typed ', '\x15r.set_startup_hook()\r'),
    ('>>> ', 'raw_input("more? ")\r'),
    ('more? ', '\x03'),
    ('KeyboardInterrupt', None),
    ('>>> ', 'raw_input("more? ")\r'),
    ('more? ', '\x04'),
    ('EOFError', None),
    ('>>> ', 'r.write_history_file(%r)\r' % os.path.join(sys.argv[1], 'history')),
    ('>>> ', '\x04'),
]


def without_escapes(text):
    out, i = [], 0
    while i < len(text):
        if text[i] != '\x1b':
            out.append(text[i])
        elif text[i + 1:i + 2] == '[':
            i += 2
            while i < len(text) and not '@' <= text[i] <= '~':
                i += 1
        else:
            i += 1
        i += 1
    return ''.join(out)


def main(command):
    child, terminal = pty.fork()
    if not child:
        os.environ['TERM'] = 'xterm'
        os.environ['HOME'] = sys.argv[1]
        os.execv(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
    said = ''
    for expected, typed in STEPS:
        end = time.time() + WAIT
        while expected not in without_escapes(said):
            if not select.select([terminal], [], [], max(0, end - time.time()))[0]:
                return 'no %r in %r' % (expected, said)
            try:
                said += os.read(terminal, 4096)
            except OSError as e:
                return 'ended before %r, after %r' % (expected, said)
        if typed is not None:
            said = ''
            # The editor is to be ready: what comes before is for the terminal's own to edit.
            time.sleep(0.3)
            os.write(terminal, typed)
        else:
            plain = without_escapes(said)
            said = plain[plain.index(expected) + len(expected):]
    while True:
        try:
            if not os.read(terminal, 4096):
                break
        except OSError as e:
            break
    status = os.waitpid(child, 0)[1]
    return 'done' if status == 0 else 'status %d' % status


print main(sys.argv[2:])
