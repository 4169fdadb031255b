#!/bin/sh
# Imports a catalogue of others with the deployed application, without server, database and Maven:
#   wildfly-config/import.sh <mapping.yaml> <file> [--into folder] [--dry-run]
# Prints what is wrong row by row and what came of it; the entries are kept in <folder>/<source>.jsonl (imported/ unless said),
# and reading the same source again changes them without doubling any. services-catalog/README.md explains the mapping.
set -eu
exec "$(dirname "$0")/deployed.sh" org.gulou.admin.Import "$@"
