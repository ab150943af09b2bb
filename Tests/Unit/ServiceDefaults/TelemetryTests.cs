using FusionSample.ServiceDefaults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace FusionSample.Tests.Unit.ServiceDefaults;

public class TelemetryTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("http://127.0.0.1:4317", true)]
    public void There_is_an_exporter_only_when_an_endpoint_is_set(string? endpoint, bool exporting)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = "tests" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint });
        builder.AddServiceDefaults();

        Assert.Equal(exporting, builder.Services.Any(service => service.ServiceType.Name.Contains("OtlpExporter", StringComparison.Ordinal)));
    }
}
