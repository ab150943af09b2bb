namespace FusionSample.ConnectorKit.Packaging;

/// <summary>Every package of a connector.</summary>
public static class ConnectorPackages
{
    private const string Zip = "application/zip";

    /// <summary>The folder that Microsoft's connector command line creates or updates a connector from.</summary>
    public static ConnectorPackage Paconn { get; } = new(
        "-paconn.zip", Zip, "Create or update the connector with the command line paconn or pac: both sign-in kinds, policies and icon.",
        files => PaconnPackage.Build(Https(files)));

    /// <summary>A solution whose host, client id and login address are environment variables.</summary>
    public static ConnectorPackage Solution { get; } = new(
        "-solution.zip",
        Zip,
        "Import the connector as an unmanaged solution, and move it between environments of one tenant: host, client id and login address are environment variables.",
        files => Solutions.ConnectorSolutions.ForSeveralEnvironments(Https(files)));

    /// <summary>What a pull request to Microsoft's repository adds.</summary>
    public static ConnectorPackage Repository { get; } = new(
        "-repository.zip", Zip, "Propose the connector to Microsoft's public repository: the folder as it stands there.",
        files => RepositoryPackage.Build(Https(files)));

    /// <summary>Each operation once, for Postman, and for the wizard's import of a collection.</summary>
    public static ConnectorPackage Postman { get; } = new(
        ".postman_collection.json",
        "application/json",
        "Try each operation in Postman, or import a Postman collection (v2.1) in the wizard.",
        files => PostmanCollection.Build(Https(files)));

    /// <summary>What a verified publisher uploads.</summary>
    public static ConnectorPackage Certification { get; } = new(
        "-certification.zip", Zip, "Submit the connector for certification: intro, connector solution, and a solution with a sample flow.",
        files => CertificationPackage.Build(Https(files)));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ConnectorPackage> All { get; } = [Paconn, Solution, Repository, Postman, Certification];

    // A gateway in Development serves a definition that says http; Power Platform calls https only.
    private static ConnectorFiles Https(ConnectorFiles files) => files.WithSettings(files.Settings);
}
