using System.Security.Cryptography;

namespace CspSim.Page.WhatIf;

/// <summary>What somebody wants to know: figures that are moved, and the arms to compare.</summary>
/// <param name="Settings">Each <c>path=value</c>, on top of those of the call.</param>
/// <param name="Arms">Names of the arms; empty: all.</param>
internal sealed record Question(IReadOnlyList<string> Settings, IReadOnlyList<string> Arms)
{
    /// <summary>Names it among kept rounds: equal questions have equal ones.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{string.Join('\n', Settings)}\n\n{string.Join('\n', Arms)}")));
}
