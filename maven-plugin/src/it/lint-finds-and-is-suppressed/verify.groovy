import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
String[] runs = log.split(/\[INFO\] Scanning for projects/)

assert runs[1] =~ /\[WARNING\] api\.yaml:6:\d+: The description of list_books has only 6 characters\. \[poor-description\]/ ||
        runs[1] =~ /\[WARNING\] api\.yaml:5:\d+: The description of list_books has only 6 characters\. \[poor-description\]/
assert runs[1] =~ /\[INFO\] api\.yaml:9:\d+: .*\[argument-undescribed\]/
assert !runs[1].contains('The description of list_loans')
assert runs[1] =~ /0 errors, 2 warnings and 1 note, 1 more silenced\. All of them are in target\/mcp-tools\/default-cli\/lint\.json/
assert runs[1].contains('3 operations = 2 tools + 1 skipped; ')

assert runs[2] =~ /\[ERROR\] api\.yaml:9:\d+: .*\[argument-undescribed\]/

assert runs[3] =~ /0 errors, 1 warning and 1 note, 2 more silenced/
assert !runs[3].contains('The description of list_books')

assert runs[4].contains("There is no rule 'por-description'. Did you mean `poor-description`?")

File reports = new File(basedir, 'target/mcp-tools/default-cli')
def lint = new JsonSlurper().parse(new File(reports, 'lint.json'))
assert lint.warnings == 1 && lint.silenced == 2
assert lint.findings.findAll { it.silenced == 'They are books.' }*.rule == ['poor-description']
def sarif = new JsonSlurper().parse(new File(reports, 'lint.sarif'))
assert sarif.version == '2.1.0'
assert sarif.runs[0].results.size() == lint.findings.size()
def losses = new JsonSlurper().parse(new File(reports, 'losses.json'))
assert losses.operations == losses.tools + losses.skipped
assert losses.skippedOperations*.operation == ['replaceBooks']
assert new File(reports, 'losses.md').text.contains('| replaceBooks | PUT /books | unserved |')
// Nothing was generated.
assert !new File(basedir, 'mcp-tools.lock.json').exists()
assert !new File(basedir, 'target/generated-sources').exists()
