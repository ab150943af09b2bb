using FusionSample.Workshop;

return await WorkshopCommand.RunAsync(args);
