using CspSim.Engine;

namespace CspSim.Model.Offices;

/// <summary>The number of examiners from one point in time on.</summary>
/// <param name="From">When the number takes effect. Examiners who leave finish the job they hold.</param>
/// <param name="Count">Examiners who take work from the office's queues; 0 to 100,000 persons.</param>
public readonly record struct ExaminerStep(SimTime From, int Count);
