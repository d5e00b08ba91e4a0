using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Loads;

/// <summary>
/// What a programme asks of the offices when all goes as foreseen: how many petition, how many are granted, and the hours that it adds
/// and saves.
/// </summary>
/// <remarks>
/// For every family that asks and is granted, at each of its offices: reports read x reading effort - saved part of the search when a
/// result is at hand before it - saved part of the first action when drafts come with reports; and for every family that asks, what
/// selection makes of its efforts. Granted are those whose petitions are in order and in time and not withdrawn, and whose examination
/// has nowhere begun, up to the yearly cap. Families are followed at evenly spread points of time and of every lag, without chance.
/// Each report is taken to come in time, and to say nothing that makes a further action. Where an allowance opens the programme
/// (<see cref="AllowanceTimes"/>) a family asks as far as one office is likely to allow before another begins, and nobody but the offices
/// that still wait has a part in it.
/// </remarks>
public sealed class ProgrammeWork
{
    private const int Samples = 1024;

    private readonly WorldPlan _world;
    private readonly ProgrammePlan _programme;
    private readonly BacklogPath[] _paths;
    private readonly AllowanceTimes[] _allowances;
    private readonly double[] _extraHours;
    private readonly double[] _selected;
    private readonly Dictionary<int, double> _grantedByYear = [];
    private readonly double _endHours;
    private readonly double _closesHours;

    /// <summary>Follows the families of an arm.</summary>
    /// <param name="world">The arm's world.</param>
    public ProgrammeWork(WorldPlan world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _programme = world.Programme;
        _paths = [.. world.Offices.Select((_, office) => new BacklogPath(world, office))];
        _allowances = [.. world.Offices.Select((_, office) => new AllowanceTimes(world, office, _paths[office]))];
        _extraHours = new double[world.Offices.Count];
        _selected = [.. world.Offices.Select(
            (plan, office) => world.Programme.Share > 0 ? CaseEffort.SelectedHours(world, office) - CaseEffort.MeanHours(plan) : 0)];
        _endHours = world.Window.End.Hours();
        _closesHours = Math.Min(_programme.Until.Hours(), _endHours);
        foreach (FamilyStreamPlan stream in world.Families)
        {
            Add(stream);
        }
    }

    /// <summary>Families that petition in the window of the run.</summary>
    public double Petitions { get; private set; }

    /// <summary>Families that want to ask in the window of the run and cannot, because an office has acted by then.</summary>
    public double NotEligible { get; private set; }

    /// <summary>Of the petitions those that are granted.</summary>
    public double Granted { get; private set; }

    /// <summary>Messages between the offices of these families.</summary>
    public double Messages { get; private set; }

    /// <summary>By office, the hours added less the hours saved on cases requested in the window of the run.</summary>
    public IReadOnlyList<double> ExtraHours => _extraHours;

    private void Add(FamilyStreamPlan stream)
    {
        int[] legs = [.. Enumerable.Range(0, stream.Offices.Count)
            .Where(leg => _programme.Offices.Count == 0 || _programme.Offices.Contains(stream.Offices[leg]))];
        if (legs.Length < 2 || legs.Length > _programme.Protocol.OfficeCountMax)
        {
            return;
        }

        // The last point of each law is as far back as families are followed.
        double depth = stream.Offices.Max(office => _world.Offices[office].Backlog?.Depth.Hours ?? 0);
        const double Last = 1 - (0.5 / Samples);
        double reach = depth + stream.Routes.Max(
            route => legs.Max(leg => At(route.LagHours(leg), Last) + RequestHours(stream, route, leg, Last)));
        double step = (_endHours + reach) / Samples;
        double withoutLane = legs.Aggregate(1.0, (share, leg) => share * (1 - LaneShare(stream.Offices[leg], leg)));
        for (int sample = 0; sample < Samples; sample++)
        {
            double from = (sample * step) - reach;
            double families = ArrivalCounts.Between(stream.FirstFilings, from, from + step);
            if (families > 0)
            {
                FollowRoute(stream, legs, from + (step / 2), families, withoutLane, sample);
            }
        }
    }

