using CspSim.Model;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Experiments.Forecasts;

/// <summary>What families do in one arm: how many petition, how many are granted before an office has begun, what crosses the link.</summary>
/// <remarks>
/// A family is granted when every office still has it in its lane at the grant, so the answer rests on lags and waits: they are sampled over
/// evenly spread points of the run and of every law, without chance.
/// </remarks>
internal sealed class ProgrammeFlow
{
    private const int Samples = 2048;

    private readonly WorldPlan _world;
    private readonly ProgrammePlan _programme;
    private readonly IReadOnlyList<FluidOffice> _offices;
    private readonly Dictionary<int, double> _grantedByYear = [];
    private readonly double _endHours;
    private readonly double _stopHours;

    public ProgrammeFlow(WorldPlan world, IReadOnlyList<FluidOffice> offices)
    {
        _world = world;
        _programme = world.Programme;
        _offices = offices;
        _endHours = world.Window.Length.Hours;
        _stopHours = world.Window.Follow != Model.Runs.FollowUp.None ? double.PositiveInfinity : _endHours;
        Asking = new double[offices.Count];
        ExtraHours = new double[offices.Count];
        foreach (FamilyStreamPlan stream in world.Families)
        {
            Add(stream);
        }
    }

    /// <summary>Families that ask and petition.</summary>
    public double Petitions { get; private set; }

    /// <summary>Families granted.</summary>
    public double Granted { get; private set; }

    /// <summary>Messages handed to the link.</summary>
    public double Messages { get; private set; }

    /// <summary>Events of petitions, decisions and wait limits.</summary>
    public double Events { get; private set; }

    /// <summary>By office, applications of families that ask for the programme.</summary>
    public double[] Asking { get; }

    /// <summary>By office, examiners' hours that the programme adds (reading) less what it saves (searches that know a result).</summary>
    public double[] ExtraHours { get; }

    private bool ArePetitionsInstant => !_programme.Notices && _programme.PetitionGapHours.Maximum <= 0 && _programme.GrantShare >= 1 && _programme.Eligibility.All(static delay => delay.IsNone);

    private void Add(FamilyStreamPlan stream)
    {
        int[] legs = [.. Enumerable.Range(0, stream.Offices.Count).Where(leg => _programme.Offices.Count == 0 || _programme.Offices.Contains(stream.Offices[leg]))];
        double fromHours = Math.Max(0, _programme.From.Hours());
        if (legs.Length < 2 || legs.Length > _programme.Protocol.OfficeCountMax || fromHours >= _endHours)
        {
            return;
        }

        double meanLag = legs.Max(leg => Requests(stream, leg).Mean());
        double complete = ArrivalCounts.Between(stream.FirstFilings, fromHours - meanLag, _endHours - meanLag);
        ExchangeTrace trace = new(_programme.Protocol, legs.Length);
        for (int sample = 0; sample < Samples; sample++)
        {
            double completeAt = fromHours + ((sample + 0.5) / Samples * (_endHours - fromHours));
            double[] requests = RequestsBefore(stream, legs, completeAt, sample);
            if (Array.Exists(requests, static hours => double.IsNaN(hours)))
            {
                continue;
            }

            Follow(stream, legs, requests, completeAt, complete / Samples, trace, sample);
        }
    }

    // A family one of whose offices had acted before the run is out; so is one with a request before that office's backlog.
    private double[] RequestsBefore(FamilyStreamPlan stream, int[] legs, double completeAt, int sample)
    {
        double[] requests = new double[legs.Length];
        for (int at = 0; at < legs.Length; at++)
        {
            requests[at] = Requests(stream, legs[at]).At(Even(sample, at));
        }

        double last = requests.Max();
        for (int at = 0; at < legs.Length; at++)
        {
            requests[at] += completeAt - last;
            double oldest = -(_world.Offices[stream.Offices[legs[at]]].Backlog?.Depth.Hours ?? 0);
            requests[at] = requests[at] < oldest ? double.NaN : requests[at];
        }

        return requests;
    }

