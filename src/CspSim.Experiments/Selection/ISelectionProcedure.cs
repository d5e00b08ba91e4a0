using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Selection;

/// <summary>Finds the best of several systems with as few replications as its promise needs.</summary>
public interface ISelectionProcedure
{
    /// <summary>The name by which users call it, such as <c>kn</c>.</summary>
    string Name { get; }

    /// <summary>What it is good for, one sentence.</summary>
    string Summary { get; }

    /// <summary>Draws replications until it can choose, or until it has to give up.</summary>
    /// <param name="task">What is to be chosen, and how surely.</param>
    /// <param name="sampler">Gives the values; systems are numbered from 0.</param>
    /// <param name="stop">Asks to start no more.</param>
    /// <exception cref="ArgumentException">The task cannot be; the message is meant for the user.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    SelectionResult Select(SelectionTask task, ISampler sampler, CancellationToken stop);
}
