using System.CommandLine;
using System.CommandLine.Invocation;
using FusionSample.Workshop.Model;
using FusionSample.Workshop.Output;
using Spectre.Console;

namespace FusionSample.Workshop;

/// <summary>The command line.</summary>
internal static class WorkshopCommand
{
    private static readonly Option<int> PortBase = new("--port-base")
    {
        Description = "The gateway's port; the next six are for the others, and those after them for replicas.",
        HelpName = "PORT",
        DefaultValueFactory = _ => WorkshopOptions.DefaultPortBase,
        CustomParser = result => OptionValues.PortBase(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<Uri?> Upstream = new("--upstream")
    {
        Description = "Any host that speaks SWAPI's format, in place of the stand-in, for example https://swapi.dev.",
        HelpName = "URL",
        CustomParser = result => OptionValues.Upstream(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<Uri?> Otlp = new("--otlp")
    {
        Description = "Sends telemetry there: gRPC, or HTTP if the port is 4318. With 'aspire dashboard run': http://localhost:4317.",
        HelpName = "URL",
        CustomParser = result => OptionValues.Otlp(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<int> Replicas = new("--replicas")
    {
        Description = "So many gateways and adapters share one cache and one store; what dies is started again. See docs/replicas.md.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result => OptionValues.Replicas(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<Uri?> PublicUrl = new("--public-url")
    {
        Description = "The address of a tunnel to the gateway, for Power Apps. It closes administration and the stand-in's sign-in: see docs/dev-tunnel.md.",
        HelpName = "URL",
        CustomParser = result => OptionValues.PublicUrl(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<string?> TenantId = Id("--tenant-id", "A real Entra ID tenant in place of the stand-in; needs the next two as well.");

    private static readonly Option<string?> ClientId = Id("--client-id", "The API's application (client) id in that tenant.");

    private static readonly Option<string?> ConnectorClientId = Id("--connector-client-id", "The connector's application (client) id in that tenant.");

    private static readonly Option<string?> ReadyFile = new("--ready-file")
    {
        Description = "Written once all is healthy: a JSON object of name to address, and readySeconds.",
        HelpName = "FILE",
        CustomParser = result => OptionValues.ReadyFile(result.Tokens[0].Value, result.AddError),
    };

    /// <summary>Reads the command line and does what it says.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var screen = new Screen(AnsiConsole.Console);
        var parsed = Create(screen).Parse(args);
        if (parsed.Action is not ParseErrorAction)
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

        foreach (var error in parsed.Errors)
            screen.Fail(error.Message);
        screen.Say("'dotnet run --project Workshop -- --help' lists the options.");
        return ExitCode.BadArguments;
    }

    private static RootCommand Create(Screen screen)
    {
        var command = new RootCommand(
            "Starts the whole sample on this machine: gateway, adapter, cache, sign-in and external API. It needs no containers, no tenant "
            + $"and no network.{Environment.NewLine}{Environment.NewLine}{ExitCode.Help}")
        {
            Upstream, Otlp, PortBase, Replicas, PublicUrl, TenantId, ClientId, ConnectorClientId, ReadyFile,
        };
        command.Validators.Add(result =>
        {
            Option<string?>[] tenant = [TenantId, ClientId, ConnectorClientId];
            if (tenant.Count(option => result.GetResult(option) is not null) is 1 or 2)
                result.AddError($"{string.Join(", ", tenant.Select(option => option.Name))} belong together: give all three or none.");
        });
        command.SetAction(parsed => new WorkshopRun(screen).RunAsync(new WorkshopOptions
        {
            PortBase = parsed.GetValue(PortBase),
            Replicas = parsed.GetValue(Replicas),
            Upstream = parsed.GetValue(Upstream),
            Otlp = parsed.GetValue(Otlp),
            PublicUrl = parsed.GetValue(PublicUrl),
            Tenant = parsed.GetValue(TenantId) is { } tenant
                ? new RealTenant(tenant, parsed.GetValue(ClientId)!, parsed.GetValue(ConnectorClientId)!) : null,
            ReadyFile = parsed.GetValue(ReadyFile),
        }));
        return command;
    }

    private static Option<string?> Id(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ID",
        CustomParser = result => OptionValues.Id(name, result.Tokens[0].Value, result.AddError),
    };
}
