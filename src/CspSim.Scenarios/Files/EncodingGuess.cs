namespace CspSim.Scenarios.Files;

/// <summary>Says in which encoding a file probably is that is not UTF-8, for a message.</summary>
internal static class EncodingGuess
{
    private const int BytesLooked = 1 << 16;
    private const int ShiftJis = 932;
    private const string Western = "ISO-8859-1";

    private static readonly (string Name, int CodePage)[] s_asian = [("Shift_JIS", ShiftJis), ("EUC-KR", 949), ("EUC-JP", 51932)];

    /// <summary>Whether the bytes are no text of any encoding: zero bytes that are not every other one.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, BytesLooked)];
        return Wide(start).Length == 0 && start.ContainsAnyInRange((byte)0, (byte)8);
    }

    /// <summary>The name of the likely encoding, as <c>iconv</c> takes it.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, BytesLooked)];
        if (Wide(start) is { Length: > 0 } wide)
        {
            return wide;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] part = start.ToArray();

        // The EUC encodings leave these bytes free; Japanese text in Shift_JIS is hardly without them.
        bool mayBeEuc = !part.Any(value => value is >= 0x81 and <= 0x9F and not (0x8E or 0x8F));
        (string name, int score) = s_asian.Where(known => mayBeEuc || known.CodePage == ShiftJis)
            .Select(known => (known.Name, Score: Score(part, known.CodePage)))
            .MaxBy(known => known.Score);
        return score > 0 ? name : Western;
    }

    private static string Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith([(byte)0xFF, (byte)0xFE, (byte)0, (byte)0]) || bytes.StartsWith([(byte)0, (byte)0, (byte)0xFE, (byte)0xFF]))
        {
            return "UTF-32";
        }

        if (bytes.StartsWith([(byte)0xFF, (byte)0xFE]) || bytes.StartsWith([(byte)0xFE, (byte)0xFF]))
        {
            return "UTF-16";
        }

        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            int zero = bytes[i] == 0 ? 1 : 0;
            even += i % 2 == 0 ? zero : 0;
            odd += i % 2 == 0 ? 0 : zero;
        }

        // Keys and punctuation of a scenario are ASCII: in UTF-16 every other byte of them is zero.
        bool isLittle = odd > bytes.Length / 4 && even == 0;
        bool isBig = even > bytes.Length / 4 && odd == 0;
        return isLittle ? "UTF-16LE" : isBig ? "UTF-16BE" : "";
    }

    /// <summary>How much the letters look like those that the encoding is used for; below zero when they do not fit.</summary>
    private static int Score(byte[] bytes, int codePage)
    {
        Encoding encoding = Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        int score = 0;
        int single = 0;
        foreach (char letter in encoding.GetString(bytes))
        {
            score += letter switch
            {
                >= '\u3041' and <= '\u30FE' => 3,
                >= '\uAC00' and <= '\uD7A3' => codePage == 949 ? 3 : 0,
                >= '\u4E00' and <= '\u9FFF' => 1,
                >= '\uFF61' and <= '\uFF9F' => -2,
                '\uFFFD' => -6,
                _ => 0,
            };
            single += letter > '\u007F' ? 1 : 0;
        }

        // Western text has single accented letters; read as pairs of bytes they make few, unlikely characters.
        return single == 0 || score < single ? -1 : score;
    }
}
