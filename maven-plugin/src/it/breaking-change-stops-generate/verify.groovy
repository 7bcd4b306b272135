String log = new File(basedir, 'build.log').text

assert log =~ /\[ERROR\] newly-required\.yaml:9:\d+: list_books: 'author' is now required\. \[argument-required\]/
assert log =~ /\[ERROR\] newly-required\.yaml:10:\d+: list_books: 'most' now has another `maximum`: 50, it was 100\. \[type-narrowed\]/
assert log.contains('2 changes break those who call the tools; listed above. Nothing was written.')
assert log.contains('run once with -Dmcp-tools.acceptBreaking=true and commit mcp-tools.lock.json')
// The third build accepted it.
assert log =~ /\[WARNING\] newly-required\.yaml:9:\d+: list_books: 'author' is now required\./
assert new File(basedir, 'mcp-tools.lock.json').text.contains('"author": {"in": "query", "name": "author", "type": "string", "required": true}')
