global using CspSim.Engine;
global using CspSim.Model.Exchange;
