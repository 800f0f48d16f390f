# Measures: sqlite3, in memory.
# One unit: rows are inserted, updated, joined, grouped and read.

import sqlite3


def run(n):
    total = 0
    connection = sqlite3.connect(':memory:')
    connection.execute('create table person (id integer primary key, name text, age integer)')
    connection.execute('create table visit (person integer, day integer, note text)')
    for i in xrange(n):
        connection.execute('delete from person')
        connection.execute('delete from visit')
        connection.executemany('insert into person values (?, ?, ?)', ((k, 'name %d' % k, k % 90) for k in xrange(100)))
        connection.executemany('insert into visit values (?, ?, ?)', ((k % 100, k, u'note') for k in xrange(300)))
        connection.commit()
        rows = connection.execute(
            'select name, count(*), max(day) from person join visit on id = person where age > ?'
            ' group by id order by name',
            (20,)).fetchall()
        total += len(rows) + sum(row[1] for row in rows)
        for row in connection.execute('select id, age from person where name like ?', ('name 1%',)):
            total += row[0] + row[1]
    connection.close()
    return total


N = 230
CHECK = 130640
