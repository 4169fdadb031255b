# Sourced by the tools beside it: $home is the portal's folder, $java a JDK of 21 or newer, $classes its class path.
# Maven compiles only where something is newer; it cannot hand its standard input to the end, so the tools run without it.
home=$(cd "$(dirname "$0")/.." && pwd)
prepared=$home/target/evaluate.classpath
if [ ! -f "$prepared" ] || [ -n "$(find "$home/src/main/java" "$home/pom.xml" -newer "$prepared" -print -quit)" ]; then
  mvn -q -B -f "$home/pom.xml" -Pevaluate </dev/null >&2
fi
classes="$home/target/classes:$(cat "$prepared")"

release() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
java=
for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  version=$(release "$jdk" || true)
  if [ -z "$java" ] && [ -n "$version" ] && [ "$version" -ge 21 ] && [ -x "$jdk/bin/java" ]; then
    java=$jdk/bin/java
  fi
done
java=${java:-java}
