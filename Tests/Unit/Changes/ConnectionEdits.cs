namespace FusionSample.Tests.Unit.Changes;

/// <summary>Edits of the connector as a whole: sign-in, connections, address.</summary>
internal static class ConnectionEdits
{
    public const string Table = """
AuthenticationMethodRemoved
    breaks /securityDefinitions/key | /securityDefinitions/key - && /security = [{"sign_in": ["Books.Read"]}]
    breaks /properties/connectionParameters/token + ConnectionParametersRemoved /properties/connectionParameters/api_key + ConnectionParametersRemoved /properties/connectionParameters/token:TenantId | @/properties/connectionParameters = {}
    breaks /properties/connectionParameters/token | @/properties/connectionParameters/token/oAuthSettings/identityProvider = "aad" ~> @/properties/connectionParameters/token/oAuthSettings/identityProvider = "oauth2"
    breaks /properties/connectionParameterSets/values/1 | @/properties/connectionParameterSets = {"values": [{"name": "a", "parameters": {}}, {"name": "b", "parameters": {}}]} ~> @/properties/connectionParameterSets = {"values": [{"name": "a", "parameters": {}}]}
    nothing | text: "sign_in": => "login":
    nothing | /securityDefinitions/basic = {"type": "basic"}
    nothing | @/properties/connectionParameterSets = {"values": [{"name": "a", "parameters": {}}, {"name": "b", "parameters": {}}]} ~> @/properties/connectionParameterSets = {"values": [{"name": "b", "parameters": {}}, {"name": "c", "parameters": {"key": {"type": "oauthSetting"}}}, {"name": "a", "parameters": {}}]}
ConnectionParametersRemoved
    breaks /properties/connectionParameters/shop | @/properties/connectionParameters/shop = {"type": "string"} ~>
    breaks /properties/connectionParameterSets/values/0/parameters/shop | @/properties/connectionParameterSets = {"values": [{"name": "a", "parameters": {"shop": {"type": "string"}}}]} ~> @/properties/connectionParameterSets = {"values": [{"name": "a", "parameters": {}}]}
    nothing | @/properties/connectionParameters/shop = {"type": "string"} ~> @/properties/connectionParameters/shop = {"type": "string", "uiDefinition": {"displayName": "Shop", "constraints": {"hidden": "true"}}}
ConnectionParameterAddedAsRequired
    breaks /properties/connectionParameters/shop | @/properties/connectionParameters/shop = {"type": "string", "uiDefinition": {"constraints": {"required": "true"}}}
    breaks /properties/connectionParameters/shop | @/properties/connectionParameters/shop = {"type": "string"} ~> @/properties/connectionParameters/shop = {"type": "string", "uiDefinition": {"constraints": {"required": true}}}
    nothing | @/properties/connectionParameters/shop = {"type": "string", "uiDefinition": {"constraints": {"required": "false"}}}
    nothing | @/properties/connectionParameters/shop = {"type": "string", "defaultValue": "main", "uiDefinition": {"constraints": {"required": "true"}}}
ConnectionParameterTypeChanged
    breaks /properties/connectionParameters/shop | @/properties/connectionParameters/shop = {"type": "string"} ~> @/properties/connectionParameters/shop = {"type": "int"}
    nothing | @/properties/connectionParameters/shop = {"type": "string"} ~> @/properties/connectionParameters/shop = {"uiDefinition": {"displayName": "Shop"}, "type": "string"}
SecurityChanged
    breaks /securityDefinitions/key/name | /securityDefinitions/key/name = "X-Key"
    breaks /securityDefinitions/sign_in/tokenUrl | /securityDefinitions/sign_in/tokenUrl = "https://login.contoso.com/token"
    breaks /security | /security = [{"sign_in": ["Books.Read"], "key": []}]
    breaks /security | /security = [{"sign_in": ["Books.Read", "Books.Write"]}, {"key": []}] && /securityDefinitions/sign_in/scopes/Books.Write = "Write books"
    breaks /paths/~1books/get/security | /paths/~1books/get/security = [{"key": []}]
    nothing | /securityDefinitions/sign_in/scopes/Books.Write = "Write books"
    nothing | /securityDefinitions/key/description = "Ask the desk."
    nothing | /security = [{"key": []}, {"basic": []}, {"sign_in": []}] && /securityDefinitions/basic = {"type": "basic"}
    nothing | /paths/~1books/get/security = []
TierChangedToPremium
    breaks /properties/tier | @/properties/tier = "Standard" ~> @/properties/tier = "Premium"
    nothing | @/properties/tier = "Standard"
AddressChanged
    warns /host | /host = "books.contoso.com"
    warns /basePath | /basePath = "/" && text: "/kinds": { => "/v1/kinds": {
    nothing | /host = "Library.Contoso.com"
    nothing | /info/title = "Contoso Books"
""";
}
