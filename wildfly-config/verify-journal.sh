#!/bin/sh
# Verifies the chain of the journal, also while the portal runs: wildfly-config/verify-journal.sh [head of an earlier verification]
# Reads GULOU_DB_URL, GULOU_DB_USER, GULOU_DB_PASSWORD and GULOU_DATA like the portal; needs java and jar (a JDK) on the path.
# JBOSS_HOME and GULOU_WAR say where the server and the application are; by default where the build puts them.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
server=${JBOSS_HOME:-$home/target/server}
war=${GULOU_WAR:-$home/target/deployments/ROOT.war}
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
url=${GULOU_DB_URL:-jdbc:h2:file:${GULOU_DATA:-$home/data}/gulou;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH}

classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
(cd "$classes" && "${bin}jar" xf "$war" WEB-INF/classes/org/gulou/journal WEB-INF/classes/org/gulou/kernel)
drivers=$(find "$server/modules" -name 'h2-*.jar' -o -name 'postgresql-*.jar' | tr '\n' ':')
"${bin}java" -cp "$classes/WEB-INF/classes:$drivers" org.gulou.journal.VerifyJournal "$url" "$@"
