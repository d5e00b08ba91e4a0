namespace CspSim.Scenarios.Keys;

/// <summary>A key of the scenario format with the value that the model reads from it.</summary>
internal sealed record ValueKey<T> : KeyEntry
{
    private readonly Form<T> _form;

    /// <summary>Makes a key.</summary>
    /// <param name="path">As in <see cref="KeyEntry"/>; of a group that stands under several parents it begins at the parent.</param>
    /// <param name="form">How it is written, and what that means.</param>
    /// <param name="summary">What the key means, for the reference.</param>
    public ValueKey(string path, Form<T> form, string summary)
        : base(path, form.Forms, summary)
    {
        _form = form;
        Choices = form.Words;
    }

    /// <summary>The value of what is written, or of the default.</summary>
    public T Read(Node? value, LawReading law) => _form.Read(value, law);
}
