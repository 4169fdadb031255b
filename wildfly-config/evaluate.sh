#!/bin/sh
# Evaluates rules: a line of JSON on standard input, a line of JSON on standard output. No server, no database, no tests.
# Maven itself cannot hand its standard input to the end, so it only prepares; later calls start at once.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
prepared=$home/target/evaluate.classpath
if [ ! -f "$prepared" ] || [ -n "$(find "$home/src/main/java" "$home/pom.xml" -newer "$prepared" -print -quit)" ]; then
  mvn -q -B -f "$home/pom.xml" -Pevaluate </dev/null >&2
fi

release() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
java=
for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  version=$(release "$jdk" || true)
  if [ -z "$java" ] && [ -n "$version" ] && [ "$version" -ge 21 ] && [ -x "$jdk/bin/java" ]; then
    java=$jdk/bin/java
  fi
done
exec "${java:-java}" -cp "$home/target/classes:$(cat "$prepared")" org.gulou.admin.Evaluate
