File made = new File(basedir, 'made')

// Its POM was read, its classes were compiled and run, and its tests passed: nothing of the texts meant anything.
assert new File(basedir, 'build.log').text.contains('Failures: 0, Errors: 0, Skipped: 0')

def project = new groovy.xml.XmlSlurper().parse(new File(made, 'pom.xml'))
assert project.artifactId.text() ==~ /[a-z0-9-]+-mcp-server/
assert project.name.text().startsWith('</name><script>alert(1)</script> */ static')
assert project.name.text().contains('$ {project.version} {{name}} # `a` | b ]]>') || project.name.text().endsWith('… MCP server')
assert new File(made, 'README.md').readLines()[0].startsWith('# \\</name\\>\\<script\\>alert(1)')
