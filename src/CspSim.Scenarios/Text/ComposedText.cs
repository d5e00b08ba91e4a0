using System.Runtime.InteropServices;

namespace CspSim.Scenarios.Text;

/// <summary>Brings a text into Unicode Normalization Form C: a name is one name, however a keyboard or a file system writes it.</summary>
/// <remarks>
/// The program runs without the platform's tables of cultures; without them <see cref="string.Normalize()"/> changes nothing.
/// The method is that of Unicode Standard Annex 15: take apart, put marks in order, put together.
/// </remarks>
internal static class ComposedText
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly Lazy<CompositionTables> s_tables = new(Read);

    /// <summary>The text with every character and its marks put together where Unicode has one character for them.</summary>
    public static string Of(string text)
    {
        if (text.All(IsSettled))
        {
            return text;
        }

        List<int> apart = [];
        foreach (Rune rune in text.EnumerateRunes())
        {
            TakeApart(rune.Value, apart);
        }

        Order(apart);
        StringBuilder composed = new(text.Length);
        foreach (int value in PutTogether(apart))
        {
            composed.Append(new Rune(value).ToString());
        }

        return composed.ToString();
    }

    // Latin without marks, punctuation, kana, kanji and Hangul syllables are what they are, unless something else follows them.
    private static bool IsSettled(char letter) =>
        letter is < '\u0300' or (>= '\u2010' and <= '\u2027') or (>= '\u3005' and <= '\u3096') or (>= '\u30A1' and <= '\u30FE')
            or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');

    private static void TakeApart(int value, List<int> apart)
    {
        int syllable = value - SyllableBase;
        if (syllable is >= 0 and < Leads * Vowels * Tails)
        {
            apart.Add(LeadBase + (syllable / (Vowels * Tails)));
            apart.Add(VowelBase + (syllable / Tails % Vowels));
            if (syllable % Tails > 0)
            {
                apart.Add(TailBase + (syllable % Tails));
            }
        }
        else if (s_tables.Value.Parts.TryGetValue(value, out int[]? parts))
        {
            Array.ForEach(parts, part => TakeApart(part, apart));
        }
        else
        {
            apart.Add(value);
        }
    }

    /// <summary>Sorts the marks behind each character by their classes; marks of one class keep their order.</summary>
    private static void Order(List<int> values)
    {
        int first = 0;
        for (int i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && ClassOf(values[i]) > 0)
            {
                continue;
            }

            int count = i - first;
            if (count > 1)
            {
                int[] marks = [.. values.GetRange(first, count).OrderBy(ClassOf)];
                marks.CopyTo(CollectionsMarshal.AsSpan(values)[first..]);
            }

            first = i + 1;
        }
    }

    private static List<int> PutTogether(List<int> apart)
    {
        List<int> composed = [];
        int starter = -1;
        int last = 0;
        foreach (int value in apart)
        {
            int rank = ClassOf(value);
            bool isFree = starter == composed.Count - 1 || (last > 0 && last < rank);
            if (starter >= 0 && isFree && Pair(composed[starter], value) is { } both)
            {
                composed[starter] = both;
                continue;
            }

            composed.Add(value);
            starter = rank == 0 ? composed.Count - 1 : starter;
            last = rank;
        }

        return composed;
    }

    private static int? Pair(int first, int second)
    {
        (int lead, int vowel, int syllable, int tail) = (first - LeadBase, second - VowelBase, first - SyllableBase, second - TailBase);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return SyllableBase + (((lead * Vowels) + vowel) * Tails);
        }

        return syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails
            ? first + tail
            : s_tables.Value.Pairs.TryGetValue((first, second), out int both) ? both : null;
    }

    private static int ClassOf(int value) => s_tables.Value.Classes.GetValueOrDefault(value);

    private static CompositionTables Read()
    {
        CompositionTables tables = new([], [], []);
        using Stream stream = typeof(ComposedText).Assembly.GetManifestResourceStream("unicode-composition.txt")!;
        using StreamReader reader = new(stream, Encoding.ASCII);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is '#')
            {
                continue;
            }

            string[] written = line[2..].Split(' ');
            int[] numbers = Array.ConvertAll(
                written,
                static number => int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            if (line[0] is '@')
            {
                for (int value = numbers[0]; value <= numbers[1]; value++)
                {
                    tables.Classes.Add(value, numbers[2]);
                }
            }
            else
            {
                tables.Parts.Add(numbers[0], numbers[1..]);
                if (line[0] is '=')
                {
                    tables.Pairs.Add((numbers[1], numbers[2]), numbers[0]);
                }
            }
        }

        return tables;
    }

    /// <summary>What Unicode says of single characters.</summary>
    /// <param name="Parts">What a character is written as apart.</param>
    /// <param name="Pairs">What two characters are together.</param>
    /// <param name="Classes">The classes of marks.</param>
    private sealed record CompositionTables(
        Dictionary<int, int[]> Parts,
        Dictionary<(int First, int Second), int> Pairs,
        Dictionary<int, int> Classes);
}