    private void Follow(FamilyStreamPlan stream, int[] legs, double[] requests, double completeAt, double weight, ExchangeTrace trace, int sample)
    {
        double asking = weight * _programme.ShareAt(TimeInHours.At(completeAt));
        foreach (int leg in legs)
        {
            Asking[stream.Offices[leg]] += asking;
        }

        if (ReferenceEquals(_programme.Protocol, ProtocolCatalog.None))
        {
            return;
        }

        if (!_programme.Protocol.NeedsPetition)
        {
            double sharing = _programme.Exchange ? weight : 0;
            Share(stream, legs, requests, sharing, trace, grantedAt: double.NegativeInfinity);
            return;
        }

        int count = legs.Length;
        int notices = _programme.Notices ? count * (count - 1) : 0;
        double gap = ArePetitionsInstant ? 0 : _programme.PetitionGapHours.Quantile(Even(sample, count));
        bool isInTime = _programme.PetitionWindow is not { } window || gap <= window.Hours;
        double decidedAt = completeAt + gap + (ArePetitionsInstant ? 0 : EligibilityHours(stream, legs)) + (notices > 0 ? _world.Link.LatencyHours.Mean : 0);
        Petitions += asking;
        Events += ArePetitionsInstant ? 0 : asking * (isInTime ? 2 * count : count);
        Messages += asking * notices * (isInTime ? 2 : 1);
        double granted = isInTime && decidedAt < _stopHours ? Capped(asking * Math.Pow(_programme.GrantShare, count) * Untouched(stream, legs, requests, completeAt, decidedAt), decidedAt) : 0;
        Granted += granted;
        Share(stream, legs, requests, _programme.Exchange ? granted : 0, trace, decidedAt);
    }

    // What the protocol does for families that share, as far as their searches are made before the run stops.
    private void Share(FamilyStreamPlan stream, int[] legs, double[] requests, double families, ExchangeTrace trace, double grantedAt)
    {
        if (families <= 0)
        {
            return;
        }

        double made = 0;
        for (int at = 0; at < legs.Length; at++)
        {
            int office = stream.Offices[legs[at]];
            double startsAt = _programme.Priority && double.IsFinite(grantedAt) ? grantedAt : _offices[office].StartOf(stream.Lanes[office], requests[at]);
            if (startsAt < _stopHours || double.IsPositiveInfinity(_stopHours))
            {
                made += 1.0 / legs.Length;
                double saved = trace.KnownAtSearch[at] > 0 ? _programme.SearchSavingShare.Mean * _world.Offices[office].SearchEffortHours.Mean : 0;
                bool hasDraft = _programme.Payload == ReportPayload.CitationsAndDraft && trace.ReportsRead(at) > 0;
                saved += hasDraft ? _programme.DraftSavingShare.Mean * _world.Offices[office].FirstActionEffortHours.Mean : 0;
                ExtraHours[office] += families * ((trace.ReportsRead(at) * _programme.ReadingEffortHours.Mean) - saved);
            }
        }

        bool petitions = _programme.Protocol.NeedsPetition;
        Messages += families * made * (trace.Messages + (petitions && _programme.Notices ? legs.Length * (legs.Length - 1) : 0));
        Events += petitions && _programme.WaitForPartner is not null ? families * made * trace.WaitLimits : 0;
    }

    // 1 when no office has begun by then; the last request of an instant grant is not even in its lane.
    private double Untouched(FamilyStreamPlan stream, int[] legs, double[] requests, double completeAt, double decidedAt)
    {
        for (int at = 0; at < legs.Length; at++)
        {
            int office = stream.Offices[legs[at]];
            bool isLast = ArePetitionsInstant && requests[at] >= completeAt;
            if (!isLast && _offices[office].StartOf(stream.Lanes[office], requests[at]) <= decidedAt)
            {
                return 0;
            }
        }

        return 1;
    }

    private double Capped(double families, double decidedAt)
    {
        if (_programme.YearlyCap is not { } cap)
        {
            return families;
        }

        int year = _programme.CapYearOf(TimeInHours.At(decidedAt), _world.Window);
        double taken = _grantedByYear.GetValueOrDefault(year);
        double granted = Math.Clamp(cap - taken, 0, families);
        _grantedByYear[year] = taken + granted;
        return granted;
    }

    private double EligibilityHours(FamilyStreamPlan stream, int[] legs) => _programme.Eligibility.Count == 0
        ? 0
        : legs.Max(leg => _programme.Eligibility[stream.Offices[leg]] is { IsNone: false } delay ? delay.MeanHours : 0);

    private RequestLag Requests(FamilyStreamPlan stream, int leg) => new(_world.Offices[stream.Offices[leg]].RequestDelayHours, leg == 0 ? null : stream.FilingLagHours);

    // Evenly spread points in (0, 1), another sequence for each dimension: multiples of roots of primes (Weyl).
    private static double Even(int sample, int dimension)
    {
        ReadOnlySpan<double> roots = [1.4142135623730951, 1.7320508075688772, 2.23606797749979, 2.6457513110645907, 3.3166247903554, 3.605551275463989, 4.123105625617661, 4.358898943540674, 4.795831523312719];
        double point = (sample + 1) * roots[dimension % roots.Length];
        return Math.Clamp(point - Math.Floor(point), 1e-6, 1 - 1e-6);
    }
}
