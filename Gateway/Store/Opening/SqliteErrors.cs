namespace FusionSample.Gateway.Store.Opening;

/// <summary>SQLite's result codes: https://www.sqlite.org/rescode.html</summary>
internal static class SqliteErrors
{
    public const int Busy = 5;
    public const int Locked = 6;
    public const int Constraint = 19;
}
