using FusionSample.LocalEntra.Tenant;
using FusionSample.Workshop.Model;
using FusionSample.Workshop.Output;

namespace FusionSample.Tests.Unit.Workshop;

public sealed class ResourceGraphTests
{
    private static readonly ResourceGraph Default = ResourceGraph.Create(new WorkshopOptions(), new("key", "secret"));

    [Fact]
    public void Every_resource_comes_after_what_it_waits_for()
    {
        var names = Default.Resources.Select(resource => resource.Name).ToList();
        Assert.All(Default.Resources, resource =>
            Assert.All(resource.WaitsFor, other => Assert.InRange(names.IndexOf(other), 0, names.IndexOf(resource.Name) - 1)));
    }

    [Fact]
    public void Addresses_follow_the_port_base()
    {
        var graph = ResourceGraph.Create(new WorkshopOptions { PortBase = 7000 }, new("key", "secret"));
        Assert.Equal(
            ["gateway http://localhost:7000", "adapter http://localhost:7001", "cache localhost:7002", "entra http://localhost:7003",
             "swapi http://localhost:7004", "swapi-faults http://localhost:7005", "workbench http://localhost:7006"],
            graph.Addresses.Select(line => $"{line.Name} {line.Address}"));
        Assert.DoesNotContain(graph.Resources.SelectMany(resource => resource.Environment.Values), value => value.Contains("548"));
    }

    [Fact]
    public void An_upstream_takes_the_place_of_the_stand_in()
    {
        var graph = ResourceGraph.Create(new WorkshopOptions { Upstream = new Uri("https://swapi.example") }, new("key", "secret"));
        var adapter = graph.Resources.Single(resource => resource.Name == "adapter");
        Assert.DoesNotContain(graph.Resources, resource => resource.Name == "swapi");
        Assert.DoesNotContain(graph.Addresses, line => line.Name == "swapi-faults");
        Assert.Equal("https://swapi.example", graph.AddressOf("swapi"));
        Assert.Equal("https://swapi.example", adapter.Environment["services__swapi__https__0"]);
        Assert.Equal("https://swapi.example", adapter.Environment["SWAPI_HTTPS"]);
        Assert.DoesNotContain("services__swapi__http__0", adapter.Environment.Keys);
        Assert.Equal(["cache"], adapter.WaitsFor);
    }

