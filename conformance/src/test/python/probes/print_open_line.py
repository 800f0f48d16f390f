# A print with a comma at its end leaves the line open; the end of the program ends it. (The output is in a file, for
# it holds a carriage return and has no end.)
print 'x\r',
print 'y'
print 1,
print 2
print 'open',
