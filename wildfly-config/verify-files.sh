#!/bin/sh
# Compares the files of the data folder with what the database knows of them, also while the portal runs: wildfly-config/verify-files.sh
set -eu
. "$(dirname "$0")/beside.sh"
beside org.gulou.documents.VerifyFiles "$url" "$data/files"
