using System.Globalization;
using System.Text;
using System.Text.Json;
using CspSim.Worker.ExchangeLog;
using Serilog.Events;
using Serilog.Parsing;

namespace CspSim.Tests.Worker.ExchangeLog;

public sealed class ClefSinkTests
{
    private static readonly DateTimeOffset s_instant = new(2027, 3, 10, 9, 0, 0, 250, TimeSpan.FromHours(9));

    [Fact]
    public void An_event_is_one_line_with_time_in_UTC_template_and_properties_as_they_were_given()
    {
        string line = Written(LogEventLevel.Information, "{Office} acts", ("Zeta", 1), ("Office", "KIPO"));

        Assert.Equal("{\"@t\":\"2027-03-10T00:00:00.2500000Z\",\"@mt\":\"{Office} acts\",\"Zeta\":1,\"Office\":\"KIPO\"}\n", line);
    }

    [Fact]
    public void Only_a_level_that_is_not_information_is_written()
    {
        Assert.DoesNotContain("@l", Written(LogEventLevel.Information, "m"), StringComparison.Ordinal);
        Assert.Contains(",\"@l\":\"Warning\"", Written(LogEventLevel.Warning, "m"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_whose_name_begins_with_an_at_sign_has_it_doubled() =>
        Assert.Contains("\"@@t\":1", Written(LogEventLevel.Information, "m", ("@t", 1)), StringComparison.Ordinal);

    [Fact]
    public void Text_survives_whatever_it_holds()
    {
        const string odd = "\"quoted\" \\ \n \u0001 한국 日本 \ud83d\udd0e <script>";

        Assert.Equal(odd, Parsed(("Note", odd)).GetProperty("Note").GetString());
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e-9, "1E-09")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    public void Numbers_are_exact_and_those_that_JSON_lacks_are_text(double number, string written) =>
        Assert.Contains($"\"Value\":{written}", Written(LogEventLevel.Information, "m", ("Value", number)), StringComparison.Ordinal);

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Written(LogEventLevel.Information, "m", ("Value", 1234.5), ("At", s_instant), ("Count", -7L));
        try
        {
            foreach (string name in new[] { "ko-KR", "ja-JP", "tr-TR", "ar-SA", "de-DE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(expected, Written(LogEventLevel.Information, "m", ("Value", 1234.5), ("At", s_instant), ("Count", -7L)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static JsonElement Parsed(params (string Name, object Value)[] properties) =>
        JsonDocument.Parse(Written(LogEventLevel.Information, "m", properties)).RootElement;

    private static string Written(LogEventLevel level, string template, params (string Name, object Value)[] properties)
    {
        using MemoryStream file = new();
        using (ClefSink sink = new(file))
        {
            sink.Emit(new LogEvent(
                s_instant,
                level,
                exception: null,
                new MessageTemplateParser().Parse(template),
                properties.Select(static property => new LogEventProperty(property.Name, new ScalarValue(property.Value)))));
        }

        return Encoding.UTF8.GetString(file.ToArray());
    }
}
