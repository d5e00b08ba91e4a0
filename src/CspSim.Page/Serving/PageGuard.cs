using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CspSim.Page.Serving;

/// <summary>Lets in the one browser that the address was given to, and nobody who was led here by another page.</summary>
/// <remarks>
/// The address holds a token that opens the page once; the browser then has a cookie that scripts cannot read and other sites cannot send.
/// A request must name this host, so that no foreign name can be pointed here, and must not come from another origin.
/// </remarks>
internal sealed class PageGuard
{
    /// <summary>The name of the token in the address.</summary>
    public const string TokenName = "token";

    private const int SecretBytes = 32;

    private readonly Lock _gate = new();
    private readonly string _pass = NewSecret();
    private bool _isUsed;

    /// <summary>What opens the page once.</summary>
    public string Token { get; } = NewSecret();

    /// <summary>Decides about a request.</summary>
    /// <param name="context">The request; one that brings the token gets the cookie.</param>
    /// <returns>Null when it may pass; else why not.</returns>
    public string? RefusalOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        HttpRequest request = context.Request;
        int port = context.Connection.LocalPort;
        string own = Invariant($":{port}");
        string host = request.Host.Value ?? "";
        if (!IsSame(host, "127.0.0.1" + own) && !IsSame(host, "localhost" + own))
        {
            return "this page is only served under its own address";
        }

        string origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsSame(origin, "http://" + host))
        {
            return "another page may not ask here";
        }

        return IsSecret(request.Cookies[CookieOf(port)], _pass) || TryOpen(context) ? null
            : "the address has been used, or is not whole: start cspsim serve again";
    }

    private bool TryOpen(HttpContext context)
    {
        lock (_gate)
        {
            if (_isUsed || !IsSecret(context.Request.Query[TokenName], Token))
            {
                return false;
            }

            _isUsed = true;
        }

        context.Response.Cookies.Append(
            CookieOf(context.Connection.LocalPort),
            _pass,
            new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        return true;
    }

    // A browser gives a cookie to every port of a computer: each page has one of its own name.
    private static string CookieOf(int port) => Invariant($"cspsim-{port}");

    private static bool IsSecret(string? given, string secret) => given is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
}
