using System.Text;

using CspSim.Experiments.Calibration;
using CspSim.Scenarios.Calibration;
using CspSim.Scenarios.Diagnostics;

namespace CspSim.Tests.Scenarios.Calibration;

public sealed class CalibrationLoaderTests
{
    private const string Office = """
        # An office, for others to extend.
        cspsim: 1
        sources: {report: {title: A report}}
        offices:
          KIPO:
            examiners: 40
            arrivals: {poisson: {rate: 8280 / year}}
            search:
              lognormal:
                mean:
                  value: 5 h   # from a report
                  source: report
                  note: before
                cv: 0.6
            first-action: {lognormal: {mean: 240 min, cv: 0.5}}
            outcome: {geometric: {responds: {value: "50%", source: report}}}
        calibration:
          KIPO:
            targets:
              search-effort: {value: 3.6 h, within: 0.05 h, source: report}
              effort-per-case: {value: 6 h, within: 0.05 h}
              actions-per-disposal: {value: 2.5, within: 0.01}
            free:
              search.lognormal.mean: {low: 1 h, high: 9 h}
              first-action.lognormal.mean: {low: 0.5 h, high: 9 h}
              outcome.geometric.responds: {low: 0%, high: 95%}

        """;

    [Fact]
    public void An_office_file_is_read_although_it_is_no_scenario()
    {
        CalibrationPlan plan = Load(Office).Plan;

        Assert.Equal([5.0, 240.0, 50.0], plan.Free.Select(static free => free.Start));
        Assert.Equal([9.0, 540.0, 95.0], plan.Free.Select(static free => free.High));
        Assert.Equal([" h", " min", "%"], plan.Free.Select(static free => free.Unit), StringComparer.Ordinal);
        Assert.Equal([3.6, 6, 2.5], plan.Targets.Select(static target => target.Wanted));
    }

    [Fact]
    public void A_date_is_neither_before_nor_after_a_run_that_no_calibration_has()
    {
        const string documents = "prior-art: {classes: {all: 100%}, grounds: 2, kinds: {x: 100%, y: 0%, a: 0%}, shared-classification: "
            + "{share: 10%, from: 2026-07-01, ease: 150%}}\n";
        string text = Office.Replace(
            "    examiners: 40\n",
            "    examiners: 40\n    search-power: {all: 100%}\n    search-tau: 3 h\n",
            StringComparison.Ordinal) + documents;

        Assert.Equal(3, Load(text).Plan.Free.Count);
    }

    // 690 cases at 8,280 requests a year are those of a twelfth of a year: of 365.25 days, or of the 365 days of 2026.
    [Theory]
    [InlineData("poisson: {rate: 8280 / year}", 8766 / 12.0)]
    [InlineData("even: {rate: 8280 / year}", 8766 / 12.0)]
    [InlineData("poisson: {rates: {by-year: {2026: 8280}}}", 8760 / 12.0)]
    [InlineData("even: {rates: {by-year: {2026: 8280}}}", 8760 / 12.0)]
    [InlineData(
        "streams: {a: {poisson: {rate: 4000 / year}, lane: ordinary}, b: {even: {rate: 4280 / year}, lane: ordinary}}",
        8766 / 12.0)]
    public void A_backlog_in_cases_is_as_old_as_the_requests_of_any_arrivals_make_it(string arrivals, double hours)
    {
        string text = Office.Replace(
            "poisson: {rate: 8280 / year}",
            arrivals + "}\n    lanes: {ordinary: {share: 100%}}\n    backlog: {value: 690 cases",
            StringComparison.Ordinal);
        CalibrationPlan plan = Load(text).Plan;

        Assert.Equal(hours, plan.World([5, 240, 50])!.Offices[0].WaitHours, 6);
    }

