File made = new File(basedir, 'weather')
String log = new File(basedir, 'build.log').text

// What it is made of is copied, and nothing else.
['openapi.json', 'paths.yaml', 'schemas/reading.yaml'].each {
    assert new File(made, "src/main/api/$it").text == new File(basedir, "api/$it").text
}
assert !new File(made, 'src/main/api/schemas/other.yaml').exists()

assert new File(made, 'src/main/java/org/my_firm/stations/Main.java').text.contains('McpApplication.named("stations")')
assert new File(made, 'src/test/java/org/my_firm/stations/CallTest.java').text.contains('POST /stations/')
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')

// The document does not say where the API is; what to do about that is said in three places.
assert log.contains('export API_URL=')
assert new File(made, 'README.md').text.contains('has to be set, since the document does not say so')
assert new File(made, 'src/main/resources/application.yaml').text.contains('has to be set, since the document does not say so')
