global using System.Text.Json;
global using CspSim.Browser.Support;
global using CspSim.Reporting.Documents;
global using CspSim.Reporting.Html;
global using CspSim.Tests.Reporting.Support;
global using PuppeteerSharp;
global using Xunit;
