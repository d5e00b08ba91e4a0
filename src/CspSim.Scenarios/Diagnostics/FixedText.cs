namespace CspSim.Scenarios.Diagnostics;

/// <summary>Puts fixes into a text; everything that they do not name stays as it is, line ends included.</summary>
public static class FixedText
{
    /// <summary>The fixes that can be made together, by place: of two that overlap only the earlier one.</summary>
    /// <param name="text">The text to which the places of the fixes belong, without a byte order mark.</param>
    /// <param name="fixes">The fixes, in any order.</param>
    public static IReadOnlyList<Fix> Apart(string text, IEnumerable<Fix> fixes)
    {
        SourceText source = new("", text);
        List<Fix> apart = [];
        int done = 0;
        foreach (Fix fix in fixes.Distinct().OrderBy(fix => fix.Start).ThenBy(fix => fix.End))
        {
            int start = source.OffsetOf(fix.Start);
            if (start >= done)
            {
                apart.Add(fix);
                done = Math.Max(start, source.OffsetOf(fix.End)) + 1;
            }
        }

        return apart;
    }

    /// <summary>The text with the fixes made; of two that overlap only the earlier one is made.</summary>
    /// <param name="text">The text to which the places of the fixes belong, without a byte order mark.</param>
    /// <param name="fixes">The fixes, in any order.</param>
    public static string Apply(string text, IEnumerable<Fix> fixes)
    {
        SourceText source = new("", text);
        StringBuilder result = new(text.Length);
        int done = 0;
        foreach (Fix fix in Apart(text, fixes))
        {
            int start = source.OffsetOf(fix.Start);
            result.Append(text, done, start - done).Append(fix.Text);
            done = Math.Max(start, source.OffsetOf(fix.End));
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
