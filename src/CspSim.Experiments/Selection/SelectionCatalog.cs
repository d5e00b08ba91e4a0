namespace CspSim.Experiments.Selection;

/// <summary>Every procedure that can choose the best system. A new one adds its entry here and nowhere else.</summary>
public static class SelectionCatalog
{
    /// <summary>All procedures, the usual one first.</summary>
    public static IReadOnlyList<ISelectionProcedure> All { get; } = [new KimNelson(), new Rinott(), new BudgetAllocation()];

    /// <summary>The procedure of a name; null when there is none.</summary>
    /// <param name="name">The name by which users call it.</param>
    public static ISelectionProcedure? Find(string name) =>
        All.FirstOrDefault(procedure => string.Equals(procedure.Name, name, StringComparison.Ordinal));
}
