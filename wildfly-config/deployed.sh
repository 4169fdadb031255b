#!/bin/sh
# Starts a command of the deployed application: wildfly-config/deployed.sh <class> [words]; the portal's own catalogue is added
# as --own. Unpacks the application once for each of its versions into a folder of TMPDIR.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
war=${GULOU_WAR:-$home/target/deployments/ROOT.war}
. "$home/wildfly-config/jdk.sh"
[ -f "$war" ] || { echo "There is no application at $war: build it, or say where it is in GULOU_WAR." >&2; exit 2; }

set -- "$@" --own
unpacked=${TMPDIR:-/tmp}/gulou-$(id -u)-$(cksum <"$war" | tr ' ' '-')
if [ ! -d "$unpacked" ]; then
  fresh=$(mktemp -d "${TMPDIR:-/tmp}/gulou-XXXXXX")
  (cd "$fresh" && "${java%java}jar" xf "$war" WEB-INF)
  mv "$fresh" "$unpacked" 2>/dev/null || rm -rf "$fresh"
fi
# what the server gives to the application, a command brings along
server=${JBOSS_HOME:-$home/target/server}
modules=
for name in slf4j-api jakarta; do
  modules="$modules:$(find "$server/modules" -name "$name*.jar" 2>/dev/null | tr '\n' ':')"
done
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR \
  -cp "$unpacked/WEB-INF/classes:$unpacked/WEB-INF/lib/*$modules" "$@" "$unpacked/WEB-INF/services-catalog"
