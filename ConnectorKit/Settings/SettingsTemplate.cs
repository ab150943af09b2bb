namespace FusionSample.ConnectorKit.Settings;

/// <summary>
/// A connector.settings.json to fill in. Each value that must become somebody's own is one that <see cref="ReservedNames"/> and the rule
/// PlaceholderValue know, so that none is forgotten.
/// </summary>
public static class SettingsTemplate
{
    /// <summary>The file's text: every key once, in the order of <see cref="ConnectorSettings"/>.</summary>
    public const string Text =
        """
        {
            "name": "Example",
            "title": "Example",
            "description": "Say in 30 to 500 characters what somebody can do with this connector.",
            "version": "1.0.0",
            "publisher": "Example Publisher",
            "stackOwner": "Example Publisher",
            "contact": {
                "name": "Example Publisher Support",
                "url": "https://www.example.com/support",
                "email": "support@example.com"
            },
            "website": "https://www.example.com",
            "privacyPolicy": "https://www.example.com/privacy",
            "categories": [ "Data" ],
            "host": "api.example.com",
            "brandColor": "#1b2a4e",
            "signIn": {
                "authority": "https://login.microsoftonline.com",
                "tenantId": "common",
                "resource": "api://api.example.com",
                "scope": "Read",
                "clientId": "00000000-0000-0000-0000-000000000000"
            },
            "solution": {
                "publisherName": "examplepublisher",
                "prefix": "example",
                "optionValuePrefix": 10000
            }
        }

        """;
}
