namespace FusionSample.Gateway.Connector.Page;

/// <summary>What the published files are called and where they are.</summary>
/// <param name="Folder">The address of the folder, with a slash at its end.</param>
/// <param name="Name">The connector's name in file names.</param>
public sealed record PublishedNames(Uri Folder, string Name)
{
    public string Definition => "apiDefinition.swagger.json";

    public string OpenApi => "openapi.json";

    public string Paconn => $"{Name}-paconn.zip";

    public string Solution => $"{Name}-solution.zip";

    public string Repository => $"{Name}-repository.zip";

    public string Postman => $"{Name}.postman_collection.json";

    public string Certification => $"{Name}-certification.zip";

    public Uri AddressOf(string file) => new(Folder, file);
}
