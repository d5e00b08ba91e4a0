namespace CspSim.Scenarios.Text;

/// <summary>Letters, digits and signs of ASCII as wide as a kanji, as keyboards of East Asia write them.</summary>
internal static class FullWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';

    /// <summary>The character of ASCII that a wide one stands for; any other one as it is.</summary>
    public static char Narrow(char letter) => letter is >= First and <= Last ? (char)(letter - First + '!') : letter;
}
