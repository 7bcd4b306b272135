String log = new File(basedir, 'build.log').text

assert !new File(basedir, 'made').exists()
assert log.contains('inputSpec nowhere.yaml is not there. Looked at ')
assert log.contains('listNotes (undocumented.yaml:5:')
assert log.contains('[no-tools]')
assert log =~ /broken\.yaml:\d+:\d+: /
assert log.contains('occupied is not empty, and a new project could write over what lies there.')
assert log.contains('good.yaml is a file. Name a directory')
assert log.contains("mcp-tools.artifactId '../x' cannot be used")
assert log.contains("packageName 'com.class' is no name of a Java package")

// Told to, it writes over what it has too, and leaves the rest.
assert new File(basedir, 'occupied/mine.txt').text == 'mine\n'
assert new File(basedir, 'occupied/pom.xml').text.contains('<artifactId>notes-mcp-server</artifactId>')
// One operation is not described: it is said, and the other is served.
assert log.contains('addNote (good.yaml:9:')
