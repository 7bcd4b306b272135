String log = new File(basedir, 'build.log').text

assert log.contains('2 operations, 1 documented, 1 without a tool:')
assert log.contains('listLoans (classpath:/library/openapi.yaml:12:')
assert new File(basedir, 'tools/target/generated-sources/mcp-tools/com/example/tools/ListAllLibraryBooks.java').exists()
