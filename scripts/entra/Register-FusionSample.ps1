#Requires -Version 7.2
#Requires -Modules Microsoft.Graph.Authentication
<#
.SYNOPSIS
Registers FusionSample in Entra ID: API, connector client and, when asked for, Workbench. A second run changes nothing that is right.
.DESCRIPTION
Does what register.sh does, from the same files in registrations/. docs/entra-id.md says what is registered and why.
Sign in first: Connect-MgGraph -TenantId TENANT -Scopes Application.ReadWrite.All
-WhatIf says what would be made or changed, and writes nothing.
.PARAMETER Name
The registrations' name and the prefix of their tags.
.PARAMETER Audience
People of this tenant only (Single), or of any (Multi). Left out: as it is, Single for new ones.
.PARAMETER AzureCli
Lets 'az account get-access-token' have tokens for reading, for trials by hand.
.PARAMETER ConnectorRedirectUri
The redirect URL that the connector's Security tab shows after the first save.
.PARAMETER Credential
How the connector proves who it is.
.PARAMETER SecretDays
How long a new secret lasts.
.PARAMETER NewSecret
Makes a secret although there is a valid one.
.PARAMETER FederatedIssuer
With FederatedSubject: what the Security tab shows for a managed identity.
.PARAMETER WorkbenchUrl
Registers Workbench too, at this address.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidatePattern('^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$')] [string] $Name = 'FusionSample',
    [ValidateSet('Single', 'Multi')] [string] $Audience,
    [switch] $AzureCli,
    [ValidatePattern('^https://[^\s*#"\\]+$')] [string] $ConnectorRedirectUri,
    [ValidateSet('Secret', 'Federated', 'None')] [string] $Credential = 'Secret',
    [ValidateRange(1, 730)] [int] $SecretDays = 180,
    [switch] $NewSecret,
    [string] $FederatedIssuer,
    [string] $FederatedSubject,
    [ValidatePattern('^(https://|http://localhost)[^\s*#"\\]*$')] [string] $WorkbenchUrl
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 1
$caller = $PSCmdlet
. (Join-Path $PSScriptRoot 'Registration.ps1')
. (Join-Path $PSScriptRoot 'Credentials.ps1')

if ([bool]$FederatedIssuer -ne [bool]$FederatedSubject -or ($FederatedIssuer -and $Credential -ne 'Federated')) {
    throw '-FederatedIssuer and -FederatedSubject go together, with -Credential Federated.'
}
$context = Get-MgContext
if (-not $context) { throw 'Nobody is signed in. Run: Connect-MgGraph -TenantId TENANT -Scopes Application.ReadWrite.All' }
if ($context.Environment -ne 'Global') { throw "This script knows the public cloud only. In another one follow 'By hand' in docs/entra-id.md." }

$options = @{
    name = $Name
    audience = @{ '' = ''; 'Single' = 'AzureADMyOrg'; 'Multi' = 'AzureADMultipleOrgs' }["$Audience"]
    azureCli = $AzureCli ? '04b07795-8ddb-461a-bbee-02f9e1bf7b46' : '' # the same id in every tenant
    connectorRedirectUri = $ConnectorRedirectUri
    workbenchUrl = $WorkbenchUrl.TrimEnd('/')
}
$apps = [ordered]@{ api = Find-App 'api'; connector = Find-App 'connector'; workbench = Find-App 'workbench' }
$known = @($apps.Keys | Where-Object { $apps[$_] })
foreach ($role in $known) { Show-Found $role }
if ($known) { Write-Host "           What is FOUND is taken over by its tag. Are its owners not yours? docs/entra-id.md, 'With a script', says what then." }
foreach ($role in 'api', 'connector', 'workbench') {
    if (-not $apps[$role] -and ($role -ne 'workbench' -or $WorkbenchUrl)) { $apps[$role] = New-App $role }
}
foreach ($role in 'api', 'connector', 'workbench') {
    if (Test-Made $apps[$role]) { Update-App $role }
}
Set-Principal "$Name API" $apps.api $true
Set-Principal "$Name connector" $apps.connector $false
if ($apps.workbench) { Set-Principal "$Name Workbench" $apps.workbench $false }

if ($Credential -eq 'Secret') { Set-Secret }
if ($Credential -eq 'Federated') { Set-FederatedCredential }
Write-Configuration $context.TenantId
