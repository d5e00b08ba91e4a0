using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CspSim.Reporting.Documents;

/// <summary>Documents as text: UTF-8, line ends <c>\n</c>.</summary>
internal static class DocumentText
{
    private const int LevelDecimals = 12;
    private const int PictureDigits = 6;

    // Everything stays readable that JSON lets stand, such as Hangul, + and '. A page that embeds the document escapes it for itself.
    private static readonly JsonWriterOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions s_indented = s_line with { Indented = true, NewLine = "\n" };

    /// <summary>The document on many lines; ends with a line feed.</summary>
    public static string Of<T>(T document, JsonTypeInfo<T> form)
    {
        using MemoryStream stream = new();
        Write(document, form, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes a document on many lines.</summary>
    public static void Write<T>(T document, JsonTypeInfo<T> form, Stream stream) => Write(document, form, stream, s_indented);

    /// <summary>Writes a document of which each object so deep in it stands on a line of its own.</summary>
    /// <param name="document">The document.</param>
    /// <param name="form">Its form.</param>
    /// <param name="depth">How many objects and lists are around such an object; 1 or more.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void WriteFolded<T>(T document, JsonTypeInfo<T> form, int depth, Stream stream)
    {
        using MemoryStream whole = new();
        Write(document, form, whole);
        int indent = depth * s_indented.IndentSize;
        ReadOnlySpan<byte> rest = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        for (int end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
        {
            stream.Write(rest[..end]);
            rest = rest[(end + 1)..];
            int blanks = rest.IndexOfAnyExcept((byte)' ');
            if (blanks > indent || (blanks == indent && rest[blanks] is (byte)'}' or (byte)']'))
            {
                rest = rest[blanks..];
            }
            else
            {
                stream.WriteByte((byte)'\n');
            }
        }
    }

    /// <summary>Writes a document on one line.</summary>
    public static void WriteLine<T>(T document, JsonTypeInfo<T> form, Stream stream) => Write(document, form, stream, s_line);

    /// <summary>A date with its time and offset.</summary>
    public static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A level such as 0.999, without the last digits that sharing it out leaves behind.</summary>
    public static double? Level(double? level) => level is { } given ? Math.Round(given, LevelDecimals) : null;

    /// <summary>A number in six digits, which is more than a picture shows and than a histogram of cases tells apart.</summary>
    public static double Rounded(double number) => Rounded(number, PictureDigits);

    /// <summary>A number in some significant digits.</summary>
    public static double Rounded(double number, int digits) => double.IsFinite(number)
        ? double.Parse(number.ToString(Invariant($"G{digits}"), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : number;

    private static void Write<T>(T document, JsonTypeInfo<T> form, Stream stream, JsonWriterOptions options)
    {
        using (Utf8JsonWriter json = new(stream, options))
        {
            JsonSerializer.Serialize(json, document, form);
        }

        stream.WriteByte((byte)'\n');
    }
}
