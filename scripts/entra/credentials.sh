# How the connector proves who it is, and what to write down at the end; for register.sh. Sourced, not run.

credential_none() { :; }

credential_secret() {
  local there answer
  there=$(jq -r --arg name "$name" '[.passwordCredentials[]? | select(.displayName == $name and .endDateTime > (now | todate)) | .endDateTime] | max // ""' <<<"$connector")
  if [ -n "$there" ] && [ -z "$new_secret" ]; then
    say "unchanged     the connector's secret, valid until $there (--new-secret makes another)"
  elif [ -n "$what_if" ]; then
    say "would create  a secret for the connector, valid for $days days"
  else
    answer=$(graph POST "applications/$(field "$connector" id)/addPassword" "$(jq -nc --arg name "$name" --argjson days "$days" \
      '{passwordCredential: {displayName: $name, endDateTime: (now + $days * 86400 | todate)}}')")
    say "created       a secret for the connector, valid until $(jq -r .endDateTime <<<"$answer"). It is shown this once and kept nowhere:"
    say "              $(jq -r .secretText <<<"$answer")"
  fi
}

credential_federated() {
  local path there wanted
  if [ -z "$issuer" ]; then
    say "left out      the federated credential: --federated-issuer and --federated-subject come from the connector's Security tab"
    return
  fi
  path="applications/$(field "$connector" id)/federatedIdentityCredentials" there='{"value":[]}'
  wanted=$(jq -nc --arg name "$name" --arg issuer "$issuer" --arg subject "$subject" \
    '{name: $name, issuer: $issuer, subject: $subject, audiences: ["api://AzureADTokenExchange"]}')
  [[ $path = *'(id of '* ]] || there=$(graph GET "$path")
  there=$(jq -c --arg name "$name" '.value[] | select(.name == $name)' <<<"$there")
  if [ -n "$there" ] && jq -en --argjson there "$there" --argjson wanted "$wanted" '$there | contains($wanted) and .subject == $wanted.subject and .issuer == $wanted.issuer' >/dev/null; then
    say "unchanged     the connector's federated credential"
  elif [ -n "$what_if" ]; then
    say "would set     the connector's federated credential"
  elif [ -z "$there" ]; then
    graph POST "$path" "$wanted" >/dev/null
    say "created       the connector's federated credential"
  else
    graph PATCH "$path/$(field "$there" id)" "$(jq -c 'del(.name)' <<<"$wanted")" >/dev/null
    say "changed       the connector's federated credential"
  fi
}

configuration() {
  local audience_now=$audience api_id connector_id
  [ -n "$audience_now" ] || audience_now=$(field "$api" signInAudience)
  api_id=$(field "$api" appId) connector_id=$(field "$connector" appId)
  say ''
  say 'For the gateway, as environment variables:'
  say '  AzureAd__Instance=https://login.microsoftonline.com/'
  if [ "$audience_now" = AzureADMyOrg ]; then
    say "  AzureAd__TenantId=$tenant"
  else
    say '  AzureAd__TenantId=organizations'
    say "  AzureAd__AllowedTenants__0=$tenant"
    say "  AzureAd__AdminTenant=$tenant"
  fi
  say "  AzureAd__ClientId=$api_id"
  say "  Connector__ClientId=$connector_id"
  say ''
  say "Next: give people roles ('Enterprise applications', '$name API', 'Users and groups'); nobody gets in without."
  [ -n "$redirect" ] || say 'After the connector'"'"'s first save: run this again with --connector-redirect-uri and the redirect URL of its Security tab.'
  [ -z "$workbench" ] || say "Workbench: an administrator consents to Catalogue.Manage: az ad app permission admin-consent --id $(field "$workbench" appId)"
}
