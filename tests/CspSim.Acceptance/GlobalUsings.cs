global using CspSim.Acceptance.Support;
global using Xunit;
