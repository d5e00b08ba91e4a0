using CspSim.Engine.Numerics;
using CspSim.Engine.Random;

namespace CspSim.Tests.Engine.Numerics;

/// <summary>Against the C library of the machine, which is itself allowed an error of up to 1 unit in the last place.</summary>
public sealed class PortableMathTests
{
    private const int DrawCount = 100_000;

    private readonly KeyedDraws _draws = new(1, 0);

    [Fact]
    public void Logarithms_of_numbers_of_every_size_are_right_to_two_units_in_the_last_place() =>
        AssertClose(x => PortableMath.Log(x), Math.Log, u => Math.Exp(1400 * (u - 0.5)), units: 2);

    [Fact]
    public void Logarithms_of_numbers_near_one_are_right_to_two_units_in_the_last_place() =>
        AssertClose(x => PortableMath.Log(x), Math.Log, u => 0.5 + (1.5 * u), units: 2);

    [Fact]
    public void Logarithms_of_numbers_very_near_one_are_right_to_two_units_in_the_last_place() =>
        AssertClose(x => PortableMath.Log(x), Math.Log, u => 1 + (1e-7 * (u - 0.5)), units: 2);

    [Fact]
    public void Exponentials_are_right_to_two_units_in_the_last_place() =>
        AssertClose(x => PortableMath.Exp(x), Math.Exp, u => 1416 * (u - 0.5), units: 2);

    [Fact]
    public void Exponentials_of_small_numbers_are_right_to_two_units_in_the_last_place() =>
        AssertClose(x => PortableMath.Exp(x), Math.Exp, u => u - 0.5, units: 2);

    [Fact]
    public void Logarithms_of_one_plus_a_small_number_keep_its_digits()
    {
        // x - x^2/2 + x^3/3 is exact to double precision below 1e-5.
        AssertClose(x => PortableMath.Log1p(x), x => x * (1 - (x * (0.5 - (x / 3)))), u => 2e-5 * (u - 0.5), units: 4);
        AssertClose(x => PortableMath.Log1p(x), x => Math.Log(1 + x), u => Math.Round(u * 1e6), units: 3);
    }

    [Fact]
    public void Exponentials_less_one_keep_the_digits_of_a_small_number()
    {
        AssertClose(x => PortableMath.Expm1(x), x => x * (1 + (x * (0.5 + (x / 6)))), u => 2e-5 * (u - 0.5), units: 6);
        AssertClose(x => PortableMath.Expm1(x), x => Math.Exp(x) - 1, u => 1 + (30 * u), units: 6);
    }

    [Fact]
    public void Powers_agree_with_the_base_library() =>
        AssertClose(x => PortableMath.Pow(x, 1.7), x => Math.Pow(x, 1.7), u => 100 * u, units: 64);

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1, 0)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    public void Logarithms_of_special_numbers_are_those_of_the_standard(double x, double expected) =>
        Assert.Equal(expected, PortableMath.Log(x));

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(1e-310)]
    [InlineData(2.2250738585072014e-308)]
    [InlineData(double.MaxValue)]
    public void Logarithms_at_the_ends_of_the_number_range_are_right(double x) =>
        Assert.InRange(PortableMath.Log(x) / Math.Log(x), 1 - 4e-16, 1 + 4e-16);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(-746, 0)]
    [InlineData(-745.13, double.Epsilon)]
    public void Exponentials_of_special_numbers_are_those_of_the_standard(double x, double expected) =>
        Assert.Equal(expected, PortableMath.Exp(x));

    [Fact]
    public void Exponentials_near_the_ends_of_the_number_range_are_right()
    {
        Assert.Equal(1, PortableMath.Exp(709.78) / Math.Exp(709.78), 4e-16);
        Assert.Equal(1, PortableMath.Exp(-708.5) / Math.Exp(-708.5), 4e-16);
        Assert.Equal(Math.Exp(-740), PortableMath.Exp(-740), double.Epsilon);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 2, 0)]
    [InlineData(2, 10, 1024)]
    [InlineData(1, 1e300, 1)]
    public void Powers_of_special_numbers_are_right(double x, double y, double expected) =>
        Assert.Equal(expected, PortableMath.Pow(x, y), 1e-9);

    // Bits of constants that any correct rounding to within one unit must give: the test that a platform or a compiler that fuses
    // multiplications breaks first. ln 2, ln 10 and e^10 from their decimal expansions.
    [Fact]
    public void Well_known_constants_come_out_to_the_last_bit()
    {
        Assert.Equal(0.69314718055994530942, PortableMath.Log(2));
        Assert.Equal(2.30258509299404568402, PortableMath.Log(10));
        Assert.Equal(22026.4657948067165169579, PortableMath.Exp(10));
    }

    private void AssertClose(Func<double, double> own, Func<double, double> reference, Func<double, double> argument, double units)
    {
        for (uint i = 0; i < DrawCount; i++)
        {
            double x = argument(_draws.Uniform(1, 2, i));
            double expected = reference(x);
            double unit = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
            double error = Math.Abs(own(x) - expected) / unit;
            if (!(error <= units))
            {
                Assert.Fail(FormattableString.Invariant($"{error} units in the last place at {x:R}."));
            }
        }
    }
}
