String log = new File(basedir, 'build.log').text

assert log.contains('Skipped: mcp-tools.skip is set.')
assert log.count('7 files written') == 1
assert !new File(basedir, 'mcp-tools.lock.json').exists()
