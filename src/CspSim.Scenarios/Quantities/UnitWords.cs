namespace CspSim.Scenarios.Quantities;

/// <summary>Units as people write them elsewhere: written out, shortened, in Korean or Japanese.</summary>
/// <remarks>The format takes one way of writing each unit; these words are understood for the help of a message only.</remarks>
public static class UnitWords
{
    /// <summary>The percent sign, which is no unit of time.</summary>
    public const string Percent = "%";

    /// <summary>What the format calls a number of applications.</summary>
    public const string Cases = "cases";

    private static readonly (string Unit, string[] Words)[] s_words =
    [
        ("ms", ["msec", "msecs", "millisecond", "milliseconds", "밀리초", "ミリ秒"]),
        ("s", ["sec", "secs", "second", "seconds", "초", "秒", "秒間"]),
        ("min", ["mins", "minute", "minutes", "분", "分", "分間"]),
        ("h", ["hr", "hrs", "hour", "hours", "시간", "時間"]),
        ("d", ["day", "days", "일", "일간", "日", "日間"]),
        ("business day",
        [
            "bd", "working day", "working days", "workday", "workdays", "weekday", "weekdays",
            "business-day", "business-days", "영업일", "업무일", "근무일", "営業日", "営業日間", "業務日",
        ]),
        ("week", ["w", "wk", "wks", "주", "주간", "週", "週間"]),
        ("month",
        [
            "mo", "mos", "mon", "mth", "mths", "개월", "달", "월", "か月", "か月間", "ヶ月", "ヶ月間", "ケ月", "ケ月間", "カ月",
            "カ月間", "ヵ月", "ヵ月間", "箇月", "月", "月間",
        ]),
        ("year", ["y", "yr", "yrs", "년", "년간", "年", "年間"]),
        (Percent, ["percent", "pct", "per cent", "퍼센트", "パーセント"]),
        (Cases, ["applications", "application", "건", "件"]),
    ];

    /// <summary>The unit, as the format writes it in the singular, that a word stands for; null when it is none or could be two.</summary>
    /// <param name="word">A word behind a number, such as <c>Days</c>, <c>개월</c> or <c>mnths</c>.</param>
    public static string? Find(string word)
    {
        string written = word.Trim().TrimEnd('.');
        if (written is "M" or "Mo" or "MO")
        {
            return "month";
        }

        // 'Ms' is neither milliseconds nor months for sure.
        string lower = written is "Ms" or "mS" or "m" ? "" : written.ToLowerInvariant();
        return Exact(lower) ?? (lower.Length > 3 ? Near(lower) : null);
    }

    /// <summary>A number with its unit as the format writes both, such as <c>2 months</c>.</summary>
    /// <param name="number">The number as written.</param>
    /// <param name="unit">The unit in the singular.</param>
    public static string Write(string number, string unit) => unit is Percent
        ? number + unit
        : $"{number} {(number is "1" || TimeUnit.Find(unit) is not { } known ? unit : known.Plural)}";

    /// <summary>The unit that a word stands for in small letters and without a spelling error; null when there is none.</summary>
    internal static string? Exact(string word) =>
        TimeUnit.Find(word)?.Name
            ?? s_words.FirstOrDefault(each => each.Words.Prepend(each.Unit).Contains(word, StringComparer.Ordinal)).Unit;

    /// <summary>The unit of the nearest word written out; null when another unit is as near.</summary>
    private static string? Near(string word)
    {
        (string Word, string Unit)[] known =
        [
            .. s_words.SelectMany(static each => each.Words.Where(static word => word.Length > 3).Select(word => (word, each.Unit))),
            .. TimeUnit.All.Where(static unit => unit.Name.Length > 3)
                .SelectMany(static unit => new[] { (unit.Name, unit.Name), (unit.Plural, unit.Name) }),
        ];
        if (Nearest.Find(word, known.Select(static each => each.Word)) is not { } near)
        {
            return null;
        }

        string unit = known.First(each => string.Equals(each.Word, near, StringComparison.Ordinal)).Unit;
        IEnumerable<string> others = known.Where(each => !string.Equals(each.Unit, unit, StringComparison.Ordinal))
            .Select(static each => each.Word);
        string? other = Nearest.Find(word, others);
        return other is null || Nearest.Distance(word, other) > Nearest.Distance(word, near) ? unit : null;
    }
}
