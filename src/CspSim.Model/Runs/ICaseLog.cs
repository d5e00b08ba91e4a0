namespace CspSim.Model.Runs;

/// <summary>Takes the cases of one replication as rows.</summary>
public interface ICaseLog
{
    /// <summary>Writes one case.</summary>
    void Write(in CaseRow row);
}
