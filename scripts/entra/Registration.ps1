# The steps of Register-FusionSample.ps1: each looks first and writes only what differs. Dot-sourced, not run.
# They use the script's own $caller (for -WhatIf), $options, $apps and parameters.

function Invoke-Graph([string] $Method, [string] $Path, $Body) {
    $WhatIfPreference = $false # What is asked for here was decided already.
    $request = @{ Method = $Method; Uri = "v1.0/$Path"; OutputType = 'HashTable' }
    if ($null -ne $Body) {
        $request.Body = ConvertTo-Json $Body -Depth 20
        $request.ContentType = 'application/json'
    }
    for ($attempt = 1; ; $attempt++) {
        try { return Invoke-MgGraphRequest @request }
        catch {
            $text = "$($_.ErrorDetails.Message) $($_.Exception.Message)"
            # What was just made may be unknown for some seconds to Entra ID itself.
            if ($attempt -lt 8 -and $text -match 'Request_ResourceNotFound|NoBackingApplicationObject|does not reference a valid application') {
                Start-Sleep -Seconds 5
                continue
            }
            if ($text -match 'Authorization_RequestDenied|Insufficient privileges|Forbidden') {
                throw "Not allowed: $Method $Path. Connect-MgGraph with the scope Application.ReadWrite.All; it takes the Entra role 'Application Developer' for registrations of one's own, and 'Cloud Application Administrator' to change another's."
            }
            throw "$Method $Path failed; what was made so far is kept, and a second run goes on from there. Entra ID says: $text"
        }
    }
}

function Find-App([string] $Role) {
    $filter = [uri]::EscapeDataString("tags/any(t:t eq '$($Name):$Role')")
    $found = @((Invoke-Graph GET "applications?`$filter=$filter").value)
    if ($found.Count -gt 1) { throw "$($found.Count) registrations have the tag '$($Name):$Role'. Delete all but one, or take the tag from the others." }
    if ($found.Count -eq 1) { $found[0] }
}

# Which registration is taken over, before it is touched: whoever may register applications can set a tag.
function Show-Found([string] $Role) {
    $owners = @((Invoke-Graph GET "applications/$($apps[$Role].id)/owners").value | Where-Object { $_ } | ForEach-Object {
            @($_.userPrincipalName, $_.displayName, $_.id).Where({ $_ }, 'First')[0]
        }) -join ', '
    # What a stranger has chosen comes last, and without what would be a line of its own.
    $text = "application id $($apps[$Role].appId), owners $($owners ? $owners : 'none'), name '$($apps[$Role].displayName)'"
    Write-Host "FOUND      registration '$($Name):$Role': $($text -replace '\p{Cc}')"
}

# A registration that -WhatIf only thinks of has no object id.
function Test-Made($App) { $App -and $App.id }

function Get-Desired([string] $Role, $Current) {
    $text = Get-Content -Raw (Join-Path $PSScriptRoot "registrations/$Role.json")
    foreach ($key in $options.Keys) { $text = $text.Replace("{$key}", $options[$key]) }
    foreach ($key in $apps.Keys) { $text = $text.Replace("{$key}", $(if ($apps[$key]) { $apps[$key].appId } else { '' })) }
    $wanted = ConvertFrom-Json $text -AsHashtable

    # The audience that was asked for or that there is; a new client gets the API's.
    $audiences = @($wanted.signInAudience, $(if ($Current) { $Current.signInAudience }), $(if ($apps['api']) { $apps.api.signInAudience }), 'AzureADMyOrg')
    $wanted.signInAudience = $audiences.Where({ $_ }, 'First')[0]
    # Lines whose value is not known: no Workbench, no redirect URI of one connector. And what others have added stays.
    if ($wanted.ContainsKey('api')) {
        $clients = @($wanted.api.preAuthorizedApplications | Where-Object { $_.appId })
        $others = @(if ($Current -and $Current.api) { $Current.api.preAuthorizedApplications | Where-Object { $_ -and $_.appId -notin $clients.appId } })
        $wanted.api.preAuthorizedApplications = $clients + $others
    }
    $wanted.tags = @(@($wanted.tags) + @(if ($Current) { $Current.tags }) | Sort-Object -Unique)
    if ($wanted.ContainsKey('web')) {
        $there = @(if ($Current -and $Current.web) { $Current.web.redirectUris })
        $wanted.web.redirectUris = @($there) + @($wanted.web.redirectUris | Where-Object { $_ -like 'http*' -and $_ -cnotin $there })
    }
    if ($wanted.ContainsKey('requiredResourceAccess')) {
        $ours = @($wanted.requiredResourceAccess | ForEach-Object { $_.resourceAppId })
        $others = @(if ($Current) { $Current.requiredResourceAccess | Where-Object { $_ -and $_.resourceAppId -notin $ours } })
        $wanted.requiredResourceAccess = @($wanted.requiredResourceAccess) + $others
    }
    $wanted
}

