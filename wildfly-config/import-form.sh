#!/bin/sh
# Makes the first draft of a form of one that another system exported (Form.io, JSON Schema, CiviForm, GOV.UK, FHIR, XLSForm), with the
# deployed application, without server, database and Maven:
#   wildfly-config/import-form.sh <form.json|form|zip|xlsx> [--words translations.json] [--into form.yaml]
# Prints what could not be carried over, and how much is.
set -eu
exec "$(dirname "$0")/deployed.sh" org.gulou.admin.ImportForm "$@"
