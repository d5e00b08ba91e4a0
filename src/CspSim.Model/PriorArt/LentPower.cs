using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Offices;

namespace CspSim.Model.PriorArt;

/// <summary>With what power one office searches when examiners visit another office or have returned.</summary>
/// <remarks>
/// For each partner one keyed draw per application says whether its search is helped: it is when the draw lies under the share of
/// helped searches, so one more visitor helps all that fewer would have helped, and adds to none of them less than the office's own
/// power.
/// </remarks>
internal sealed class LentPower
{
    private readonly KeyedDraws _draws;
    private readonly double[] _own;
    private readonly int[] _partners;
    private readonly double[][] _partnerPowers;
    private readonly SimTime[] _from;
    private readonly double[][,] _shares;
    private readonly double[] _power;

    private LentPower(IReadOnlyList<OfficePlan> offices, int office, IReadOnlyList<ExaminerVisit> visits, KeyedDraws draws)
    {
        OfficePlan plan = offices[office];
        _draws = draws;
        _own = [.. plan.SearchPower!.PowerByClass];
        _power = new double[_own.Length];
        _partners = [.. visits.Select(visit => visit.Home == office ? visit.Host : visit.Home).Distinct().Order()];
        _partnerPowers = [.. _partners.Select(partner => offices[partner].SearchPower!.PowerByClass.ToArray())];
        _from = [.. visits.Select(static visit => visit.From).Concat(visits.Select(static visit => visit.To))
            .Concat(plan.Examiners.Select(static step => step.From))
            .Distinct()
            .Order()];
        _shares = [.. _from.Select(at => SharesAt(at, office, visits, ExaminerStep.CountAt(plan.Examiners, at)))];
    }

    /// <summary>The power lent to an office; null when nobody visits it or comes home to it.</summary>
    /// <param name="offices">All offices of the world.</param>
    /// <param name="visits">All visits of the world.</param>
    /// <param name="office">The index of the office.</param>
    /// <param name="draws">The random numbers.</param>
    public static LentPower? Of(IReadOnlyList<OfficePlan> offices, IReadOnlyList<ExaminerVisit> visits, int office, KeyedDraws draws)
    {
        if (offices[office].SearchPower is null)
        {
            return null;
        }

        List<ExaminerVisit> lent = [.. visits.Where(visit =>
            (visit.Home == office && offices[visit.Host].SearchPower is not null)
            || (visit.Host == office && offices[visit.Home].SearchPower is not null))];
        return lent.Count == 0 ? null : new LentPower(offices, office, lent, draws);
    }

    /// <summary>The power by class with which an application is searched; valid until the next call.</summary>
    /// <param name="application">Its key.</param>
    /// <param name="now">When the search is complete.</param>
    public ReadOnlySpan<double> For(ulong application, SimTime now)
    {
        int step = _from.Length - 1;
        while (step >= 0 && _from[step] > now)
        {
            step--;
        }

        if (step < 0)
        {
            return _own;
        }

        double[,] shares = _shares[step];
        _own.CopyTo(_power, 0);
        for (int at = 0; at < _partners.Length; at++)
        {
            double uniform = _draws.Uniform(application, DrawPurpose.HelpedSearch, (uint)_partners[at]);
            for (int each = 0; each < _power.Length; each++)
            {
                _power[each] = uniform < shares[at, each] ? Math.Max(_power[each], _partnerPowers[at][each]) : _power[each];
            }
        }

        return _power;
    }

    // By partner and class: those who are here and those who have come home, as a share of the examiners at their desks.
    private double[,] SharesAt(SimTime at, int office, IReadOnlyList<ExaminerVisit> visits, int examiners)
    {
        double[,] shares = new double[_partners.Length, _own.Length];
        foreach (ExaminerVisit visit in visits)
        {
            bool isHome = visit.Home == office;
            double helpers = isHome
                ? (visit.To <= at ? visit.Examiners * visit.KeptShare : 0)
                : (visit.IsUnderWay(at) ? visit.Examiners : 0);
            int partner = Array.IndexOf(_partners, isHome ? visit.Host : visit.Home);
            foreach (int of in visit.Classes)
            {
                shares[partner, of] += examiners > 0 ? helpers / examiners : 0;
            }
        }

        return shares;
    }
}
