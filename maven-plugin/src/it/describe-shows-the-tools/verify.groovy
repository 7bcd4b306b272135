import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
assert log =~ /\[INFO\] list_books  GET \/books  read +0 of  1 required/
assert log.contains('2 tools, described in target/mcp-tools/default-cli/tools.md.')

File reports = new File(basedir, 'target/mcp-tools/default-cli')
assert new File(reports, 'tools.md').text.contains('| list_loans | listLoans | GET /loans | read |  | reader |  | ')
def tools = new JsonSlurper().parse(new File(reports, 'tools.json'))
assert tools.tools*.name == ['list_books', 'list_loans']
assert tools.tools[0].arguments*.name == ['author']
assert tools.tokens == tools.tools*.tokens.sum()

assert new File(reports, 'tools.md').text.contains('| part | as written | listed | times |')
assert tools.sizes.all.asWritten > 0
assert log.contains('With every reference of the documents written out, the list of tools would have ')
