using System.Globalization;

namespace CspSim.Acceptance;

/// <summary>A result folder can be taken anywhere: its scenario runs from there with its own data files, to the same bytes.</summary>
public sealed class WholeResultTests
{
    private const string Holidays =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20000505\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n";

    private const string Scenario = """
        cspsim: 1
        extends: base/office.yaml
        parameters: {hours: {default: 6 h}}
        offices:
          B:
            examiners: 2
            time-zone: Asia/Seoul
            calendar: {hours: 09:00-18:00, holidays: data/days.ics}
            arrivals: {dates: {file: data/requests.csv, column: requested}}
            search: {empirical: {file: data/values.csv, column: hours, unit: h}}
            first-action: ${hours}
        arms:
          one: {}
          two: {offices: {B: {calendar: {hours: 09:00-18:00, holidays: more/days.ics}}}}
        run: {length: 1 year, replications: 2}

        """;

    private const string Office = """
        cspsim: 1
        offices:
          A:
            examiners: 2
            arrivals: {poisson: {rates: {file: requests.csv}}}
            search: 5 h
            first-action: 4 h

        """;

    [Fact]
    public void The_scenario_of_a_result_gives_the_same_bytes_elsewhere()
    {
        using ResultsFolder input = new();
        using ResultsFolder first = new();
        using ResultsFolder second = new();
        string from = Path.Combine(input.Path, "input");
        Write(from, "mine.yaml", Scenario);
        Write(from, "base/office.yaml", Office);
        Write(from, "base/requests.csv", string.Join('\n', (string[])["month,count", .. Enumerable.Range(0, 13)
            .Select(static month => FormattableString.Invariant($"{2026 + (month / 12)}-{(month % 12) + 1:00},{60 + month}"))]));
        Write(from, "data/requests.csv", string.Join('\n', (string[])["requested", .. Enumerable.Range(0, 200)
            .Select(static day => new DateOnly(2026, 1, 6).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]));
        Write(from, "data/values.csv", "hours\n2\n3.5\n9\n");
        Write(from, "data/days.ics", Holidays);
        Write(from, "more/days.ics", Holidays.Replace("20000505", "20000606", StringComparison.Ordinal));

        ProgramResult made = CspSimProgram.Run(
            "run",
            Path.Combine(from, "mine.yaml"),
            "--cases",
            "--set",
            "offices.A.search=6 h",
            "--seed",
            "7",
            "--replications",
            "3",
            "-q",
            "--results",
            first.Path);
        Assert.True(made.ExitCode == 0, made.ToString());
        IReadOnlyDictionary<string, string> whole = first.Contents();
        Assert.Equal(
            ["days-2.ics", "days.ics", "requests-2.csv", "requests.csv", "values.csv"],
            whole.Keys.Where(static path => Path.GetDirectoryName(path) is "files").Select(static path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

        string taken = Path.Combine(input.Path, "elsewhere");
        Directory.Move(first.Single(), taken);
        Directory.Delete(from, recursive: true);
        ProgramResult again = CspSimProgram.Run("run", Path.Combine(taken, "scenario.yaml"), "--cases", "-q", "--results", second.Path);
        Assert.True(again.ExitCode == 0, again.ToString());

        IReadOnlyDictionary<string, string> remade = second.Contents();
        Assert.Equal(whole.Keys.Order(StringComparer.Ordinal), remade.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(
            whole,
            file => Assert.True(string.Equals(file.Value, remade[file.Key], StringComparison.Ordinal), $"{file.Key} differs."));
    }

    private static void Write(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