function Test-Covered($Wanted, $There) {
    if ($Wanted -is [System.Collections.IDictionary]) {
        if ($There -isnot [System.Collections.IDictionary]) { return $false }
        foreach ($key in $Wanted.Keys) { if (-not (Test-Covered $Wanted[$key] $There[$key])) { return $false } }
        return $true
    }
    if ($Wanted -is [System.Collections.IList]) {
        if ($There -isnot [System.Collections.IList] -or $Wanted.Count -ne $There.Count) { return $false }
        foreach ($one in $Wanted) {
            $matching = $false
            foreach ($other in $There) { if (Test-Covered $one $other) { $matching = $true; break } }
            if (-not $matching) { return $false }
        }
        return $true
    }
    $Wanted -ceq $There
}

function New-App([string] $Role) {
    $body = Get-Desired $Role $null
    # A new registration knows no client yet that it could name beforehand, and its own id only afterwards.
    $body.Remove('identifierUris')
    if ($body.ContainsKey('api')) { $body.api.Remove('preAuthorizedApplications') }
    if (-not $caller.ShouldProcess("registration '$($Name):$Role'", 'create')) {
        return @{ id = ''; appId = "(id of $Role)"; signInAudience = $body.signInAudience }
    }
    $made = Invoke-Graph POST applications $body
    Write-Host "created    registration '$($Name):$Role', application id $($made.appId)"
    # Until a search finds it too, so that the next run does not make a second one.
    for ($attempt = 1; $attempt -le 8 -and -not (Find-App $Role); $attempt++) { Start-Sleep -Seconds 5 }
    $made
}

function Update-App([string] $Role) {
    $wanted = Get-Desired $Role $apps[$Role]
    $changes = @{}
    foreach ($key in $wanted.Keys) {
        if (-not (Test-Covered $wanted[$key] $apps[$Role][$key])) { $changes[$key] = $wanted[$key] }
    }
    # Entra ID takes a scope and a role of the same name when both are the same in id and text, and wants them changed in one request.
    if ($wanted.ContainsKey('appRoles') -and ($changes.ContainsKey('api') -or $changes.ContainsKey('appRoles'))) {
        $changes.api = $wanted.api
        $changes.appRoles = $wanted.appRoles
    }
    if ($changes.Count -eq 0) { Write-Host "unchanged  registration '$($Name):$Role'"; return }
    $names = ($changes.Keys | Sort-Object) -join ', '
    if ($caller.ShouldProcess("registration '$($Name):$Role'", "change $names")) {
        $null = Invoke-Graph PATCH "applications/$($apps[$Role].id)" $changes
        Write-Host "changed    registration '$($Name):$Role': $names"
    }
}

# The enterprise application, on which people are assigned; the API's is for those alone.
function Set-Principal([string] $Title, $App, [bool] $AssignmentRequired) {
    $there = $null
    if (Test-Made $App) {
        $there = @((Invoke-Graph GET "servicePrincipals?`$filter=$([uri]::EscapeDataString("appId eq '$($App.appId)'"))").value) | Select-Object -First 1
    }
    if (-not $there) {
        if ($caller.ShouldProcess("enterprise application '$Title'", 'create')) {
            # Without this tag the admin center's list of enterprise applications leaves it out.
            $null = Invoke-Graph POST servicePrincipals @{
                appId = $App.appId; tags = @('WindowsAzureActiveDirectoryIntegratedApp'); appRoleAssignmentRequired = $AssignmentRequired
            }
            Write-Host "created    enterprise application '$Title'"
        }
    }
    elseif ($AssignmentRequired -and -not $there.appRoleAssignmentRequired) {
        if ($caller.ShouldProcess("enterprise application '$Title'", 'require assignment')) {
            $null = Invoke-Graph PATCH "servicePrincipals/$($there.id)" @{ appRoleAssignmentRequired = $true }
            Write-Host "changed    enterprise application '$Title': assignment required"
        }
    }
    else { Write-Host "unchanged  enterprise application '$Title'" }
}
