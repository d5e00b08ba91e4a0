global using System.Globalization;

global using CspSim.Scenarios.Diagnostics;
global using CspSim.Scenarios.Keys;
global using CspSim.Scenarios.Quantities;
global using CspSim.Scenarios.Text;
