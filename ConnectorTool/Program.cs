using FusionSample.ConnectorTool;

return await ConnectorCommand.RunAsync(args, new Screen(Console.Out, Console.Error));
