using System.Runtime.CompilerServices;
using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>The stages of a prosecution in their order, which runs and estimates follow alike; only a run waits between them.</summary>
internal static class ProsecutionOrder
{
    /// <summary>The first action goes out; returns what comes next.</summary>
    /// <param name="application">The application; a structure, so that the calls cost a run nothing.</param>
    /// <param name="delay">The uniform number of the time to what comes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NextStep FirstAction<TProsecuted>(ref TProsecuted application, out double delay)
        where TProsecuted : struct, IProsecuted, allows ref struct
    {
        application.Actions = 1;
        application.AssessFirst();
        application.OnFirstAction();
        return application.DecideNext(out delay);
    }

    /// <summary>A stage that was waited for has come; returns what comes next.</summary>
    /// <param name="stage">The stage, which an earlier one has returned.</param>
    /// <param name="application">The application.</param>
    /// <param name="delay">The uniform number of the time to what comes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NextStep Continue<TProsecuted>(NextStep stage, ref TProsecuted application, out double delay)
        where TProsecuted : struct, IProsecuted, allows ref struct
    {
        if (stage == NextStep.Response)
        {
            application.AssessFurther();
            application.Actions++;
            return application.DecideNext(out delay);
        }

        if (stage == NextStep.BoardDecision)
        {
            application.DecideAppeal();
        }
        else
        {
            application.EndInSilence();
        }

        delay = 0;
        return NextStep.End;
    }
}

/// <summary>An application under prosecution: what each stage does.</summary>
internal interface IProsecuted
{
    /// <summary>Actions that have gone out.</summary>
    int Actions { get; set; }

    /// <summary>Settles what the first action objects to.</summary>
    void AssessFirst();

    /// <summary>The first action has gone out to the applicant.</summary>
    void OnFirstAction();

    /// <summary>Assesses the response, searches on, and settles what the next action objects to.</summary>
    void AssessFurther();

    /// <summary>What comes after an action that has gone out.</summary>
    /// <param name="delay">The uniform number of the time to what comes.</param>
    NextStep DecideNext(out double delay);

    /// <summary>The board decides on an appeal.</summary>
    void DecideAppeal();

    /// <summary>The applicant has not answered in time.</summary>
    void EndInSilence();
}
