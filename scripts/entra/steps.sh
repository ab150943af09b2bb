# The steps of register.sh: each looks first and writes only what differs. Sourced, not run.

# To the terminal, not into the $( ) of a step that has a result.
say() { printf '%s\n' "$1" >&3; }
exec 3>&1

field() { [ -z "$1" ] || jq -r --arg key "$2" '.[$key] // ""' <<<"$1"; } # JSON KEY

template() { # FUNCTION ROLE CURRENT: runs a function of registration.jq over the role's template
  jq -nc --argjson current "${3:-null}" --argjson api "${api:-null}" --argjson connector "${connector:-null}" --argjson workbench "${workbench:-null}" \
    --arg name "$name" --arg audience "$audience" --arg azureCli "$azure_cli" --arg connectorRedirectUri "$redirect" --arg workbenchUrl "$workbench_url" \
    "$(cat "$here/registration.jq") input | $1" "$here/registrations/$2.json"
}

found() { # TAG CURRENT: says which registration is taken over, before it is touched: whoever may register applications can set a tag
  local owners
  [ -n "$2" ] || return 0
  owners=$(graph GET "applications/$(field "$2" id)/owners" | jq -r '[.value[] | .userPrincipalName // .displayName // .id] | join(", ")' | tr -d '[:cntrl:]') || exit
  # What a stranger has chosen comes last, and without what would be a line of its own.
  say "FOUND         registration '$1': application id $(field "$2" appId), owners ${owners:-none}, name '$(field "$2" displayName | tr -d '[:cntrl:]')'"
  known=yes
}

made() { # ROLE CURRENT: the registration, made if there is none. With --what-if: one with made-up ids
  local body
  [ -z "$2" ] || { printf '%s' "$2"; return; }
  body=$(template creation "$1" '') || exit
  if [ -n "$what_if" ]; then
    say "would create  registration '$name:$1'"
    jq -c --arg id "(id of $1)" '. + {id: $id, appId: $id}' <<<"$body"
    return
  fi
  graph POST applications "$body" >"$work/made.json" || exit
  say "created       registration '$name:$1', application id $(jq -r .appId "$work/made.json")"
  wait_for_app "$name:$1"
  jq -c . "$work/made.json"
}

aligned() { # ROLE CURRENT: brings the registration to what its template says
  local changes names
  [[ $(field "$2" id) != '(id of '* ]] || return 0
  changes=$(template changes "$1" "$2")
  names=$(jq -r 'keys | join(", ")' <<<"$changes")
  if [ -z "$names" ]; then
    say "unchanged     registration '$name:$1'"
  elif [ -n "$what_if" ]; then
    say "would change  registration '$name:$1': $names"
  else
    graph PATCH "applications/$(field "$2" id)" "$changes" >/dev/null
    say "changed       registration '$name:$1': $names"
  fi
}

principal() { # TITLE APP-ID ASSIGNMENT: the enterprise application, on which people are assigned; the API's is for those alone
  local there='' body
  [[ $2 = '(id of '* ]] || there=$(graph GET "servicePrincipals?\$filter=$(filter "appId eq '$2'")" | jq -c '.value[]')
  if [ -z "$there" ]; then
    [ -z "$what_if" ] || { say "would create  enterprise application '$1'"; return; }
    # Without this tag the admin center's list of enterprise applications leaves it out.
    body=$(jq -nc --arg id "$2" --argjson required "$([ -n "$3" ] && echo true || echo false)" \
      '{appId: $id, tags: ["WindowsAzureActiveDirectoryIntegratedApp"], appRoleAssignmentRequired: $required}')
    graph POST servicePrincipals "$body" >/dev/null
    say "created       enterprise application '$1'"
  elif [ -n "$3" ] && [ "$(field "$there" appRoleAssignmentRequired)" != true ]; then
    [ -z "$what_if" ] || { say "would change  enterprise application '$1': assignment required"; return; }
    graph PATCH "servicePrincipals/$(field "$there" id)" '{"appRoleAssignmentRequired":true}' >/dev/null
    say "changed       enterprise application '$1': assignment required"
  else
    say "unchanged     enterprise application '$1'"
  fi
}
