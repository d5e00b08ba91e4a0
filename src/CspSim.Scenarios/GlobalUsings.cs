global using System.Globalization;
global using System.Text;

global using CspSim.Engine;
global using CspSim.Engine.Distributions;
global using CspSim.Model;
global using CspSim.Model.Measures;
global using CspSim.Model.Offices;
global using CspSim.Scenarios.Diagnostics;
global using CspSim.Scenarios.Keys;
global using CspSim.Scenarios.Quantities;
global using CspSim.Scenarios.Text;
