"""Makes a program smaller as long as something holds of it."""

import StringIO
import token
import tokenize

LONGEST = 12
AT_ONCE = 500


def shrunk(source, holding):
    """The smallest program found of which it holds.

    `holding` takes a list of programs, which compile, and returns the first of which it holds, or None.
    """
    for smaller in without_lines, without_tokens:
        while True:
            programs = set(program for program in smaller(source) if len(program) < len(source))
            found = first(sorted(compiling(programs), key=len), holding)
            if found is None:
                break
            source = found
    return source


def first(programs, holding):
    for start in range(0, len(programs), AT_ONCE):
        found = holding(programs[start:start + AT_ONCE])
        if found is not None:
            return found
    return None


def compiling(programs):
    """The programs without those that are none."""
    result = []
    for program in programs:
        try:
            compile(program, 'program', 'exec')
        except (SyntaxError, TypeError, OverflowError, MemoryError):
            continue
        result.append(program)
    return result


def indentation(line):
    return len(line) - len(line.lstrip())


def end_of(lines, i):
    """Where the block ends that line i begins."""
    end = i + 1
    while end < len(lines) and indentation(lines[end]) > indentation(lines[i]):
        end += 1
    return end


def without_lines(source):
    """Programs that lack statements, a branch, or what stands around a block."""
    lines = source.splitlines()
    for i, line in enumerate(lines):
        if i and lines[i - 1].lstrip().startswith('while ') and '-=' in line:
            # Else it would not end.
            continue
        end = end_of(lines, i)
        block = [inner[4:] for inner in lines[i + 1:end]]
        pad = ' ' * indentation(line)
        yield text(lines[:i], lines[end:])
        yield text(lines[:i], [pad + 'pass'], lines[end:])
        if block:
            yield text(lines[:i], block, lines[end:])
            yield text(lines[:i + 1], [pad + '    pass'], lines[end:])
        for count in range(12):
            # The statements or branches behind it, too.
            if end == len(lines) or indentation(lines[end]) != indentation(line):
                break
            end = end_of(lines, end)
            yield text(lines[:i], lines[end:])
            if block:
                yield text(lines[:i], block, lines[end:])


def without_tokens(source):
    """Programs that lack some tokens of a line, or have a number in their place."""
    lines = source.splitlines()
    for i, line in enumerate(lines):
        places = [(start, end) for start, end in tokens_of(line.strip())]
        for first_token in range(len(places)):
            for last in range(first_token, min(len(places), first_token + LONGEST)):
                start, end = places[first_token][0], places[last][1]
                stripped = line.strip()
                if not balanced(stripped[start:end]):
                    continue
                for instead in '', '0':
                    new = stripped[:start] + instead + stripped[end:]
                    if len(new) < len(stripped) and new.strip():
                        yield text(lines[:i], [' ' * indentation(line) + new.strip()], lines[i + 1:])


def tokens_of(line):
    """The first and last column of each token of a line, without those that have no text."""
    try:
        for kind, string, start, end, _ in tokenize.generate_tokens(StringIO.StringIO(line).readline):
            if string and kind not in (token.NEWLINE, token.INDENT, tokenize.NL, tokenize.COMMENT):
                yield start[1], end[1]
    except tokenize.TokenError:
        # What the line opens another one closes.
        pass


def balanced(piece):
    return all(piece.count(a) == piece.count(b) for a, b in ('()', '[]', '{}'))


def text(*parts):
    return ''.join(line + '\n' for part in parts for line in part)
