# Sourced by commands that read the portal's database beside it: beside <main class> [argument …]
# Reads GULOU_DB_URL, GULOU_DB_USER, GULOU_DB_PASSWORD and GULOU_DATA like the portal; needs a JDK, because of jar.
# JBOSS_HOME and GULOU_WAR say where the server and the application are; by default where the build puts them.
home=$(cd "$(dirname "$0")/.." && pwd)
server=${JBOSS_HOME:-$home/target/server}
war=${GULOU_WAR:-$home/target/deployments/ROOT.war}
. "$home/wildfly-config/jdk.sh"
data=${GULOU_DATA:-$home/data}
url=${GULOU_DB_URL:-jdbc:h2:file:$data/gulou;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH}

beside() {
  classes=$(mktemp -d)
  trap 'rm -rf "$classes"' EXIT
  (cd "$classes" && "${java%java}jar" xf "$war" WEB-INF/classes/org/gulou/documents WEB-INF/classes/org/gulou/journal \
    WEB-INF/classes/org/gulou/kernel $("${java%java}jar" tf "$war" | grep '^WEB-INF/lib/jackson-'))
  drivers=$(find "$server/modules" -name 'h2-*.jar' -o -name 'postgresql-*.jar' | tr '\n' ':')
  "$java" -cp "$classes/WEB-INF/classes:$classes/WEB-INF/lib/*:$drivers" "$@"
}
