using Microsoft.Extensions.Configuration;

namespace FusionSample.Tests.Support;

/// <summary>Settings that somebody changes while the service runs.</summary>
internal sealed class ChangingSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public void Change(string key, string value)
    {
        Set(key, value);
        OnReload();
    }

    public void Reset()
    {
        Data.Clear();
        OnReload();
    }
}
