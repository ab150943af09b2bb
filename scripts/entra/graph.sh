# Calls of Microsoft Graph through the Azure CLI, for register.sh. Sourced, not run.
GRAPH=https://graph.microsoft.com/v1.0
ATTEMPTS=8

fail() { printf 'register.sh: %s\n' "$1" >&2; exit 1; }

# The sign-in is az's own; nothing here sees a password or keeps a token.
sign_in() { # prints the tenant's id
  command -v az >/dev/null || fail "The Azure CLI (az) is not installed: https://learn.microsoft.com/cli/azure/install-azure-cli. Azure Cloud Shell has it."
  command -v jq >/dev/null || fail "jq is not installed: https://jqlang.org/download. Azure Cloud Shell has it."
  local account
  account=$(az account show --output json --only-show-errors 2>"$work/error") \
    || fail "Nobody is signed in. Run 'az login --tenant TENANT --allow-no-subscriptions' and then this again."
  [ "$(jq -r .environmentName <<<"$account")" = AzureCloud ] \
    || fail "This script knows the public cloud only. In another one follow 'By hand' in docs/entra-id.md."
  jq -r .tenantId <<<"$account"
}

graph() { # METHOD PATH [BODY]: the answer's JSON. What was just made may be unknown for some seconds to Entra ID itself: tried again.
  local method=$1 url=$GRAPH/$2 attempt body=()
  if [ $# -gt 2 ]; then
    printf '%s' "$3" >"$work/body.json"
    body=(--headers Content-Type=application/json --body "@$work/body.json")
  fi
  for ((attempt = 1; attempt <= ATTEMPTS; attempt++)); do
    if az rest --method "$method" --url "$url" ${body[@]+"${body[@]}"} --output json --only-show-errors 2>"$work/error"; then return; fi
    grep -qE 'Request_ResourceNotFound|NoBackingApplicationObject|does not reference a valid application' "$work/error" || break
    sleep "${RETRY_SECONDS:-5}"
  done
  explain "$method $2"
}

explain() { # CALL: ends the script with what to do about az's last error
  local error
  error=$(head -c 2000 "$work/error")
  case $error in
    *Authorization_RequestDenied* | *'Insufficient privileges'* | *Forbidden*)
      fail "Not allowed: $1. It takes the Entra role 'Application Developer' for registrations of one's own, and 'Cloud Application Administrator' to change another's." ;;
    *AADSTS* | *'az login'*)
      fail "The sign-in has ended or needs another step. Run 'az login --tenant TENANT --allow-no-subscriptions' and then this again. ($1)" ;;
    *) fail "$1 failed; what was made so far is kept, and a second run goes on from there. Entra ID says: $error" ;;
  esac
}

filter() { jq -rn --arg text "$1" '$text | @uri'; }

find_app() { # TAG: the registration, nothing if there is none
  local found count
  found=$(graph GET "applications?\$filter=$(filter "tags/any(t:t eq '$1')")") || exit
  count=$(jq '.value | length' <<<"$found")
  [ "$count" -le 1 ] || fail "$count registrations have the tag '$1'. Delete all but one, or take the tag from the others."
  jq -c '.value[]' <<<"$found"
}

wait_for_app() { # TAG: until a search finds it too, so that the next run does not make a second one
  local attempt
  for ((attempt = 1; attempt <= ATTEMPTS; attempt++)); do
    [ -z "$(find_app "$1")" ] || return 0
    sleep "${RETRY_SECONDS:-5}"
  done
  say "'$1' is made, but Entra ID does not list it yet. Wait a minute before the next run."
}
