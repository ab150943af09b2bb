#!/usr/bin/env bash
# Registers FusionSample in Entra ID: API, connector client and, when asked for, Workbench. A second run changes nothing that is right.
# docs/entra-id.md says what is registered and why. Needs the Azure CLI, signed in, and jq.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
. "$here/graph.sh"
. "$here/steps.sh"
. "$here/credentials.sh"

usage() {
  cat <<'TEXT'
register.sh [OPTION…]
  --what-if                     says what would be made or changed, and writes nothing
  --name NAME                   the registrations' name and the prefix of their tags (FusionSample)
  --audience single|multi       people of this tenant only, or of any; left out: as it is, single for new ones
  --azure-cli                   lets 'az account get-access-token' have tokens for reading, for trials by hand
  --connector-redirect-uri URI  adds the redirect URL that the connector's Security tab shows after the first save
  --credential secret|federated|none   how the connector proves who it is (secret)
  --secret-days DAYS            how long a new secret lasts, 1 to 730 (180)
  --new-secret                  makes a secret although there is a valid one
  --federated-issuer URL --federated-subject TEXT   what the Security tab shows for a managed identity
  --workbench-url URL           registers Workbench too, at this address
TEXT
}

bad() { printf "register.sh: %s 'register.sh --help' lists the options.\n" "$1" >&2; exit 2; }

name=FusionSample audience='' credential=secret days=180 what_if='' new_secret=''
redirect='' azure_cli='' issuer='' subject='' workbench_url=''
while [ $# -gt 0 ]; do
  case $1 in
    --what-if) what_if=yes; shift; continue ;;
    --azure-cli) azure_cli=04b07795-8ddb-461a-bbee-02f9e1bf7b46; shift; continue ;; # the same id in every tenant
    --new-secret) new_secret=yes; shift; continue ;;
    --help | -h) usage; exit 0 ;;
    --*) [ $# -gt 1 ] || bad "$1 needs a value, or is not an option." ;;
    *) bad "'$1' is not an option." ;;
  esac
  case $1 in
    --name) name=$2 ;;
    --audience) audience=$2 ;;
    --connector-redirect-uri) redirect=$2 ;;
    --credential) credential=$2 ;;
    --secret-days) days=$2 ;;
    --federated-issuer) issuer=$2 ;;
    --federated-subject) subject=$2 ;;
    --workbench-url) workbench_url=${2%/} ;;
    *) bad "'$1' is not an option." ;;
  esac
  shift 2
done

[[ $name =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$ ]] || bad "--name takes letters, digits, '.', '_' and '-', 50 at most."
case $audience in
  '') ;;
  single) audience=AzureADMyOrg ;;
  multi) audience=AzureADMultipleOrgs ;;
  *) bad "--audience is single or multi." ;;
esac
[[ $credential =~ ^(secret|federated|none)$ ]] || bad "--credential is secret, federated or none."
[[ $days =~ ^[1-9][0-9]{0,2}$ && $days -le 730 ]] || bad "--secret-days is 1 to 730."
[[ -z $redirect || $redirect =~ ^https://[^[:space:]*#]+$ ]] || bad "--connector-redirect-uri is an https address without '*' or '#'."
[[ -z $workbench_url || $workbench_url =~ ^(https://|http://localhost)[^[:space:]*#]*$ ]] || bad "--workbench-url is an https address, or http://localhost:PORT."
[[ -z $issuer$subject || ( -n $issuer && -n $subject && $credential = federated ) ]] \
  || bad "--federated-issuer and --federated-subject go together, with --credential federated."

tenant=$(sign_in)
say "Tenant $tenant${what_if:+; nothing is written}"
api=$(find_app "$name:api")
connector=$(find_app "$name:connector")
workbench=$(find_app "$name:workbench")
known=''
found "$name:api" "$api"
found "$name:connector" "$connector"
found "$name:workbench" "$workbench"
[ -z "$known" ] || say "              What is FOUND is taken over by its tag. Are its owners not yours? docs/entra-id.md, 'With a script', says what then."
api=$(made api "$api")
connector=$(made connector "$connector")
[ -z "$workbench$workbench_url" ] || workbench=$(made workbench "$workbench")
aligned api "$api"
aligned connector "$connector"
[ -z "$workbench" ] || aligned workbench "$workbench"
principal "$name API" "$(field "$api" appId)" yes
principal "$name connector" "$(field "$connector" appId)" ''
[ -z "$workbench" ] || principal "$name Workbench" "$(field "$workbench" appId)" ''
"credential_$credential"
configuration
