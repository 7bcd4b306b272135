String log = new File(basedir, 'build.log').text

assert log.contains('inputSpec none.yaml is not there. Looked at ')
assert log.contains("includes has the entry 'books'. An entry begins with tag:,")
assert log.contains('records none is no directory with .yaml, .yml or .json files.')
assert log =~ /api\.yaml\S* (is a file where a directory has to be|cannot be read or written: Not a directory)\./
assert !log.contains('\tat ')
