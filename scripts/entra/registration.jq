# What a registration should be, and what of it is not so yet. A template of registrations/ is the input; $current is the registration
# as Microsoft Graph gives it, $api, $connector and $workbench are those that there are (null: none), the rest are the script's options.

def values: {$name, $audience, $azureCli, $connectorRedirectUri, $workbenchUrl, api: $api.appId, connector: $connector.appId, workbench: $workbench.appId};

# A template with its {placeholders} filled in; one that is not known becomes nothing.
def filled: values as $values | walk(if type == "string"
  then reduce ($values | to_entries[]) as $one (.; ($one.value // "") as $word | gsub("\\{" + $one.key + "\\}"; $word))
  else . end);

# Without the lines whose value is not known: no Workbench, no redirect URI of one connector, no API yet.
def without_unknown:
  (.identifierUris // empty) |= map(select(. != "api://"))
  | (.api.preAuthorizedApplications // empty) |= map(select(.appId != ""))
  | (.web.redirectUris // empty) |= map(select(startswith("http")));

# The audience that was asked for or that there is; a new client gets the API's.
def with_audience: .signInAudience = ([.signInAudience, $current.signInAudience, $api.signInAudience, "AzureADMyOrg"] | map(select(. != null and . != ""))[0]);

# What others have added stays: redirect URIs, tags, authorized clients, permissions for other APIs. All else is as the template says.
def with_others:
  .tags = (.tags + ($current.tags // []) | unique)
  | (.web.redirectUris // empty) |= ($current.web.redirectUris // []) + (. - ($current.web.redirectUris // []))
  | (.api.preAuthorizedApplications // empty) |=
      (map(.appId) as $ours | . + (($current.api.preAuthorizedApplications // []) | map(select(.appId | IN($ours[]) | not))))
  | (.requiredResourceAccess // empty) |=
      (map(.resourceAppId) as $ours | . + (($current.requiredResourceAccess // []) | map(select(.resourceAppId | IN($ours[]) | not))));

def covered($wanted; $there):
  if ($wanted | type) == "object" then ($there | type) == "object" and all($wanted | keys[]; covered($wanted[.]; $there[.]))
  elif ($wanted | type) == "array" then ($there | type) == "array" and ($wanted | length) == ($there | length)
    and all($wanted[]; . as $one | any($there[]; covered($one; .)))
  else $wanted == $there end;

def desired: filled | without_unknown | with_audience | with_others;

# The properties to send. Entra ID takes a scope and a role of the same name when both are the same in id and text, and wants
# them changed in one request.
def changes: desired
  | with_entries(select(covered(.value; $current[.key]) | not)) as $differing
  | if ($differing | has("api") or has("appRoles")) and has("appRoles") then $differing + {api, appRoles} else $differing end;

# A new registration knows no client yet that it could name beforehand, and its own id only afterwards.
def creation: desired | del(.identifierUris, .api.preAuthorizedApplications | select(. != null));
