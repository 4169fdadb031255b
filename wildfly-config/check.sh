#!/bin/sh
# Checks a catalogue folder as publishing would, and tells its stories: wildfly-config/check.sh [folder] [--sarif file]
# Prints file:line:column, reason and suggestion; ends with 0 if the folder can be published. No server, no database.
# Where classes are compiled already, the same without Maven is
#   java -cp target/classes:$(cat target/evaluate.classpath) org.gulou.admin.Check [folder] [--own services-catalog] [--sarif file]
# (--own: the portal's catalogue, for its schemas; evaluate.classpath is written by mvn -Pevaluate)
set -eu
. "$(dirname "$0")/classes.sh"
[ $# -gt 0 ] && [ "${1#--}" = "$1" ] || set -- "$home/services-catalog" "$@"
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR -cp "$classes" \
  org.gulou.admin.Check "$@" --own "$home/services-catalog"