    [Fact]
    public void A_real_tenant_takes_the_place_of_the_stand_in()
    {
        var tenant = new RealTenant("11111111-2222-3333-4444-555555555555", "21111111-2222-3333-4444-555555555555", "31111111-2222-3333-4444-555555555555");
        var graph = ResourceGraph.Create(new WorkshopOptions { Tenant = tenant }, new("key", "secret"));
        var gateway = graph.Resources.Single(resource => resource.Name == "gateway");

        Assert.DoesNotContain(graph.Resources, resource => resource.Name is "entra" or "workbench");
        Assert.DoesNotContain("entra", gateway.WaitsFor);
        Assert.Equal(
            [("AzureAd__ClientId", tenant.ClientId), ("AzureAd__Instance", "https://login.microsoftonline.com/"), ("AzureAd__TenantId", tenant.TenantId)],
            gateway.Environment.Where(variable => variable.Key.StartsWith("AzureAd", StringComparison.Ordinal)).Select(variable => (variable.Key, variable.Value)).Order());
        Assert.Equal(tenant.ConnectorClientId, gateway.Environment["Connector__ClientId"]);
        Assert.Contains("az account get-access-token", ReadySummary.CallLine(graph), StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_address_is_what_links_and_definition_name_and_a_tunnel_on_this_machine_is_believed()
    {
        var graph = ResourceGraph.Create(new WorkshopOptions { PublicUrl = new Uri("https://abc.devtunnels.example/") }, new("key", "secret"));
        var environment = graph.Resources.Where(resource => resource.Name is "gateway" or "adapter").ToDictionary(resource => resource.Name, resource => resource.Environment);

        Assert.All(environment.Values, variables => Assert.Equal("https://abc.devtunnels.example", variables["PublicUrl"]));
        Assert.Equal(("127.0.0.1", "::1"), (environment["gateway"]["Proxy__Known__0"], environment["gateway"]["Proxy__Known__1"]));
        Assert.EndsWith("-H \"X-API-Key: KEY\" https://abc.devtunnels.example/api/people/1", ReadySummary.CallLine(graph), StringComparison.Ordinal);
        Assert.All(graph.Resources.SelectMany(resource => resource.Endpoints), endpoint => Assert.Contains("localhost", endpoint.Address, StringComparison.Ordinal));
        Assert.DoesNotContain(Default.Resources.SelectMany(resource => resource.Environment.Keys), name => name.StartsWith("Proxy__", StringComparison.Ordinal));
        // The gateway takes none of the stand-in's tokens now, so that nobody could do anything on that page.
        Assert.DoesNotContain(graph.Resources, resource => resource.Name == "workbench");
    }

    [Fact]
    public void Replicas_have_a_port_and_an_instance_of_their_own_and_all_else_in_common()
    {
        var graph = ResourceGraph.Create(new WorkshopOptions { PortBase = 7000, Replicas = 3 }, new("key", "secret"));
        Assert.Equal(
            [7000, 7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008, 7009, 7010], graph.Resources.SelectMany(resource => resource.Endpoints).Select(endpoint => endpoint.Port).Order());
        var gateways = graph.Resources.Where(resource => resource.Project == "Gateway").ToList();
        Assert.Equal(["gateway", "gateway-2", "gateway-3"], gateways.Select(resource => resource.Name));
        string[] own = ["ASPNETCORE_URLS", "OTEL_RESOURCE_ATTRIBUTES"];
        Assert.All(gateways, gateway =>
        {
            Assert.Equal(gateways[0].Environment.Where(variable => !own.Contains(variable.Key)), gateway.Environment.Where(variable => !own.Contains(variable.Key)));
            Assert.Equal("gateway", gateway.Environment["OTEL_SERVICE_NAME"]);
            Assert.Equal($"service.instance.id={gateway.Name}", gateway.Environment["OTEL_RESOURCE_ATTRIBUTES"]);
            Assert.Equal(
                ["http://localhost:7001", "http://localhost:7007", "http://localhost:7009"],
                Enumerable.Range(0, 3).Select(index => gateway.Environment[$"services__adapter__http__{index}"]));
            Assert.Equal(["cache", "adapter", "adapter-2", "adapter-3", "entra"], gateway.WaitsFor);
        });
    }

    [Fact]
    public void Nothing_is_exported_without_an_otlp_address() =>
        Assert.DoesNotContain(
            Default.Resources.SelectMany(resource => resource.Environment.Keys),
            name => name.StartsWith("OTEL_EXPORTER", StringComparison.Ordinal));

    [Theory]
    [InlineData("http://localhost:4317", "grpc")]
    [InlineData("http://localhost:18889", "grpc")]
    [InlineData("http://localhost:4318", "http/protobuf")]
    public void The_otlp_port_tells_the_protocol(string address, string protocol)
    {
        var graph = ResourceGraph.Create(new WorkshopOptions { Otlp = new Uri(address) }, new("key", "secret"));
        Assert.All(graph.Resources, resource =>
        {
            Assert.Equal(address, resource.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"]);
            Assert.Equal(protocol, resource.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"]);
            Assert.Equal(resource.Name, resource.Environment["OTEL_SERVICE_NAME"]);
        });
    }

    [Theory]
    [InlineData("http://localhost:4317", "grpc")]
    [InlineData("http://localhost:4318", "http/protobuf")]
    public void Workbench_takes_the_telemetry_and_sends_it_on(string address, string protocol)
    {
        var graph = ResourceGraph.Create(new WorkshopOptions { PortBase = 7000, Otlp = new Uri(address) }, new("key", "secret", "traces-key"));
        Assert.All(graph.Resources, resource => Assert.Equal(
            ("http://localhost:7006", "http/protobuf", "x-otlp-api-key=traces-key"),
            (resource.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"], resource.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"], resource.Environment["OTEL_EXPORTER_OTLP_HEADERS"])));
        var workbench = graph.Resources.Single(resource => resource.Name == "workbench").Environment;
        Assert.Equal(("traces-key", address, protocol), (workbench["Traces__Key"], workbench["Traces__ForwardTo"], workbench["Traces__ForwardProtocol"]));
    }

    [Fact]
    public void Where_there_is_no_Workbench_the_services_send_it_themselves()
    {
        var options = new WorkshopOptions { Otlp = new Uri("http://localhost:4317"), PublicUrl = new Uri("https://abc.devtunnels.example/") };
        var graph = ResourceGraph.Create(options, new("key", "secret", "traces-key"));
        Assert.All(graph.Resources, resource => Assert.Equal("http://localhost:4317", resource.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"]));
        Assert.DoesNotContain(graph.Resources.SelectMany(resource => resource.Environment.Values), value => value.Contains("traces-key", StringComparison.Ordinal));
    }

    [Fact]
    public void The_key_is_new_at_each_start_and_long_enough_for_HS256()
    {
        var keys = Enumerable.Range(0, 20).Select(_ => NewSecret.Create()).ToList();
        Assert.Distinct(keys);
        Assert.All(keys, key => Assert.Matches("^[A-Za-z0-9_-]{43,}$", key));
    }

    [Fact]
    public void Only_gateway_and_adapter_get_the_key() =>
        Assert.Equal(
            ["adapter", "gateway"],
            Default.Resources.Where(resource => resource.Environment.ContainsValue("key")).Select(resource => resource.Name).Order());

    [Fact]
    public void The_gateway_publishes_the_connector_that_the_sign_in_service_knows()
    {
        var gateway = Default.Resources.Single(resource => resource.Name == "gateway");
        Assert.Equal(DefaultClients.Create()["connector"].ClientId, gateway.Environment["Connector__ClientId"]);
        Assert.NotEqual(gateway.Environment["AzureAd__ClientId"], gateway.Environment["Connector__ClientId"]);
    }

    [Fact]
    public void Variables_of_one_resource_are_never_set_twice() =>
        Assert.All(Default.Resources, resource =>
            Assert.Distinct(resource.Environment.Keys, StringComparer.OrdinalIgnoreCase));
}

file static class DictionaryExtensions
{
    public static bool ContainsValue(this IReadOnlyDictionary<string, string> variables, string value) => variables.Values.Contains(value);
}
