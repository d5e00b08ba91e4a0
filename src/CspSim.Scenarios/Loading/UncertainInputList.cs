using CspSim.Experiments.Plans;

namespace CspSim.Scenarios.Loading;

/// <summary>Lists the figures of a scenario that carry a range: those of the model, then those of arms.</summary>
internal sealed class UncertainInputList
{
    private readonly OriginList _origins;
    private readonly Dictionary<Node, string> _parameters = new(ReferenceEqualityComparer.Instance);
    private readonly List<UncertainInput> _inputs = [];

    private UncertainInputList(MappingNode root)
    {
        _origins = new OriginList(root);
        foreach (MappingEntry parameter in (root[HeadKeys.Parameters.Name] as MappingNode)?.Entries ?? [])
        {
            if ((parameter.Value as MappingNode)?[HeadKeys.ParameterDefault.Name] is MappingNode figure)
            {
                _parameters[figure] = $"{HeadKeys.Parameters.Name}.{parameter.Name}.{HeadKeys.ParameterDefault.Name}";
            }
        }
    }

    /// <summary>The figures of a scenario whose arms are not applied.</summary>
    public static IReadOnlyList<UncertainInput> Of(MappingNode root)
    {
        UncertainInputList list = new(root);
        foreach (string section in KeyTable.ModelSections.Append(ExperimentKeys.Arms.Name))
        {
            if (root[section] is { } node)
            {
                list.Walk(node, KeyTable.Root.Child(section), section, null);
            }
        }

        return list._inputs;
    }

    /// <summary>Looks through a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="key">Its key; null inside a distribution.</param>
    /// <param name="path">Its path.</param>
    /// <param name="around">The origin of the whole of which it is a part; null when nothing is said.</param>
    private void Walk(Node node, KeyNode? key, string path, Origin? around)
    {
        switch (node)
        {
            case MappingNode wrapped when key is null ? Origins.IsWrappedInLaw(wrapped) : Origins.IsWrapped(wrapped, key):
                OriginNote note = _origins.NoteOf(path, wrapped["value"]!, wrapped);
                Origin own = new(note, note.Kind == OriginKind.Assumed || wrapped["assumed"] is ScalarNode { Value: "true" });
                Origin origin = around is null || note.Kind != OriginKind.None ? own : around.With(note.Note);
                if (FigureRange.Of(wrapped) is { } range)
                {
                    Add(wrapped, range, key, path, origin);
                }
                else
                {
                    Walk(wrapped["value"]!, key, path, origin);
                }

                break;
            case MappingNode mapping:
                foreach (MappingEntry entry in mapping.Entries)
                {
                    Walk(entry.Value, key?.Content.Child(entry.Name), path + "." + entry.Name, around);
                }

                break;
            case SequenceNode list:
                for (int i = 0; i < list.Items.Count; i++)
                {
                    Walk(list.Items[i], key?.Item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), around);
                }

                break;
        }
    }

    private void Add(MappingNode wrapped, FigureRange range, KeyNode? key, string path, Origin origin)
    {
        // A parameter is one figure, however often it is used.
        string name = _parameters.GetValueOrDefault(wrapped, path);
        if (WrittenNumber.Of(range.Value.Value) is not { } value
            || _inputs.Exists(known => string.Equals(known.Path, name, StringComparison.Ordinal)))
        {
            return;
        }

        _inputs.Add(new UncertainInput(name, value.Number, Measure(range.Low), Measure(range.High), value.Unit)
        {
            IsWhole = key?.Entry.Allows(ValueForms.WholeNumber) == true && value.Unit.Length == 0,
            IsAssumed = origin.IsAssumed,
            Source = origin.Note.Source,
            Note = origin.Note.Note,
        });

        double Measure(ScalarNode end) =>
            QuantityText.TryRead(end.Value, out Quantity quantity, out _) == QuantityFault.None ? value.Measure(quantity) ?? 0 : 0;
    }

    /// <summary>What stands behind a figure.</summary>
    /// <param name="Note">Its source and note.</param>
    /// <param name="IsAssumed">Whether it is assumed, also where it has a source.</param>
    private sealed record Origin(OriginNote Note, bool IsAssumed)
    {
        /// <summary>The same for a part that has a note of its own; empty: it has none.</summary>
        public Origin With(string note) => note.Length == 0 ? this : this with { Note = Note with { Note = note } };
    }
}
