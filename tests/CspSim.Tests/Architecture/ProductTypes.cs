using System.Reflection;
using System.Runtime.CompilerServices;

namespace CspSim.Tests.Architecture;

/// <summary>Every type of the product that somebody wrote.</summary>
internal static class ProductTypes
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        Assembly.Load("CspSim.Engine"),
        Assembly.Load("CspSim.Model"),
        Assembly.Load("CspSim.Link"),
        Assembly.Load("CspSim.Experiments"),
        Assembly.Load("CspSim.Scenarios"),
        Assembly.Load("CspSim.Reporting"),
        Assembly.Load("CspSim.Page"),
        Assembly.Load("cspsim"),
    ];

    public static IReadOnlyList<Type> All { get; } =
    [
        .. Assemblies.SelectMany(static assembly => assembly.GetTypes()).Where(static type =>
            type.Namespace?.StartsWith("CspSim", StringComparison.Ordinal) == true
        && !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)),
    ];

    /// <summary>The classes that can be made and are of a kind.</summary>
    public static IReadOnlyList<Type> Concrete<TKind>() =>
        [.. All.Where(static type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(TKind)))];
}
