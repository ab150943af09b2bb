# How the connector proves who it is, and what to write down at the end; for Register-FusionSample.ps1. Dot-sourced, not run.

function Set-Secret {
    $valid = @()
    if (Test-Made $apps.connector) {
        $valid = @($apps.connector.passwordCredentials | Where-Object { $_ -and $_.displayName -ceq $Name -and ([datetime]$_.endDateTime).ToUniversalTime() -gt [datetime]::UtcNow })
    }
    if ($valid -and -not $NewSecret) {
        $until = ($valid | ForEach-Object { ([datetime]$_.endDateTime).ToUniversalTime() } | Sort-Object | Select-Object -Last 1).ToString('u')
        Write-Host "unchanged  the connector's secret, valid until $until (-NewSecret makes another)"
    }
    elseif ($caller.ShouldProcess('the connector', "make a secret that is valid for $SecretDays days")) {
        $made = Invoke-Graph POST "applications/$($apps.connector.id)/addPassword" @{
            passwordCredential = @{ displayName = $Name; endDateTime = [datetime]::UtcNow.AddDays($SecretDays).ToString('yyyy-MM-ddTHH:mm:ssZ') }
        }
        Write-Host "created    a secret for the connector, valid until $($made.endDateTime). It is shown this once and kept nowhere:"
        Write-Host "           $($made.secretText)"
    }
}

function Set-FederatedCredential {
    if (-not $FederatedIssuer) {
        Write-Host "left out   the federated credential: -FederatedIssuer and -FederatedSubject come from the connector's Security tab"
        return
    }
    $path = "applications/$($apps.connector.id)/federatedIdentityCredentials"
    $wanted = @{ name = $Name; issuer = $FederatedIssuer; subject = $FederatedSubject; audiences = @('api://AzureADTokenExchange') }
    $there = $null
    if (Test-Made $apps.connector) {
        $there = @((Invoke-Graph GET $path).value) | Where-Object { $_ -and $_.name -ceq $Name } | Select-Object -First 1
    }
    if ($there -and (Test-Covered $wanted $there)) { Write-Host "unchanged  the connector's federated credential"; return }
    if (-not $caller.ShouldProcess('the connector', 'set the federated credential')) { return }
    if ($there) {
        $wanted.Remove('name')
        $null = Invoke-Graph PATCH "$path/$($there.id)" $wanted
        Write-Host "changed    the connector's federated credential"
    }
    else {
        $null = Invoke-Graph POST $path $wanted
        Write-Host "created    the connector's federated credential"
    }
}

function Write-Configuration([string] $Tenant) {
    $audience = $options.audience ? $options.audience : $apps.api.signInAudience
    Write-Host ''
    Write-Host 'For the gateway, as environment variables:'
    Write-Host '  AzureAd__Instance=https://login.microsoftonline.com/'
    if ($audience -eq 'AzureADMyOrg') {
        Write-Host "  AzureAd__TenantId=$Tenant"
    }
    else {
        Write-Host '  AzureAd__TenantId=organizations'
        Write-Host "  AzureAd__AllowedTenants__0=$Tenant"
        Write-Host "  AzureAd__AdminTenant=$Tenant"
    }
    Write-Host "  AzureAd__ClientId=$($apps.api.appId)"
    Write-Host "  Connector__ClientId=$($apps.connector.appId)"
    Write-Host ''
    Write-Host "Next: give people roles ('Enterprise applications', '$Name API', 'Users and groups'); nobody gets in without."
    if (-not $ConnectorRedirectUri) {
        Write-Host "After the connector's first save: run this again with -ConnectorRedirectUri and the redirect URL of its Security tab."
    }
    if ($apps.workbench) {
        Write-Host "Workbench: an administrator consents to Catalogue.Manage: 'API permissions', 'Grant admin consent' of '$Name Workbench'."
    }
}
