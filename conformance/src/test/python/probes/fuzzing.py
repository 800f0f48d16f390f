"""What the programs of random cases share: the numbers, the same for a seed everywhere, and a mask of addresses."""

MASK = (1 << 64) - 1
BASES = '(MRO) for bases '
NAMES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_, '
state = 0


def start(seed):
    """Begins the numbers of a seed."""
    global state
    state = 88172645463325252 + seed * 7919


def start_case(seed, number):
    """Begins the numbers of one case of a seed."""
    global state
    state = (88172645463325252 + seed * 7919 + number * 2654435761) & MASK
    for _ in 1, 2, 3, 4:
        random_bits()


def random_bits():
    """64 random bits."""
    global state
    state ^= state << 13 & MASK
    state ^= state >> 7
    state ^= state << 17 & MASK
    return state


def rnd(n):
    return int((random_bits() >> 11) % n)


def pick(items):
    return items[rnd(len(items))]


def without_addresses(text):
    """Replaces every long hexadecimal number: unlike in other programs, an address may stand anywhere."""
    parts = text.split('0x')
    masked = parts[0]
    for part in parts[1:]:
        rest = part.lstrip('0123456789abcdef')
        masked += '0x' + ('...' if len(part) - len(rest) > 8 else part[:len(part) - len(rest)]) + rest
    return in_order(masked)


def in_order(text):
    """Sorts the classes that an error of their order names: in CPython their addresses say which comes first."""
    parts = text.split(BASES)
    for i in range(1, len(parts)):
        rest = parts[i].lstrip(NAMES)
        names = parts[i][:len(parts[i]) - len(rest)]
        parts[i] = ', '.join(sorted(names.split(', '))) + rest
    return BASES.join(parts)
