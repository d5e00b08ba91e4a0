using CspSim.Engine.Random;

namespace CspSim.Validation.Fuzz;

/// <summary>Numbers of one seed, taken one after the other.</summary>
internal sealed class DrawnNumbers(ulong seed)
{
    private readonly KeyedDraws _draws = new(seed, 0);
    private uint _taken;

    public double Share() => _draws.Uniform(1, 1, _taken++);

    public bool Chance(double share) => Share() < share;

    public double Between(double least, double most) => least + ((most - least) * Share());

    /// <summary>Small and large values alike: even on a logarithmic scale.</summary>
    public double Scale(double least, double most) => least * Math.Pow(most / least, Share());

    public int Whole(int least, int most) => least + (int)(Share() * (most - least + 1));

    public T One<T>(IReadOnlyList<T> of) => of[Whole(0, of.Count - 1)];
}
