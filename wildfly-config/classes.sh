# Sourced by the tools beside it: $home is the portal's folder, $java as jdk.sh finds it, $classes its class path.
# Maven compiles only where something is newer; it cannot hand its standard input to the end, so the tools run without it.
home=$(cd "$(dirname "$0")/.." && pwd)
prepared=$home/target/evaluate.classpath
if [ ! -f "$prepared" ] || [ -n "$(find "$home/src/main/java" "$home/pom.xml" -newer "$prepared" -print -quit)" ]; then
  mvn -q -B -f "$home/pom.xml" -Pevaluate </dev/null >&2
fi
classes="$home/target/classes:$(cat "$prepared")"
. "$home/wildfly-config/jdk.sh"
