namespace CspSim.Tests.Architecture;

/// <summary>A folder of src is a namespace, and inside a project folders use each other in one direction.</summary>
public sealed class RoomTests
{
    public static TheoryData<string> Projects() => [.. SourceTree.SourceFiles.Select(ProjectOf).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_rooms_of_a_project_use_each_other_in_no_circle(string project)
    {
        IEnumerable<string> files = SourceTree.SourceFiles.Where(file => ProjectOf(file) == project);

        string? circle = new RoomGraph(files.Select(static file => (SourceTree.Relative(file), File.ReadAllText(file)))).FindCircle();

        Assert.True(circle is null, circle);
    }

    [Fact]
    public void A_namespace_is_the_folder()
    {
        IEnumerable<string> elsewhere = SourceTree.SourceFiles
            .Where(static file => RoomGraph.RoomOf(File.ReadAllText(file)) is { Length: > 0 } room && room != FolderOf(file))
            .Select(SourceTree.Relative);

        Assert.Empty(elsewhere);
    }

    [Theory]
    [InlineData("using P.B;\nnamespace P.A;\npublic class One { Two two; }", "P.A -> P.B: one.cs names Two\nP.B -> P.A: two.cs names One")]
    [InlineData("namespace P.A;\npublic class One { B.Two two; }", "P.A -> P.B: one.cs names Two\nP.B -> P.A: two.cs names One")]
    [InlineData(
        "using P.C;\nnamespace P.A;\npublic class One { Three three; }",
        "P.A -> P.C: one.cs names Three\nP.C -> P.B: three.cs names Two\nP.B -> P.A: two.cs names One")]
    [InlineData("using P.B;\nnamespace P;\npublic class One { Two two; }", "P -> P.B: one.cs names Two\nP.B -> P: two.cs names One")]
    public void A_circle_is_reported_with_the_names_that_make_it(string one, string circle) => Assert.Equal(circle, CircleWith(one));

    [Fact]
    public void What_a_project_imports_everywhere_counts_in_each_file() => Assert.Equal(
        "P.A -> P.B: one.cs names Two\nP.B -> P.A: two.cs names One",
        new RoomGraph(
        [
            ("usings.cs", "global using P.A;\nglobal using P.B;"),
            ("one.cs", "namespace P.A;\npublic class One { Two two; }"),
            ("two.cs", "namespace P.B;\ninternal sealed class Two { One one; }"),
        ]).FindCircle());

    [Theory]
    [InlineData("namespace P.A;\npublic class One { int Two; }")]
    [InlineData("using P.B;\nnamespace P.A;\n// Two\npublic class One { string two = \"Two\"; /* Two */ }")]
    [InlineData("using P.B;\nnamespace P.A;\npublic class One { object two = other.Two; }")]
    [InlineData("using P.B;\nnamespace P.B;\npublic class One { Two two; }")]
    public void What_only_looks_like_a_use_makes_no_circle(string one) => Assert.Null(CircleWith(one));

    private static string? CircleWith(string one) => new RoomGraph(
    [
        ("one.cs", one),
        ("two.cs", "using P.A;\nnamespace P.B;\ninternal sealed class Two { One one; }"),
        ("three.cs", "using P.B;\nnamespace P.C;\npublic readonly record struct Three(Two Two);"),
    ]).FindCircle();

    private static string ProjectOf(string file) => SourceTree.Relative(file).Split('/')[1];

    private static string FolderOf(string file) => string.Join('.', SourceTree.Relative(file).Split('/')[1..^1]);
}
