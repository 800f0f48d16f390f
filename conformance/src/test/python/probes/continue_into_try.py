"""A loop that begins with a try statement, and a continue that leads to it through others."""


def through_finally(n):
    out = []
    while 1:
        try:
            n -= 1
            if n > 2:
                continue
            if n < 0:
                break
        finally:
            out.append(n)
    return out


def at_once(n):
    seen = iter(range(n))
    try:
        while 1:
            try:
                continue
            finally:
                seen.next()
    except StopIteration:
        return n


def nested(n):
    out = []
    while 1:
        try:
            try:
                n -= 1
                if n % 2:
                    continue
                if n < 0:
                    return out
            finally:
                out.append(n)
        except ValueError:
            pass
        finally:
            out.append(-n)


def in_handler(n):
    while 1:
        try:
            n -= 1
            if n:
                raise ValueError(n)
            return n
        except ValueError:
            try:
                continue
            finally:
                n -= n > 1


print through_finally(6)  # => [5, 4, 3, 2, 1, 0, -1]
print at_once(4)  # => 4
print nested(4)  # => [3, -3, 2, -2, 1, -1, 0, 0, -1, 1, -2, 2]
print in_handler(9)  # => 0