    private void FollowRoute(FamilyStreamPlan stream, int[] legs, double filed, double families, double withoutLane, int sample)
    {
        FamilyRoutePlan route = RouteOf(stream, Even(sample, (2 * legs.Length) + 2));
        Span<double> requests = stackalloc double[legs.Length];
        double filedEverywhere = double.NegativeInfinity;
        for (int at = 0; at < legs.Length; at++)
        {
            int leg = legs[at];
            double filing = filed + At(route.LagHours(leg), Even(sample, at));
            requests[at] = filing + RequestHours(stream, route, leg, Even(sample, legs.Length + at));
            filedEverywhere = Math.Max(filedEverywhere, filing);
        }

        double mayAsk = families * withoutLane;

        bool isTaken = _programme.Routes.Count == 0 || _programme.Routes.Contains(route.Name, StringComparer.Ordinal);
        double early = isTaken && IsOpen(filedEverywhere) ? _programme.EarlyRequestShare : 0;
        if (early > 0)
        {
            Span<double> sooner = stackalloc double[legs.Length];
            for (int at = 0; at < legs.Length; at++)
            {
                sooner[at] = Math.Min(requests[at], filedEverywhere);
            }

            Follow(stream, legs, sooner, mayAsk * early * _programme.Share, mayAsk * early, sample);
        }

        Follow(stream, legs, requests, families - (mayAsk * early * _programme.Share), isTaken ? mayAsk * (1 - early) : 0, sample);
    }

    // Who takes a fast lane of an office does not ask.
    private double LaneShare(int office, int leg) =>
        _world.Offices[office].Lanes.Sum(lane => lane.Families is { } families && families.Takes(leg) ? families.Share : 0);

    private bool IsOpen(double hours) => hours < _closesHours && hours >= Math.Max(0, _programme.From.Hours());

    private static FamilyRoutePlan RouteOf(FamilyStreamPlan stream, double uniform)
    {
        int at = 0;
        for (double room = uniform - stream.Routes[0].Share; room >= 0 && at < stream.Routes.Count - 1; room -= stream.Routes[at].Share)
        {
            at++;
        }

        return stream.Routes[at];
    }

    // The families, and those of them that may ask: their share depends on when they are complete.
    private void Follow(
        FamilyStreamPlan stream, int[] legs, ReadOnlySpan<double> requests, double families, double mayAsk, int sample)
    {
        Span<double> starts = stackalloc double[legs.Length];
        double complete = double.NegativeInfinity;
        double begun = double.PositiveInfinity;
        for (int at = 0; at < legs.Length; at++)
        {
            int office = stream.Offices[legs[at]];
            if (requests[at] < -(_world.Offices[office].Backlog?.Depth.Hours ?? 0))
            {
                return;
            }

            starts[at] = _paths[office].StartOf(stream.Lanes[office], requests[at]);
            complete = Math.Max(complete, requests[at]);
            begun = Math.Min(begun, starts[at]);
        }

        bool isOpen = complete < _closesHours;
        double asking = IsOpen(complete) ? mayAsk * _programme.ShareAt(TimeInHours.At(complete)) : 0;
        double sharing = isOpen ? families : 0;
        if (_programme.Protocol.NeedsAllowance)
        {
            sharing = FollowAllowances(stream, legs, complete, starts, asking);
        }
        else if (_programme.Protocol.NeedsPetition)
        {
            bool isInTime = begun >= complete;
            bool petitions = isInTime && _programme.HasPetitions;
            sharing = petitions ? GrantedOf(stream, legs, requests, starts, complete, asking, sample) : 0;
            Petitions += petitions ? asking : 0;
            NotEligible += isInTime ? 0 : asking;
            Granted += sharing;
            Messages += MessagesOf(legs.Length, petitions ? asking : 0, sharing);
        }

        for (int at = 0; at < legs.Length; at++)
        {
            int office = stream.Offices[legs[at]];
            if (requests[at] >= 0 && requests[at] < _endHours)
            {
                double shared = _programme.Sharing ? SharedHours(office, at, starts) : 0;
                _extraHours[office] += (asking * _selected[office]) + (sharing * shared);
            }
        }
    }

    // A petition follows the first allowance, for what is still untouched then: taken to be the application that is begun last.
    private double FollowAllowances(
        FamilyStreamPlan stream, int[] legs, double complete, ReadOnlySpan<double> starts, double asking)
    {
        int last = 0;
        for (int at = 1; at < starts.Length; at++)
        {
            last = starts[at] > starts[last] ? at : last;
        }

        double eligibility = EligibilityHours([legs[last]], stream);
        double petitions = asking * AllowedBefore(stream, legs, starts, last, Math.Min(starts[last], _closesHours));
        double untouched = starts[last] - (_programme.HoldsWhileDeciding ? 0 : eligibility);
        double inTime = complete <= untouched
            ? asking * AllowedBefore(stream, legs, starts, last, Math.Min(untouched, _closesHours))
            : 0;
        double kept = 1 - (_programme.WithdrawalShare * _programme.WithdrawalHours.Cumulative(eligibility));
        double granted = Capped(inTime * kept * _programme.ConsentShare * _programme.GrantShare, starts[last]);
        Petitions += petitions;
        Granted += granted;
        Messages += MessagesOf(legs: 1, petitions, granted);
        return granted;
    }

