namespace CspSim.Tests.Experiments.Sensitivity;

/// <summary>Functions of the unit cube whose shares of variance are known in closed form.</summary>
internal static class SomeFunctions
{
    /// <summary>
    /// T. Ishigami and T. Homma, Proceedings of ISUMA '90, 1990: sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, each x even from -pi to pi.
    /// </summary>
    public static double Ishigami(double[] point)
    {
        double[] x = Array.ConvertAll(point, static each => Math.PI * ((2 * each) - 1));
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    /// <summary>The g-function of Sobol' with a = (0, 1, 4.5, 9, 99, 99, 99, 99): the product of (|4 x - 2| + a) / (1 + a).</summary>
    public static double Product(double[] point)
    {
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99];
        double product = 1;
        for (int at = 0; at < a.Length; at++)
        {
            product *= (Math.Abs((4 * point[at]) - 2) + a[at]) / (1 + a[at]);
        }

        return product;
    }

    /// <summary>4 x1 + 2 x2 + x3: the inputs make 16, 4 and 1 of 21 parts of the variance 21 / 12.</summary>
    public static double Sum(double[] point) => (4 * point[0]) + (2 * point[1]) + point[2];
}
