using System.Globalization;

namespace CspSim.Experiments.Studies;

/// <summary>Refuses what a method cannot do, in words for the user.</summary>
internal static class TaskCheck
{
    /// <summary>Refuses a task unless a condition holds.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="otherwise">What is wrong without it, one sentence.</param>
    /// <exception cref="ArgumentException">It does not hold.</exception>
    public static void Require(bool holds, FormattableString otherwise)
    {
        if (!holds)
        {
            throw Refusal(otherwise);
        }
    }

    /// <summary>The exception that says what is wrong.</summary>
    public static ArgumentException Refusal(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
