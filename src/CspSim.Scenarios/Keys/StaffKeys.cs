using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of examiners who are hired, learn and leave.</summary>
internal static class StaffKeys
{
    private const string Year = "^[12][0-9]{3}$";
    private const string YearMeaning = "a year, such as 2024";

    public static ValueKey<int?> Start { get; } =
        new("offices.*.examiners.start", Form.Optional(Form.WholeNumber), "Examiners with full output when the run starts, without those "
            + "that 'hires' names for earlier years. Hires, leavers and learning then make the number of examiners, month by month.")
        { Most = 100_000, Alternatives = "examiners", Example = "900" };
    public static KeyEntry Hires { get; } =
        new("offices.*.examiners.hires", Named, "Examiners hired in each year, a twelfth of them on the first day of each month; in a year "
            + "that is not given nobody is.")
        { Pattern = Year, PatternMeaning = YearMeaning, Example = "{2023: 30, 2024: 75, 2025: 60}", ExampleBeside = "{start: 900}" };
    public static ValueKey<int> HiresInYear { get; } =
        new("offices.*.examiners.hires.*", Form.WholeNumber, "Hired in that year.") { Most = 100_000, Example = "30" };
    public static ValueKey<double> Leavers { get; } =
        new("offices.*.examiners.leavers", Form.Share, "The share of the examiners who leave in a year, of new ones as of others.")
        { Default = "0%", Most = 1, BelowMost = true, Example = "4%", ExampleBeside = "{start: 900}" };
    public static KeyEntry ContractsEnding { get; } =
        new("offices.*.examiners.contracts-ending", Named, "Examiners of 'start' who leave besides in each year because their contract "
            + "ends, a twelfth of them on the last day of each month.")
        { Pattern = Year, PatternMeaning = YearMeaning, Example = "{2024: 100, 2025: 100}", ExampleBeside = "{start: 900}" };
    public static ValueKey<int> ContractsEndingInYear { get; } =
        new("offices.*.examiners.contracts-ending.*", Form.WholeNumber, "Contracts that end in that year.")
        { Most = 100_000, Example = "100" };
    public static ValueKey<IReadOnlyList<double>> Output { get; } =
        new("offices.*.examiners.output", Form.ListOf(Form.Share), "What share of a full examiner somebody does in the first, second, ... "
            + "year after being hired; the last one holds for good.")
        { Default = "[100%]", Example = "[20%, 70%, 100%]", ExampleBeside = "{start: 900, hires: {2024: 75}}" };
    public static ValueKey<double> Supervision { get; } =
        new("offices.*.examiners.supervision", Form.Share, "The share of a full examiner that teaching somebody takes from the others in "
            + "the first year after the hire.")
        { Default = "0%", Most = 1, Example = "15%", ExampleBeside = "{start: 900, hires: {2024: 75}}" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Start, Hires, HiresInYear, Leavers, ContractsEnding, ContractsEndingInYear, Output,
        new("offices.*.examiners.output[]", Share, "The share in one of the years.") { Most = 1, Example = "20%" },
        Supervision,
    ];
}
