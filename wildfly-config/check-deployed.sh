#!/bin/sh
# Checks a catalogue folder with the application that is deployed, so that Maven and the sources are not needed:
#   wildfly-config/check-deployed.sh <folder of a catalogue or of one service> [--sarif file] [--burden] [--strict] [--since folder]
# Prints file:line:column, reason and suggestion; ends with 0 if the folder can be published, 1 if not, 2 if it cannot be read.
# GULOU_WAR says where the application is, by default where the build puts it; needs java and jar (a JDK of 21 or newer).
set -eu
exec "$(dirname "$0")/deployed.sh" org.gulou.admin.Check "$@"
