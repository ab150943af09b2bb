using System.Text.Json;

namespace FusionSample.Gateway.Connector.Page;

/// <summary>
/// Which file is for which way to start. The names of the six are those of the product's menu 'New custom connector', as public
/// documentation gives them; a test keeps this table and docs/import.md in step.
/// </summary>
internal static class ImportWays
{
    private const string WizardLeavesOut =
        "The second way to connect (for it alone choose API Key on the Security tab: label API key, name X-API-Key, location Header), the policies, the icon and its colour. Set icon and colour by hand on the wizard's first tab, and the policy updatenextlink (property nextLink) for the paged lists on its Definition tab: without it a list ends with its first page.";

    /// <summary>The published file that has both tables, for programs.</summary>
    public const string FileName = "ways.json";

    /// <summary>Both tables as JSON: <c>inTheProduct</c> and <c>byTool</c>, each way as <see cref="ImportWay"/> has it.</summary>
    public static byte[] Write(PublishedNames names) =>
        JsonSerializer.SerializeToUtf8Bytes(new { InTheProduct = InTheProduct(names), ByTool = ByTool(names) }, JsonSerializerOptions.Web);

    /// <summary>The six of the product's menu, in its order.</summary>
    public static IReadOnlyList<ImportWay> InTheProduct(PublishedNames names) =>
    [
        new("Create from blank", null,
            "Takes no file: one would type every operation again. Use 'Import an OpenAPI file' instead."),
        new("Create from Azure Service", null,
            "Lists what runs in Azure API Management, Azure Functions or Logic Apps, and so not a gateway of one's own. Where API Management stands in "
            + "front of it, import the definition there as it is, and the API appears in this list. Better use 'Import an OpenAPI file'.",
            "Sign-in, titles, dropdowns and paging: API Management keeps neither security definitions nor x-ms-… extensions.",
            "az apim api import --resource-group GROUP --service-name SERVICE --path PATH --subscription-required false "
            + $"--specification-format Swagger --specification-url {names.AddressOf(names.Definition)}"),
        new("Import an OpenAPI file", names.Definition,
            "Save the file, choose it in the wizard, then go through its tabs with the values of the import page.", WizardLeavesOut),
        new("Import an OpenAPI from URL", names.Definition,
            "Paste the address. The wizard reads it once; a later change needs a new import.", WizardLeavesOut, $"{names.AddressOf(names.Definition)}"),
        new("Import a Postman collection", names.Postman,
            "For tools that know nothing else, and to try the API in Postman itself. In Power Platform prefer 'Import an OpenAPI file'.",
            "Besides what the wizard leaves out: titles, dropdowns, paging and the shape of answers, which a collection does not carry."),
        new("Import from GitHub", null,
            "Imports from Microsoft's own repository of connectors and from no other. Use 'Import an OpenAPI file' instead. To get there, send "
            + $"Microsoft the folder in {names.Repository} as a pull request."),
    ];

    /// <summary>The tools, and what is for people outside Power Platform.</summary>
    public static IReadOnlyList<ImportWay> ByTool(PublishedNames names) =>
    [
        new("paconn", names.Paconn,
            "Creates the connector with everything in it. It asks for a sign-in and for the environment.", null,
            $"""
            pip install paconn
            curl -O {names.AddressOf(names.Paconn)}
            unzip {names.Paconn} -d {names.Name}
            cd {names.Name}
            paconn login
            paconn create -s settings.json --secret CLIENT_SECRET
            """),
        new("pac", names.Paconn,
            "The same folder, by Microsoft's newer tool. The client secret is entered afterwards, on the connector's Security tab.", null,
            $"""
            curl -O {names.AddressOf(names.Paconn)}
            unzip {names.Paconn} -d {names.Name}
            cd {names.Name}
            pac auth create --environment ENVIRONMENT_URL
            pac connector create --api-definition-file apiDefinition.swagger.json --api-properties-file apiProperties.json --icon-file icon.png
            """),
        new("VS Code", names.Paconn,
            "The extension 'Power Platform Tools' brings pac into its terminal: open the unpacked folder and give pac's two last lines there."),
        new("Solution", names.Solution,
            "For several environments: import it in each, before the solutions with the apps and flows that use it. Host, client id and "
            + "login address are environment variables of the solution; what this gateway uses is their default. For another tenant take the file "
            + "from that tenant's gateway.",
            "The client secret, which no solution carries: enter it in each environment.",
            $"""
            curl -O {names.AddressOf(names.Solution)}
            pac auth create --environment ENVIRONMENT_URL
            pac solution import --path {names.Solution}
            """),
        new("Certification", names.Certification,
            "For the publisher of the API: what Microsoft's certification takes. Refused while connector.settings.json still says example.com."),
        new("Everybody else", names.OpenApi,
            "The same API as OpenAPI 3.1, for code generators and other tools; people read it at /connector/docs."),
    ];
}
