import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

File made = new File(basedir, 'made')
String log = new File(basedir, 'build.log').text

// What it is called is made from the title, without the words that every document has.
String pom = new File(made, 'pom.xml').text
assert pom.contains('<artifactId>bookshop-mcp-server</artifactId>')
assert pom.contains('<name>Bookshop API v2 MCP server</name>')
assert new File(made, 'src/main/java/com/example/bookshop/Main.java').exists()
assert new File(made, 'src/main/api/bookshop.yaml').text == new File(basedir, 'bookshop.yaml').text
assert new File(made, 'mcp-tools.lock.json').text.contains('list_books')

// Its own tests ran, those that call a tool too, and mvn -Prun starts its server.
assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains('bookshop-mcp-server 0.1.0-SNAPSHOT')
['pom.xml', 'README.md', 'src/main/resources/application.yaml'].each {
    assert !new File(made, it).text.contains('{{')
}

// The jar, as its owner starts it, on the Java that runs this.
File ready = new File(basedir, 'ready.json')
String java = System.getProperty('java.home') + '/bin/java'
Process server = [java, '-jar', 'target/bookshop-mcp-server.jar', '--port', '0', '--data', '../data',
        '--ready-file', ready.path].execute(null, made)
server.consumeProcessOutput(System.out, System.err)
try {
    for (int i = 0; i < 600 && server.alive && !ready.exists(); i++) {
        Thread.sleep(100)
    }
    Map where = (Map) new JsonSlurper().parse(ready)
    assert where.upstreamUrl == 'https://bookshop.example.com/v2'
    assert where.tools == 3
    HttpRequest request = HttpRequest.newBuilder(URI.create(where.mcpUrl as String))
            .header('Content-Type', 'application/json')
            .header('Accept', 'application/json, text/event-stream')
            .header('MCP-Protocol-Version', '2025-11-25')
            .POST(HttpRequest.BodyPublishers.ofString(
                    JsonOutput.toJson([jsonrpc: '2.0', id: 1, method: 'tools/list', params: [:]])))
            .build()
    String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()
    Map tools = (Map) new JsonSlurper().parseText(answer)
    assert tools.result.tools*.name == ['add_book', 'get_book', 'list_books']
} finally {
    server.destroy()
    server.waitFor()
}
