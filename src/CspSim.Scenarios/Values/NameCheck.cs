using System.Buffers;

using CspSim.Scenarios.Reference;

namespace CspSim.Scenarios.Values;

/// <summary>
/// Checks names that the user has chosen: they head tables and stand in paths, so each is seen whole and is like no other.
/// </summary>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class NameCheck(DiagnosticBag bag)
{
    private const int LengthMost = 60;

    // These have a meaning in key paths.
    private static readonly SearchValues<char> s_ofPaths = SearchValues.Create(".[]*$/\\");

    /// <summary>Whether a text can be shown on one line as it is; what hides in it has been reported.</summary>
    public bool IsVisible(ScalarNode name, string what, string path)
    {
        if (HiddenCharacters.InName(name.Value) is not { } hidden)
        {
            return true;
        }

        // What may stand in no text at all has been reported where the text was read.
        if (HiddenCharacters.InText(name.Value) is not null)
        {
            return false;
        }

        string visible = HiddenCharacters.Without(name.Value);
        string help = visible.Length > 0 ? $"write {visible}" : "write a name that can be seen";
        Fix? fix = visible.Length > 0 ? FixProposal.Value(name, visible) : null;
        bag.Error("CS120", name, $"{what} holds {HiddenCharacters.Describe(hidden)}, which nobody sees", help, path, fix);
        return false;
    }

    /// <summary>Whether a name may stand under a key; reports what is wrong.</summary>
    /// <param name="name">The name.</param>
    /// <param name="byLook">The names beside it that come before it, by what they look like; takes the name.</param>
    /// <param name="key">The key whose names the user chooses.</param>
    /// <param name="path">The path of that key in the file.</param>
    public bool Fits(ScalarNode name, Dictionary<string, string> byLook, KeyNode key, string path)
    {
        if (key.Entry.Is(HeadKeys.Assumptions))
        {
            return true;
        }

        return IsVisible(name, $"'{name.Value}' in {path}", path)
            && IsFormed(name, key.Entry, path)
            && !IsMixed(name, path)
            && !IsReserved(name, key.Entry.Path, path)
            && !IsDouble(name, byLook, path);
    }

    private bool IsFormed(ScalarNode name, KeyEntry key, string path)
    {
        string text = name.Value;
        bool hasPattern = key.Pattern.Length > 0;
        bool isFormed = hasPattern
            ? key.Fits(text)
            : text.Length > 0 && text.AsSpan().IndexOfAny(s_ofPaths) < 0 && text.Trim().Length == text.Length;
        if (isFormed && text.Length <= LengthMost)
        {
            return true;
        }

        string meaning = hasPattern ? key.PatternMeaning : "a name of at most 60 characters, without blanks around it and . [ ] * $ / \\";
        bag.Error("CS013", name, $"'{text}' in {path} must be {meaning}", hasPattern ? key.Example : "", path);
        return false;
    }

    private bool IsMixed(ScalarNode name, string path)
    {
        if (LookAlikes.Mixed(name.Value) is not { } mixed)
        {
            return false;
        }

        string latin = LookAlikes.Latinized(name.Value);
        string message =
            $"'{name.Value}' in {path} mixes scripts: {HiddenCharacters.Describe(mixed.Letter)} looks like the letter {mixed.Like}";
        bag.Error("CS122", name, message, $"write {latin}", path, FixProposal.Value(name, latin));
        return true;
    }

    private bool IsReserved(ScalarNode name, string key, string path)
    {
        string look = LookAlikes.Latinized(name.Value);
        string? reserved = WordReference.ReservedIn(key)
            .FirstOrDefault(word => string.Equals(word, look, StringComparison.OrdinalIgnoreCase));
        if (reserved is not null)
        {
            string help = $"take another name; cspsim explain {reserved}";
            bag.Error("CS121", name, $"'{name.Value}' in {path} is a word of the results: {reserved}", help, path);
        }

        return reserved is not null;
    }

    private bool IsDouble(ScalarNode name, Dictionary<string, string> byLook, string path)
    {
        string look = LookAlikes.LookOf(name.Value);
        if (byLook.TryAdd(look, name.Value))
        {
            return false;
        }

        string like = byLook[look];
        string message = $"'{name.Value}' in {path} looks like '{like}'{LookAlikes.Difference(name.Value, like)}";
        bag.Error("CS122", name, message, "names that look the same are refused: take another one", path);
        return true;
    }
}
