# _sqlite3: statements, parameters, transactions, functions, rows, adapters, converters.

import _sqlite3 as sqlite
import posix

from probing import probe

con = sqlite.connect(':memory:')
cur = con.cursor()


class Sum(object):

    def __init__(self):
        self.n = 0

    def step(self, x):
        self.n += x

    def finalize(self):
        return self.n



NAME = '/tmp/cellvm-sqlite-probe-%d' % posix.getpid()
typed = sqlite.connect(':memory:', detect_types=sqlite.PARSE_DECLTYPES | sqlite.PARSE_COLNAMES)

probe(r'''
cur.execute('create table t(a integer primary key, b text, c blob, d real)') is cur, cur.rowcount, cur.description
cur.execute('insert into t values(?,?,?,?)', (1, u'x\xe9', buffer('bl'), 1.5)) is cur, cur.rowcount, cur.lastrowid
cur.execute('insert into t values(:a,:b,:c,:d)', {'a': 2, 'b': 'y', 'c': None, 'd': 3L}) is cur, cur.lastrowid
cur.executemany('insert into t(a) values(?)', [(3,), (4,)]) is cur, cur.rowcount, con.total_changes
cur.execute('select a, b, d from t').fetchall(), cur.rowcount, [c[0] for c in cur.description]
map(type, cur.execute('select * from t').fetchone())
cur.execute('select a from t').fetchmany(2), cur.fetchone(), cur.fetchone(), cur.fetchone(), list(cur)
cur.execute('update t set d = 1 where a > 2').rowcount, cur.execute('delete from t where a = 4').rowcount
cur.execute('foo')
cur.execute('select * from nope')
cur.execute('insert into t(a) values(1)')
cur.execute('select 1; select 2')
cur.execute(''), cur.fetchone()
cur.execute(3)
cur.execute('select \0')
cur.execute('select ?', ())
cur.execute('select ?', 3)
cur.execute('select ?', (object(),))
cur.execute('select ?', ('\xff',))
cur.execute('select ?', (2 ** 63,))
cur.execute('select :a', {})
cur.execute('select ?', {'a': 1})
cur.executemany('select ?', [(1,)])
cur.execute('select :a, @b, :a', {'a': 1, 'b': 2}).fetchone(), cur.execute('select ?2, ?1', (1, 2)).fetchone()
con.create_function('plus', 2, lambda a, b: a + b), cur.execute('select plus(1, 2)').fetchone()
con.create_function('bad', 0, lambda: 1 / 0), cur.execute('select bad()')
con.create_function('x', 1, [])
con.create_aggregate('mysum', 1, Sum), cur.execute('select mysum(a) from t').fetchall()
con.create_collation('rev', lambda a, b: -cmp(a, b)), cur.execute('select b from t order by b collate rev').fetchall()
con.create_collation('a-b', cmp)
con.isolation_level, con.commit(), con.execute('insert into t(a) values(9)').rowcount, con.rollback()
con.execute('select count(*) from t').fetchone()
con.isolation_level = 3
con.isolation_level = None
con.isolation_level = 'DEFERRED'
con.executescript('create table u(x); insert into u values(1); insert into u values(2)').fetchone()
con.execute('select * from u').fetchall(), con.cursor(lambda c: 1)
[sqlite.complete_statement(s) for s in ('', 'a', 'a;', '-- a;', 'a; -- b', 'create trigger x begin a; end;', "'a;")]
row = sqlite.Row(con.execute('select 1 as A, 2'), (1, 2))
row['a'], row[1], row[-1], len(row), tuple(row), row.keys(), row == row, list(reversed(row))
row['zz']
row[2]
row[0:1]
sqlite.Row(1, ())
sqlite.register_adapter(complex, str), cur.execute('select ?', (1j,)).fetchone(), sqlite.adapt(1j)
sqlite.adapt([])
sqlite.adapt([], sqlite.PrepareProtocol, 5)
sqlite.register_converter('foo', lambda x: ('conv', x))
typed.execute('create table z(a foo, b foo(3), c int)').description
typed.execute('insert into z values(1, null, 3)').lastrowid
typed.execute('select a, b, c, c as "c [foo]" from z').fetchall()
con.text_factory = str
con.execute("select 'abc'").fetchone()
con.text_factory = lambda s: len(s)
con.execute("select 'abc'").fetchone()
wal = sqlite.connect(NAME, isolation_level=None)
wal.cursor().execute('PRAGMA journal_mode = wal').fetchall()
held = wal.execute('PRAGMA journal_mode = delete')
wal.execute('PRAGMA journal_mode = wal').fetchone()
held.close(), wal.execute('BEGIN').close()
wal.execute('BEGIN')
wal.execute('COMMIT').close(), wal.execute('BEGIN').close(), wal.close(), posix.unlink(NAME)
con.close(), con.close()
con.execute('select 1')
cur.execute('select 1')
sqlite.connect('/nonexistent/x/y')
sqlite.connect()
sqlite.Error.__bases__, sqlite.IntegrityError.__mro__[1:4], sqlite.Warning.__bases__
''')
