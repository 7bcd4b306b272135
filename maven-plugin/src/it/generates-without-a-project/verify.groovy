String log = new File(basedir, 'build.log').text

assert new File(basedir, 'out/com/example/tools/ListBooks.java').exists()
assert !new File(basedir, 'out/com/example/tools/ListLoans.java').exists()
assert new File(basedir, 'target/generated-resources/mcp-tools/com/example/tools/list_books.input.json').exists()
assert new File(basedir, 'mcp-tools.lock.json').exists()
// Maven leaves expressions of a project that is not there as they are.
assert !basedir.list().any { it.contains('$') }
// The help is made from the comments on the parameters.
assert log.contains('acceptBreaking (Default: false)')
assert log.contains('User property: mcp-tools.inputSpec')
