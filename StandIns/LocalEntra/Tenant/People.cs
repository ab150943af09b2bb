namespace FusionSample.LocalEntra.Tenant;

/// <summary>The four people of a fusion team.</summary>
public static class People
{
    /// <summary>All four, in the order of the sign-in page.</summary>
    public static IReadOnlyList<Person> All { get; } =
    [
        new("maker", "Business Manager", "0a6f3c18-52d9-4e7b-8f01-6b2d4a9c7e10", "Maker", "Builds apps in Power Apps", [Scopes.Read]),
        new("researcher", "Researcher", "1b705d29-63ea-4f8c-9012-7c3e5bad8f21", "Researcher", "Finds the external API", [Scopes.Read]),
        new("prodev", "Pro-Dev", "2c816e3a-74fb-409d-a123-8d4f6cbe9032", "ProDev", "Wraps the API as a connector", [Scopes.Read]),
        new("itadmin", "IT Admin", "3d927f4b-850c-41ae-b234-9e507dcfa143", "ItAdmin", "Decides who may use it", [Scopes.Read, Scopes.Manage]),
    ];

    /// <summary>The person of that key, or null.</summary>
    public static Person? Find(string? key) =>
        All.FirstOrDefault(person => person.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
}
