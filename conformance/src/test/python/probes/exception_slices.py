# Slices of an exception are those of its arguments, counted from their end.
from probing import tell

e = Exception(1, 2, 3)
BOUNDS = -7, -4, -3, -2, -1, 0, 1, 2, 3, 5
for i in BOUNDS:
    for j in BOUNDS:
        tell('e[%d:%d]' % (i, j))
    tell('e[%d:]' % i)
    tell('e[:%d]' % i)