    // The probability that an office other than the last has allowed by then.
    private double AllowedBefore(FamilyStreamPlan stream, int[] legs, ReadOnlySpan<double> starts, int last, double hours)
    {
        double none = 1;
        for (int at = 0; at < legs.Length; at++)
        {
            int office = stream.Offices[legs[at]];
            none *= at == last ? 1 : 1 - _allowances[office].ShareWithin(hours - starts[at], stream.Lanes[office]);
        }

        return 1 - none;
    }

    private double EligibilityHours(IEnumerable<int> legs, FamilyStreamPlan stream) =>
        _programme.Eligibility.Count == 0 ? 0 : legs.Max(leg => _programme.Eligibility[stream.Offices[leg]].MeanHours);

    // Each report is read once; with notices every office notifies every other of the petition and, of families that are granted, of
    // the decision and the first action.
    private double MessagesOf(int legs, double petitions, double granted)
    {
        int notices = _programme.Notices ? legs * (legs - 1) : 0;
        IExchangeProtocol protocol = _programme.Protocol;
        int reports = _programme.Sharing
            ? Enumerable.Range(0, legs)
                .Sum(leg => protocol.ReportsBeforeSearch(leg, legs, published: 0) + protocol.ReportsAfterSearch(leg, legs))
            : 0;
        return (petitions * notices) + (granted * ((2 * notices) + reports));
    }

    private double SharedHours(int office, int at, ReadOnlySpan<double> starts)
    {
        int earlier = 0;
        foreach (double start in starts)
        {
            earlier += start < starts[at] ? 1 : 0;
        }

        bool looks = _programme.Protocol.NeedsPetition || starts[at] >= _programme.From.Hours();
        int before = looks ? _programme.Protocol.ReportsBeforeSearch(at, starts.Length, earlier) : 0;
        int read = before + _programme.Protocol.ReportsAfterSearch(at, starts.Length);
        double saved = before > 0 ? _programme.SearchSavingShare.Mean * _world.Offices[office].SearchEffortHours.Mean : 0;
        saved += read > 0 && _programme.Payload == ReportPayload.CitationsAndDraft
            ? _programme.DraftSavingShare.Mean * _world.Offices[office].FirstActionEffortHours.Mean
            : 0;
        return (read * _programme.ReadingEffortHours.Mean) - (saved * _programme.Selection.EffortScale);
    }

    private double GrantedOf(
        FamilyStreamPlan stream,
        int[] legs,
        ReadOnlySpan<double> requests,
        ReadOnlySpan<double> starts,
        double complete,
        double asking,
        int sample)
    {
        double gap = _programme.PetitionGapHours.Maximum > 0 ? _programme.PetitionGapHours.Quantile(Even(sample, 2 * legs.Length)) : 0;
        double eligibility = EligibilityHours(legs, stream);
        double decided = complete + gap + eligibility + (_programme.Notices ? _world.Link.LatencyHours.Mean : 0);
        bool isInTime = _programme.PetitionWindow is not { } window || gap <= window.Hours;

        // An office that holds the application takes nothing up from the petition on.
        bool isBegun = false;
        for (int at = 0; at < starts.Length; at++)
        {
            double untouched = !_programme.HoldsWhileDeciding ? decided : at == 0 ? complete : complete + gap;
            isBegun |= starts[at] <= untouched && !(untouched <= complete && requests[at] >= complete);
        }

        double withdrawal = At(_programme.WithdrawalHours, Even(sample, (2 * legs.Length) + 1));
        double kept = complete + withdrawal < decided ? asking * (1 - _programme.WithdrawalShare) : asking;
        return isInTime && !isBegun ? Capped(kept * _programme.ConsentShare * Math.Pow(_programme.GrantShare, legs.Length), decided) : 0;
    }

    private double Capped(double families, double decidedHours)
    {
        if (_programme.YearlyCap is not { } cap || decidedHours > _world.Window.Horizon.Hours())
        {
            return families;
        }

        int year = _programme.CapYearOf(TimeInHours.At(decidedHours), _world.Window);
        double taken = _grantedByYear.GetValueOrDefault(year);
        double granted = Math.Clamp(cap - taken, 0, families);
        _grantedByYear[year] = taken + granted;
        return granted;
    }

    private double RequestHours(FamilyStreamPlan stream, FamilyRoutePlan route, int leg, double share) =>
        At(route.RequestHours(leg, _world.Offices[stream.Offices[leg]].RequestDelayHours), share);

    private static double At(Engine.Distributions.Distribution law, double share) =>
        law.Maximum <= law.Minimum ? law.Minimum : law.Quantile(share);

    // Evenly spread points in (0, 1), another sequence for each dimension: multiples of roots of primes (Weyl).
    private static double Even(int sample, int dimension)
    {
        ReadOnlySpan<double> primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67];
        double point = (sample + 1) * Math.Sqrt(primes[dimension]);
        return Math.Clamp(point - Math.Floor(point), 0.5 / Samples, 1 - (0.5 / Samples));
    }
}
