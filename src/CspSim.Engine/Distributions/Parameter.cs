using System.Globalization;

namespace CspSim.Engine.Distributions;

/// <summary>Checks of parameters that speak to the user of a scenario file.</summary>
internal static class Parameter
{
    public static double Finite(string law, string name, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{law}: {name} must be a finite number, but is {value}."));
        }

        return value;
    }

    public static double Positive(string law, string name, double value)
    {
        if (Finite(law, name, value) <= 0)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{law}: {name} must be more than 0, but is {value}."));
        }

        return value;
    }

    public static double Within(string law, string name, double value, double low, double high)
    {
        if (!(Finite(law, name, value) >= low && value <= high))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{law}: {name} must lie between {low} and {high}, but is {value}."));
        }

        return value;
    }

    public static void Ordered(string law, string lowName, double low, string highName, double high)
    {
        if (low > high)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{law}: {lowName} ({low}) must not be above {highName} ({high})."));
        }
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
