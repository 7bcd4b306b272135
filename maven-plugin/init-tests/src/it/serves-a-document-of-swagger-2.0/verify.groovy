File made = new File(basedir, 'made')

assert new File(basedir, 'build.log').text.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')

// The call of its test went out, with a key that is made up.
String test = new File(made, 'src/test/java/com/example/lendinglibrary/CallTest.java').text
assert test.contains('"PUT /loans/1"')
assert test.contains('.setting("api.credentials.reader_card.api-key", "test")')

// Where credentials go is said in both places, and nothing of it is set.
String yaml = new File(made, 'src/main/resources/application.yaml').text
assert yaml.contains('# api:\n#   url: ...    # where the API is, if not at https://library.example.com/api\n#   credentials:\n')
assert yaml.contains('#     reader_card:\n#       api-key: ...    # sent as the header X-Reader-Card\n')
assert yaml.readLines().findAll { it && !it.startsWith('#') } == ['mcp:', '  host: 127.0.0.1', '  port: 8080']
assert new File(made, 'README.md').text.contains(
        '| `api.credentials.reader_card.api-key` | `API_CREDENTIALS_READER_CARD_API_KEY` | sent as the header X-Reader-Card |')