    [Fact]
    public void A_backlog_without_a_rate_is_no_age_and_is_reported()
    {
        string text = Office.Replace("arrivals: {poisson: {rate: 8280 / year}}", "backlog: 690 cases", StringComparison.Ordinal);

        Assert.Contains(
            Errors(CalibrationLoader.Load("a.yaml", [], new MemoryFiles().With("a.yaml", text))),
            static message => message.Contains(
                "the backlog of KIPO needs the rate of arrivals at the start, and there is none",
                StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_calendar_is_reported_although_offices_are_made_more_than_once()
    {
        const string calendar = "    time-zone: Asia/Seoul\n    calendar: {hours: 09:00-18:00, holidays: none.yaml}\n";
        string text = Office.Replace("    examiners: 40\n", "    examiners: 40\n" + calendar, StringComparison.Ordinal);

        CalibrationLoadResult result = CalibrationLoader.Load("a.yaml", [], new MemoryFiles().With("a.yaml", text));

        Assert.Null(result.Calibration);
        Assert.StartsWith("cannot read none.yaml", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fitted_values_are_put_in_their_places_and_all_else_stays()
    {
        LoadedCalibration loaded = Load(Office);

        string text = Encoding.UTF8.GetString(loaded.Fitted(Calibrator.Fit(loaded.Plan)));

        string[] before = Office.Split('\n');
        string[] after = text.Split('\n');
        const string efforts = "fitted to search-effort 3.6 h, effort-per-case 6 h";
        Assert.Equal("          value: 3.6 h   # from a report", after[10], StringComparer.Ordinal);
        Assert.Equal("          assumed: true", after[11], StringComparer.Ordinal);
        Assert.Equal("          source: report", after[12], StringComparer.Ordinal);
        Assert.Equal($"          note: \"{efforts}\"", after[13], StringComparer.Ordinal);
        Assert.Equal(
            "    first-action: {lognormal: {mean: {value: 144 min, assumed: true, note: \"fitted to effort-per-case 6 h\"}, cv: 0.5}}",
            after[15],
            StringComparer.Ordinal);
        Assert.Equal("    outcome: {geometric: {responds: {value: \"60%\", assumed: true, note: \"fitted to actions-per-disposal 2.5\", "
            + "source: report}}}", after[16], StringComparer.Ordinal);
        Assert.Equal(before[..10], after[..10], StringComparer.Ordinal);
        Assert.Equal(before[16..], after[17..], StringComparer.Ordinal);
    }

    [Fact]
    public void A_fitted_file_is_kept_as_it_is()
    {
        LoadedCalibration loaded = Load(Office);
        byte[] fitted = loaded.Fitted(Calibrator.Fit(loaded.Plan));

        LoadedCalibration again = Load(Encoding.UTF8.GetString(fitted));
        CalibrationResult result = Calibrator.Fit(again.Plan);

        Assert.True(result.IsUnchanged);
        Assert.Equal(fitted, again.Fitted(result));
    }

    [Fact]
    public void Line_ends_and_byte_order_mark_stay()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Office.ReplaceLineEndings("\r\n"))];
        LoadedCalibration loaded = CalibrationLoader.Load("a.yaml", [], new MemoryFiles().With("a.yaml", bytes)).Calibration!;

        byte[] fitted = loaded.Fitted(Calibrator.Fit(loaded.Plan));

        Assert.True(fitted.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        string text = Encoding.UTF8.GetString(fitted);
        Assert.Equal(text.Count(static letter => letter == '\n'), text.Count(static letter => letter == '\r'));
        Assert.Null(CalibrationLoader.Fault("a.yaml", fitted, Values(loaded), new MemoryFiles()));
    }

    [Fact]
    public void A_text_with_other_values_than_the_fitted_ones_would_be_noticed()
    {
        LoadedCalibration loaded = Load(Office);

        Assert.Contains(
            "reads as 5",
            CalibrationLoader.Fault("a.yaml", loaded.Unfitted, Values(loaded), new MemoryFiles()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_extends_it_does_not_inherit_its_calibration()
    {
        MemoryFiles files = new MemoryFiles().With("office.yaml", Office).With("a.yaml", "cspsim: 1\nextends: office.yaml\n");

        Assert.Contains(
            Errors(CalibrationLoader.Load("a.yaml", [], files)),
            static message => message.Contains("'calibration' is missing", StringComparison.Ordinal));
        string resolved = Sample.LoadRight("cspsim: 1\nextends: office.yaml\nrun: {length: 1 year}\n", files).ResolvedText;
        Assert.DoesNotContain("calibration", resolved, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_stands_in_another_file_cannot_be_written()
    {
        string scenario = "cspsim: 1\nextends: office.yaml\n"
            + Office[Office.IndexOf("calibration:", StringComparison.Ordinal)..].Replace(", source: report", "", StringComparison.Ordinal);
        MemoryFiles files = new MemoryFiles().With("office.yaml", Office).With("a.yaml", scenario);

        string message = Errors(CalibrationLoader.Load("a.yaml", [], files))[0];

        Assert.StartsWith("office.yaml:11:18: error[CS090]: offices.KIPO.search.lognormal.mean stands in office.yaml, so its fitted value "
            + "cannot be written into a.yaml", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_may_be_set_from_outside() =>
        Assert.Equal(4, CalibrationLoader.Load(
            "a.yaml",
            ["calibration.KIPO.targets.search-effort.value=4 h"],
            new MemoryFiles().With("a.yaml", Office)).Calibration!.Plan.Targets[0].Wanted);

    [Fact]
    public void The_hash_of_a_scenario_does_not_depend_on_its_calibration()
    {
        const string calibration = "calibration:\n  KIPO:\n    targets: {search-effort: {value: 5 h, within: 0.05 h}}\n"
            + "    free: {search.lognormal.mean: {low: 2 h, high: 9 h}}\n";

        Assert.Equal(
            Sample.LoadRight(Sample.TwoOffices).Hash,
            Sample.LoadRight(Sample.TwoOffices + calibration).Hash,
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0.1 h}}",
        "free: {serch.lognormal.mean: {low: 2 h, high: 9 h}}",
        "18:12: error[CS090]: offices.KIPO.serch.lognormal.mean is not written in this scenario: there is no 'serch'")]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0.1 h}}",
        "free: {search.lognormal: {low: 2 h, high: 9 h}}",
        "18:12: error[CS090]: offices.KIPO.search.lognormal is no number that could be fitted, found a mapping")]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0.1 h}}",
        "free: {search.lognormal.mean: {low: 2%, high: 9%}}",
        "18:41: error[CS022]: 'low' is of another kind than the value 5 h")]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0.1 h}}",
        "free: {search.lognormal.mean: {low: 9 h, high: 2 h}}",
        "18:41: error[CS032]: low (9 h) is not below high (2 h)")]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0.1 h}}",
        "free: {search.lognormal.mean: {low: 6 h, high: 9 h}}",
        "18:35: error[CS023]: offices.KIPO.search.lognormal.mean is 5 h, outside 6 h to 9 h")]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0.1 h}}",
        "free: {search.lognormal.mean: {low: 0 h, high: 9 h}}",
        "7:32: error[CS023]: offices.KIPO.search.lognormal.mean may not become 0 h: ")]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0 h}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:51: error[CS023]: 'within' must be more than 0%, found 0 h")]
    [InlineData(
        "targets: {search-effort: {value: 5%, within: 1%}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:38: error[CS022]: 'search-effort' needs a value in hours, found 5%")]
    [InlineData(
        "targets: {search-efort: {value: 5 h, within: 0.1 h}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:15: error[CS053]: unknown measure 'search-efort'")]
    [InlineData(
        "targets: {backlog: {value: 5000, within: 100}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:15: error[CS091]: 'backlog' cannot be a target: only a run can find it")]
    [InlineData(
        "targets: {allowance-rate: {value: 70%, within: 1%}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:15: error[CS091]: 'allowance-rate' is about allowances, and the outcomes of KIPO do not tell them")]
    [InlineData(
        "targets: {agreement-kappa: {value: 0.3, within: 0.1}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:15: error[CS091]: 'agreement-kappa' is about two offices, and the other one is not named")]
    [InlineData(
        "targets: {agreement-kappa: {value: 0.3, within: 0.1, with: JP0}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:64: error[CS040]: there is no office 'JP0'")]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0.1 h, with: JPO}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:64: warning[CS091]: 'with' has no effect: 'search-effort' is about one office")]
    [InlineData(
        "targets: {search-effort: {value: 5 h, within: 0.1 h, source: none}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        "17:66: error[CS060]: source 'none' is not listed under sources")]
    [InlineData(
        "targets: {effort-per-case: {value: 5 h, within: 0.1 h}}",
        "free: {search.lognormal.mean: {low: 2 h, high: 9 h}, first-action.lognormal.mean: {low: 2 h, high: 9 h}}",
        "16:3: error[CS092]: KIPO has 2 free figures and 1 target: many values would fit equally well")]
    public void What_is_wrong_is_reported_with_its_place(string targets, string free, string expected)
    {
        string text = Sample.TwoOffices + $"calibration:\n  KIPO:\n    {targets}\n    {free}\n";

        // A run ignores the calibration, but nothing that is wrong passes silently.
        Assert.Contains(Sample.Messages(text), message => message.StartsWith("a.yaml:" + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_office_is_reported_with_the_one_that_was_meant() =>
        Assert.Contains(
            Sample.Messages(Sample.TwoOffices + "calibration: {KIP0: {targets: {search-effort: {value: 5 h, within: 1 h}}, free: "
                + "{search.lognormal.mean: {low: 2 h, high: 9 h}}}}\n"),
            static message => message.StartsWith("a.yaml:15:15: error[CS040]: there is no office 'KIP0'", StringComparison.Ordinal));

    private static double[] Values(LoadedCalibration loaded) =>
        [.. Calibrator.Fit(loaded.Plan).Parameters.Select(static fit => fit.Fitted)];

    private static LoadedCalibration Load(string text)
    {
        CalibrationLoadResult result = CalibrationLoader.Load("a.yaml", [], new MemoryFiles().With("a.yaml", text));
        Assert.Empty(Errors(result));
        return result.Calibration!;
    }

    private static string[] Errors(CalibrationLoadResult result) => [.. result.Diagnostics.Select(DiagnosticText.Concise)];
}
