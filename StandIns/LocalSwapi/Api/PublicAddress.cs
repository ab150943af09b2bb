namespace FusionSample.LocalSwapi.Api;

/// <summary>What every link begins with. It never comes from a request.</summary>
internal sealed class PublicAddress
{
    private string _origin = "";

    /// <summary>Set before the first request is answered: a free port is known only once it is bound.</summary>
    public void Set(string origin) => _origin = origin.TrimEnd('/');

    public string List(string resource) => $"{_origin}/api/{resource}/";

    public string Record(string resource, int id) => $"{_origin}/api/{resource}/{id}/";
}
