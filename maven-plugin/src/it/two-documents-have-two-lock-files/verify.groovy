String log = new File(basedir, 'build.log').text

assert new File(basedir, 'books.lock.json').text.contains('list_books')
assert new File(basedir, 'loans.lock.json').text.contains('list_loans')
assert log.count('Nothing has changed') >= 2
// The third build gives both the same one.
assert log.contains('books.lock.json is the lock file of books.yaml already, and each document has its own.'
        + ' Set <lockFile> in the execution that reads loans.yaml.')
assert !log.contains('tool-gone')
