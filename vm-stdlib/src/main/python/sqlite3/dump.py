"""The statements that make a copy of a database."""


def _quoted(name):
    return name.replace('"', '""')


def _iterdump(connection):
    """The statements, one after the other: tables with their rows first, then all else."""
    cursor = connection.cursor()
    yield 'BEGIN TRANSACTION;'
    tables = cursor.execute(
        'SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" == \'table\''
        ' ORDER BY "name"').fetchall()
    for name, kind, sql in tables:
        if name == 'sqlite_sequence':
            yield 'DELETE FROM "sqlite_sequence";'
        elif name == 'sqlite_stat1':
            yield 'ANALYZE "sqlite_master";'
        elif name.startswith('sqlite_'):
            continue
        else:
            yield '%s;' % sql
        table = _quoted(name)
        columns = [str(row[1]) for row in cursor.execute('PRAGMA table_info("%s")' % table).fetchall()]
        values = ",".join("'||quote(\"%s\")||'" % _quoted(column) for column in columns)
        query = "SELECT 'INSERT INTO \"%s\" VALUES(%s)' FROM \"%s\";" % (table.replace("'", "''"), values, table)
        for row in cursor.execute(query).fetchall():
            yield '%s;' % row[0]
    others = cursor.execute(
        'SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL'
        ' AND "type" IN (\'index\', \'trigger\', \'view\')').fetchall()
    for name, kind, sql in others:
        yield '%s;' % sql
    yield 'COMMIT;'
