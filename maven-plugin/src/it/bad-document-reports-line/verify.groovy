String log = new File(basedir, 'build.log').text

assert log =~ /\[ERROR\] api\.yaml:1[45]:\d+: /
assert log.contains('1 error and 0 warnings, listed above. Nothing was written.')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/generated-sources').exists()
assert !new File(basedir, 'mcp-tools.lock.json').exists()
