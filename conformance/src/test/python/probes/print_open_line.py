# A print with a comma at its end leaves the line open; the end of the program ends it.
print 1,
print 2
print 'open',
