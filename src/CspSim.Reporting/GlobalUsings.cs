global using System.Globalization;
global using System.Text;
global using CspSim.Reporting.Languages;
global using static System.FormattableString;
