namespace CspSim.Model.Offices;

/// <summary>Who is next inside a lane.</summary>
public enum LaneOrder
{
    /// <summary>The application with the oldest request for examination.</summary>
    OldestRequest,

    /// <summary>The job that joined the lane first.</summary>
    FirstCome,

    /// <summary>The job that is due first; later jobs of an application (further actions) are due later than its first.</summary>
    DueDate,
}
