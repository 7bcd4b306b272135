String log = new File(basedir, 'build.log').text

assert log.count('7 files written, 0 unchanged, 0 deleted.') == 1
assert log.count('Nothing has changed: 7 files as before.') == 1
// The second build found nothing to generate, and yet packs what is there.
assert new File(basedir, 'target/classes/com/example/tools/list_books.input.json').exists()
// What the user decides about schemas is an input too.
assert log.count(' files written, ') == 3
assert log.count('list-shortened') == 1
