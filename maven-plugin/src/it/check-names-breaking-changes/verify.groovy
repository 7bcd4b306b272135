String log = new File(basedir, 'build.log').text

assert log.contains('mcp-tools.lock.json is not there. Run mvn generate-sources and commit it.')
assert log.contains('mcp-tools.lock.json is what the documents make: 2 tools.')
assert log =~ /\[WARNING\] other-words\.yaml:5:\d+: list_books is described differently\. \[tool-text-changed\]/
assert log.contains('1 difference between mcp-tools.lock.json and the documents, listed above. None of them breaks')
assert log =~ /\[ERROR\] two-changes\.yaml:\d+:\d+: list_books no longer takes 'author'\. \[argument-gone\]/
assert log =~ /\[ERROR\] mcp-tools\.lock\.json:\d+:1: list_loans is gone/
assert log.contains('3 differences between mcp-tools.lock.json and the documents, listed above. 2 of them break')
// Nothing but the second build wrote anything.
assert new File(basedir, 'mcp-tools.lock.json').text.contains('list_loans')
