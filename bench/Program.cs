using FusionSample.Bench;
using FusionSample.Bench.Serve;

if (args is [ServeCommand.Name, .. var mode])
{
    await ServeCommand.RunAsync(mode);
    return 0;
}

return await BenchCommand.RunAsync(args);
