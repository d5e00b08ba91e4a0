using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Data;

/// <summary>The text of a hindcast, read without the product's own loader.</summary>
internal static class HindcastFile
{
    public static YamlMappingNode Read(string name)
    {
        using StreamReader reader = new(ScenarioFolder.Path("hindcast", name + ".yaml"));
        YamlStream stream = [];
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public static YamlNode Office(YamlMappingNode file, string office) => file["offices"][office];

    public static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a figure with an origin, without its unit.</summary>
    public static double Number(YamlNode withOrigin) =>
        double.Parse(HolidayFile.Text((YamlMappingNode)withOrigin, "value").Split(' ')[0].TrimEnd('%'), CultureInfo.InvariantCulture);
}
