String log = new File(basedir, 'build.log').text
File tools = new File(basedir, 'target/generated-sources/mcp-tools/com/example/tools')

assert log.contains('7 files written, 0 unchanged, 0 deleted.')
// The class and its input schema; the other tool and the index stay as they are.
assert log.contains('2 files written, 5 unchanged, 0 deleted.')
assert new File(tools, 'ListBooks.java').text.contains('.query("writer", input.writer())')
// The index loses a line, the tool that is gone its files.
assert log.contains('1 file written, 3 unchanged, 3 deleted.')
assert !new File(tools, 'ListLoans.java').exists()
assert !new File(basedir, 'mcp-tools.lock.json').text.contains('list_loans')
