using CspSim.Worker.Commands;

return await CommandFront.RunAsync(args);
