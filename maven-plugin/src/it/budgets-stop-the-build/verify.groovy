String[] runs = new File(basedir, 'build.log').text.split(/\[INFO\] Scanning for projects/)

assert runs[1] =~ /\[ERROR\] api\.yaml:1:1: The list of tools has about \d+ tokens; the budget is 10\. \[token-budget\]/
assert runs[2] =~ /\[ERROR\] api\.yaml:5:\d+: list_books has about \d+ tokens; the budget of a tool is 10\. \[tool-token-budget\]/
assert runs[3].contains('The documents give 2 tools; many clients take no more than 1')
assert runs[4].contains('failUnder is 101. It is a share in percent, from 0 to 100.')
assert runs[5].contains('7 files written')
assert new File(basedir, 'target/mcp-tools/default/losses.md').text.contains('2 operations = 2 tools + 0 skipped.')
