# What a registration should be, and what of it is not so yet. A template of registrations/ is the input; $current is the registration
# as Microsoft Graph gives it (null: there is none), $values the words for the template's {placeholders}, "" for what is not known.

def filled: walk(if type == "string"
  then reduce ($values | to_entries[]) as $one (.; ($one.value) as $word | gsub("\\{" + $one.key + "\\}"; $word))
  else . end);

# Lines of a template whose value is not known: no Workbench, no redirect URI of one connector, no API yet.
def without_unknown:
  (.identifierUris // empty) |= map(select(. != "api://"))
  | (.api.preAuthorizedApplications // empty) |= map(select(.appId != ""))
  | (.web.redirectUris // empty) |= map(select(startswith("http")))
  | if (.web.logoutUrl // "" | startswith("https://")) then . else del(.web.logoutUrl | select(. != null)) end
  | if .signInAudience == "" then .signInAudience = ($current.signInAudience // "AzureADMyOrg") else . end;

# What others have added stays: redirect URIs, tags, permissions for other APIs. All else is as the template says.
def with_others:
  .tags = (.tags + ($current.tags // []) | unique)
  | (.web.redirectUris // empty) |= ($current.web.redirectUris // []) + (. - ($current.web.redirectUris // []))
  | (.requiredResourceAccess // empty) |=
      map(.resourceAppId) as $ours | . + (($current.requiredResourceAccess // []) | map(select(.resourceAppId | IN($ours[]) | not)));

def covered($wanted; $there):
  if ($wanted | type) == "object" then ($there | type) == "object" and all($wanted | keys[]; covered($wanted[.]; $there[.]))
  elif ($wanted | type) == "array" then ($there | type) == "array" and ($wanted | length) == ($there | length)
    and all($wanted[]; . as $one | any($there[]; covered($one; .)))
  else $wanted == $there end;

def desired: filled | without_unknown | with_others;

# The properties to send. Entra ID takes a scope and a role of the same name when both are the same in id and text, and wants
# them changed in one request.
def changes: desired
  | with_entries(select(covered(.value; $current[.key]) | not)) as $differing
  | if ($differing | has("api") or has("appRoles")) and has("appRoles") then $differing + {api, appRoles} else $differing end;

# A new registration knows no client yet that it could name beforehand, and its own id only afterwards.
def creation: desired | del(.identifierUris, .api.preAuthorizedApplications | select(. != null));
