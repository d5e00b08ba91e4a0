using CspSim.Worker.Front;

return await CommandFront.RunAsync(args);
