String log = new File(basedir, 'build.log').text

assert log =~ /\[ERROR\] records\/books\.yaml:5:\d+: .*listBook/
// What was meant.
assert log.contains('listBooks')
assert !log.contains('\tat ')
