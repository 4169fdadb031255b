#!/bin/sh
# Verifies the chain of the journal, also while the portal runs: wildfly-config/verify-journal.sh [head of an earlier verification]
set -eu
. "$(dirname "$0")/beside.sh"
beside org.gulou.journal.VerifyJournal "$url" "$@"
