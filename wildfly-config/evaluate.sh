#!/bin/sh
# Evaluates rules: a line of JSON on standard input, a line of JSON on standard output. No server, no database, no tests.
set -eu
. "$(dirname "$0")/classes.sh"
exec "$java" -cp "$classes" org.gulou.admin.Evaluate --own "$home/services-catalog"
