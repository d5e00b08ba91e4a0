using System.Security.Cryptography;

namespace CspSim.Reporting.Html;

/// <summary>What a browser may do with a page: nothing but run its own scripts and apply its own style, each known by its hash.</summary>
internal static class PagePolicy
{
    /// <summary>The policy as a <c>meta</c> element holds it.</summary>
    /// <param name="style">The style of the page.</param>
    /// <param name="scripts">Its scripts.</param>
    public static string Of(string style, params ReadOnlySpan<string> scripts)
    {
        StringBuilder policy = new("default-src 'none'; script-src");
        foreach (string script in scripts)
        {
            policy.Append(' ').Append(Hash(script));
        }

        // A picture is saved by way of an image of the page's own data.
        return policy.Append("; style-src ").Append(Hash(style)).Append("; img-src data:; base-uri 'none'; form-action 'none'").ToString();
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
