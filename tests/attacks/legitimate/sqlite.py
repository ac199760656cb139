import sqlite3

for name in (":memory:", "/tmp/test.db"):
    with sqlite3.connect(name) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE squares (n INTEGER PRIMARY KEY, square INTEGER)")
        connection.executemany("INSERT INTO squares VALUES (?, ?)", ((n, n * n) for n in range(1000)))
    assert connection.execute("SELECT sum(square) FROM squares").fetchone() == (332_833_500,)
    connection.close()
print("OK")
