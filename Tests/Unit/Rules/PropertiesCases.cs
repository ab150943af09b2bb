namespace FusionSample.Tests.Unit.Rules;

/// <summary>Cases of the rules about apiProperties.json.</summary>
internal static class PropertiesCases
{
    // Flush left, for the tables' own indentation counts.
    public const string Table = """
PropertiesMissing
    finds | @/properties -
    finds | @/properties = []
    not | @/$schema = "https://example.com"
PropertiesTypeIncorrect
    finds /properties/capabilities | @/properties/capabilities = "actions"
    finds /properties/connectionParameters | @/properties/connectionParameters = []
    finds /properties/connectionParameters/api_key | @/properties/connectionParameters/api_key = "securestring"
    finds /properties/connectionParameters/token/oAuthSettings/clientId | @/properties/connectionParameters/token/oAuthSettings/clientId = 7
    finds /properties/connectionParameters/api_key/uiDefinition/constraints/clearText | @/properties/connectionParameters/api_key/uiDefinition/constraints/clearText = "false"
    finds /properties/connectionParameterSets/values/0 | @/properties/connectionParameterSets = {"values": ["key"]}
    finds /properties/policyTemplateInstances/0 | @/properties/policyTemplateInstances/0 = "updatenextlink"
    not | @/properties/scriptOperations = null && @/properties/connectionParameters/token/oAuthSettings/clientId = null
PropertiesKeyUnknown
    finds /title | @/title = "Library"
    finds /properties/stackowner | @/properties/stackowner = "Contoso"
    finds /properties/brandColor | @/properties/brandColor = "#123456"
    finds /properties/connectionParameters/api_key/uiDefinition/toolTips | @/properties/connectionParameters/api_key/uiDefinition/toolTips = "Key"
    finds /properties/connectionParameters/api_key/uiDefinition/constraints/visible | @/properties/connectionParameters/api_key/uiDefinition/constraints/visible = true
    finds /properties/connectionParameters/token/oAuthSettings/customParameters/resourceUrl | @/properties/connectionParameters/token/oAuthSettings/customParameters/resourceUrl = {"value": "api://library.contoso.com"}
    finds /properties/policyTemplateInstances/0/operationName | @/properties/policyTemplateInstances/0/operationName = []
    finds /properties/connectionParameterSets/values/0/parameter | @/properties/connectionParameterSets = {"values": [{"name": "key", "parameter": {}}]}
    not | @/$schema = "https://example.com" && @/properties/connectionParameters/token/oAuthSettings/ClientId = null
    not | @/properties/connectionParameters/token/oAuthSettings/customParameters = {"LoginUri": {"value": "https://login.microsoftonline.com"}, "enableOnbehalfOfLogin": {"value": "true"}}
    not | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "DocuSign" && @/properties/connectionParameters/token/oAuthSettings/customParameters/region = {"value": "eu"}
PublisherOrOwnerMissing
    finds /properties | @/properties/publisher -
    finds /properties/stackOwner | @/properties/stackOwner = " "
    not | @/properties/publisher = "Fabrikam"
CapabilityUnknown
    finds /properties/capabilities/2 | @/properties/capabilities/- = "action"
    finds /properties/capabilities/2 | @/properties/capabilities/- = 7
    not | @/properties/capabilities = ["Actions", "gateway"]
5000.2.1.1
    finds /properties | @/properties/iconBrandColor -
    finds /properties/iconBrandColor | @/properties/iconBrandColor = "#FFFFFF"
    finds /properties/iconBrandColor | @/properties/iconBrandColor = "#007EE5"
    finds /properties/iconBrandColor | @/properties/iconBrandColor = "123456"
    finds /properties/iconBrandColor | @/properties/iconBrandColor = "#12345"
    finds /properties/iconBrandColor | @/properties/iconBrandColor = ""
    finds /properties/iconBrandColor | @/properties/iconBrandColor = 7
    not | @/properties/iconBrandColor = "#AbCdEf"
IndependentPublisherLook
    finds /properties/iconBrandColor | /info/title = "Library (Independent Publisher)"
    finds | /info/title = "Library (Independent Publisher)" && @/properties/iconBrandColor = "#DA3B01"
    not | @/properties/iconBrandColor = "#da3b01"
ConnectionParameterNameNotValid
    finds /properties/connectionParameters/api-key | @/properties/connectionParameters/api-key = {"type": "string"}
    finds /properties/connectionParameters/api_key:region | @/properties/connectionParameters/api_key:region = {"type": "string"}
    finds /properties/connectionParameters/sign:region | @/properties/connectionParameters/sign:region = {"type": "string"}
    finds /properties/connectionParameters/token:a:b | @/properties/connectionParameters/token:a:b = {"type": "string"}
    not | @/properties/connectionParameters/token:region = {"type": "string"}
ConnectionParameterTypeUnknown
    finds /properties/connectionParameters/api_key/type | @/properties/connectionParameters/api_key/type = "secureString"
    finds /properties/connectionParameters/api_key | @/properties/connectionParameters/api_key/type -
    finds /properties/connectionParameterSets/values/0/parameters/key/type | @/properties/connectionParameterSets = {"values": [{"parameters": {"key": {"type": ["string"]}}}]}
    not | @/properties/connectionParameters/api_key/type = "int"
5000.2.6.9
    finds /properties/connectionParameters/api_key | @/properties/connectionParameters/api_key/uiDefinition -
    finds /properties/connectionParameters/token/uiDefinition | @/properties/connectionParameters/token/uiDefinition = {}
    finds /properties/connectionParameterSets | @/properties/connectionParameterSets = {"values": [{"uiDefinition": {"displayName": "Key"}}]}
    finds /properties/connectionParameterSets/values/0 | @/properties/connectionParameterSets = {"uiDefinition": {"displayName": "Key"}, "values": [{}]}
    not | @/properties/connectionParameters/api_key/uiDefinition = {"description": "Key"}
5000.2.6.10
    finds /properties/connectionParameters/api_key/uiDefinition | @/properties/connectionParameters/api_key/uiDefinition/description = " "
    finds /properties/connectionParameterSets/uiDefinition | @/properties/connectionParameterSets = {"uiDefinition": {"displayName": "Key"}}
    not | @/properties/connectionParameters/api_key/uiDefinition/description - && @/properties/connectionParameters/api_key/uiDefinition/constraints/hidden = "true"
ConnectionDisplayNameMissing
    finds /properties/connectionParameters/api_key/uiDefinition | @/properties/connectionParameters/api_key/uiDefinition/displayName -
    finds /properties/connectionParameterSets/values/0/uiDefinition | @/properties/connectionParameterSets = {"values": [{"name": "key", "uiDefinition": {"description": "Key"}}]}
    not | @/properties/connectionParameterSets = {"uiDefinition": {"displayname": "How to connect"}}
ConstraintNotText
    finds /properties/connectionParameters/api_key/uiDefinition/constraints/required | @/properties/connectionParameters/api_key/uiDefinition/constraints/required = true
    finds /properties/connectionParameters/token:TenantId/uiDefinition/constraints/hidden | @/properties/connectionParameters/token:TenantId/uiDefinition/constraints/hidden = "yes"
    not | @/properties/connectionParameters/api_key/uiDefinition/constraints/required = "false"
ParameterSetIncomplete
    finds /properties/connectionParameterSets | @/properties/connectionParameterSets = {"values": []}
    finds /properties/connectionParameterSets/values/0 | @/properties/connectionParameterSets = {"values": [{"name": " ", "parameters": {}}]}
    finds /properties/connectionParameterSets/values/0 | @/properties/connectionParameterSets = {"values": [{"name": "key"}]}
    not | @/properties/connectionParameterSets = {"values": [{"name": "none", "parameters": {}}]}
ParameterSetNameRepeated
    finds /properties/connectionParameterSets/values/1/name | @/properties/connectionParameterSets = {"values": [{"name": "key"}, {"name": "Key"}]}
    not | @/properties/connectionParameterSets = {"values": [{"name": "key"}, {"name": "password"}, {}, {}]}
OAuthSettingsMissing
    finds /properties/connectionParameters/token | @/properties/connectionParameters/token/oAuthSettings -
    finds /properties/connectionParameters/token/oAuthSettings | @/properties/connectionParameters/token/oAuthSettings/identityProvider -
    not | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "oauth2"
IdentityProviderUnknown
    finds /properties/connectionParameters/token/oAuthSettings/identityProvider | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "oauth"
    finds /properties/connectionParameters/token/oAuthSettings/identityProvider | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "aadcertificate"
    not | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "oauth2generic"
RedirectModeNotPerConnector
    finds /properties/connectionParameters/token/oAuthSettings/redirectMode | @/properties/connectionParameters/token/oAuthSettings/redirectMode = "Global"
    finds /properties/connectionParameters/token/oAuthSettings | @/properties/connectionParameters/token/oAuthSettings/redirectMode -
    not | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "oauth2"
SecretInFile
    finds /properties/connectionParameters/token/oAuthSettings/clientSecret | @/properties/connectionParameters/token/oAuthSettings/clientSecret = "1b2~c3"
    finds /properties/connectionParameters/token/oAuthSettings/ClientSecret | @/properties/connectionParameters/token/oAuthSettings/ClientSecret = "1b2~c3"
    finds /properties/connectionParameters/api_key/defaultValue | @/properties/connectionParameters/api_key/defaultValue = "1b2~c3"
    not | @/properties/connectionParameters/token/oAuthSettings/clientSecret = null
    not | @/properties/connectionParameters/token/oAuthSettings/clientSecret = "[[DUMMY]]"
    not | @/properties/connectionParameters/token/oAuthSettings/clientSecret = "@environmentVariables(\"secret\")"
    not | @/properties/connectionParameters/api_key/type = "string" && @/properties/connectionParameters/api_key/defaultValue = "eu"
OAuthParameterMissing
    finds /properties/connectionParameters/token/oAuthSettings | @/properties/connectionParameters/token/oAuthSettings/customParameters/resourceUri -
    finds /properties/connectionParameters/token/oAuthSettings/customParameters/resourceUri | @/properties/connectionParameters/token/oAuthSettings/customParameters/resourceUri/value = ""
    finds /properties/connectionParameters/token/oAuthSettings | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "oauth2"
    not | @/properties/connectionParameters/token/oAuthSettings/customParameters = {"ResourceUri": {"value": "api://library.contoso.com"}}
    not | @/properties/connectionParameters/token/oAuthSettings/customParameters - && @/properties/connectionParameters/token:ResourceUri = {"type": "string"}
    not | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "oauth2generic"
OAuthAddressNotHttps
    finds /properties/connectionParameters/token/oAuthSettings/customParameters/loginUri/value | @/properties/connectionParameters/token/oAuthSettings/customParameters/loginUri/value = "http://login.microsoftonline.com"
    finds /properties/connectionParameters/token/oAuthSettings/redirectUrl | @/properties/connectionParameters/token/oAuthSettings/redirectUrl = "global.consent.azure-apim.net"
    not | @/properties/connectionParameters/token/oAuthSettings/customParameters/loginUri/value = "@environmentVariables(\"login\")"
    not | @/properties/connectionParameters/token/oAuthSettings/customParameters/loginUri/value = "/login" && @/properties/connectionParameters/token:loginUri = {"type": "string"}
SignInNotAskedFor
    finds /properties | @/properties/connectionParameters/token - && @/properties/connectionParameters/token:TenantId -
    finds /properties | @/properties/connectionParameters/api_key/type = "string"
    finds /properties | /securityDefinitions/key = {"type": "basic"}
    finds /properties | @/properties/connectionParameters = {} && /security -
    not | /securityDefinitions/key = {"type": "basic"} && @/properties/connectionParameters/username = {"type": "string"} && @/properties/connectionParameters/password = {"type": "securestring"}
    not | @/properties/connectionParameters/api_key - && /security = [{"sign_in": []}]
    not | @/properties/connectionParameters = {} && @/properties/connectionParameterSets = {"values": [{"parameters": {"token": {"type": "oauthSetting"}}}, {"parameters": {"key": {"type": "securestring"}}}]}
SignInNotDefined
    finds /properties/connectionParameters/token | /securityDefinitions/sign_in -
    finds /properties/connectionParameters/api_key | /securityDefinitions/key -
    not | /securityDefinitions/key - && @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.value = "@connectionParameters('api_key','')"
    not | /securityDefinitions/key = {"type": "basic"}
GatewayWithOAuth
    finds /properties/connectionParameters/gateway | @/properties/connectionParameters/gateway = {"type": "gatewaySetting"}
    not | @/properties/connectionParameters/gateway = {"type": "gatewaySetting"} && @/properties/connectionParameters/token -
PolicyTemplateUnknown
    finds /properties/policyTemplateInstances/0/templateId | @/properties/policyTemplateInstances/0/templateId = "updatenexlink"
    finds /properties/policyTemplateInstances/0 | @/properties/policyTemplateInstances/0/templateId -
    not | @/properties/policyTemplateInstances/0/templateId = "UpdateNextLink" && @/properties/policyTemplateInstances/1/templateId = "dynamicsubdomain"
PolicyParameterMissing
    finds /properties/policyTemplateInstances/1/parameters | @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.value -
    finds /properties/policyTemplateInstances/0 | @/properties/policyTemplateInstances/0/parameters -
    not | @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.existsAction - && @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.value = ""
PolicyParameterUnknown
    finds /properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.headerName | @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.headerName = "X-Source"
    finds /properties/policyTemplateInstances/1/parameters/name | @/properties/policyTemplateInstances/1/parameters/name = "X-Source"
    finds /properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-policySection | @/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-policySection = "Response"
    not | @/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.nextLinkParentPropertyPath = "@body()"
    not | @/properties/policyTemplateInstances/0 = {"templateId": "dynamicsubdomain", "parameters": {"anything": 1}}
PolicyParameterNotValid
    finds /properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.existsAction | @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.existsAction = "replace"
    finds /properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.value | @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplateParameter.value = 7
    finds /properties/policyTemplateInstances/1/parameters/x-ms-apimTemplate-policySection | @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplate-policySection = "Answer"
    finds /properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.triggerConfig | @/properties/policyTemplateInstances/0 = {"templateId": "PollingTrigger", "parameters": {"x-ms-apimTemplateParameter.triggerConfig": "$filter"}}
    not | @/properties/policyTemplateInstances/0 = {"templateId": "PollingTrigger", "parameters": {"x-ms-apimTemplateParameter.triggerConfig": {"$filter": "a"}}}
    not | @/properties/policyTemplateInstances/1/parameters/x-ms-apimTemplate-policySection = "Failure"
PolicyOperationNotFound
    finds /properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName/0 | @/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName/0 = "ListBook"
    finds /properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName | @/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName = "ListBooks"
    not | @/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplate-operationName/- = "ListKinds"
ScriptOperationNotFound
    finds /properties/scriptOperations/0 | @/properties/scriptOperations/0 = "getBook"
    not | @/properties/scriptOperations = []
ScriptMissing
    finds /properties/scriptOperations | no script
    not | no script && @/properties/scriptOperations = []
ScriptWithGateway
    finds /properties/connectionParameters/gateway | @/properties/connectionParameters/gateway = {"type": "gatewaySetting"}
    not | @/properties/connectionParameters/gateway = {"type": "gatewaySetting"} && no script
""";
}
